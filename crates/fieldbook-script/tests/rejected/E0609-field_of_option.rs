//! A field of the value inside an `Option`.
struct Hero {
    age: u32,
}

fn main() {
    let hero = Some(Hero { age: 3 });
    println!("{}", hero.age);
}
