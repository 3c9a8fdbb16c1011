//! A type argument for a struct that has none.
struct Hero {
    age: u32,
}

fn age(hero: &Hero<u32>) -> u32 {
    hero.age
}

fn main() {
    println!("{}", 3);
}
