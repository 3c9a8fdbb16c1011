//! A field moved out of a shared reference.
struct Hero {
    name: String,
}

fn name(hero: &Hero) -> String {
    hero.name
}

fn main() {
    println!("{}", name(&Hero { name: "Ada".to_string() }));
}
