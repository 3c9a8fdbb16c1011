//! `{}` of a struct that does not implement `Display`.
#[derive(Debug)]
struct Hero {
    name: String,
}

fn main() {
    let hero = Hero { name: "Ada".to_string() };
    println!("{:?} {}", hero, hero.name);
    println!("{}", hero);
}
