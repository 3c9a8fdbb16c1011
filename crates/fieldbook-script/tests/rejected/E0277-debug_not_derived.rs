//! `{:?}` of a struct that does not derive `Debug`.
struct Hero {
    name: String,
}

fn main() {
    let hero = Hero { name: "Ada".to_string() };
    println!("{}", hero.name);
    println!("{:?}", hero);
}
