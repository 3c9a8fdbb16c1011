//! A function's answer is a shared reference.
struct Hero {
    age: u32,
}

fn first(heroes: &[Hero]) -> &Hero {
    &heroes[0]
}

fn main() {
    let heroes = [Hero { age: 1 }];
    first(&heroes).age = 2;
    println!("{}", heroes[0].age);
}
