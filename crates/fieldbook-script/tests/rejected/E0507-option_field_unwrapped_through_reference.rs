//! `unwrap` of an option behind a reference.
struct Hero {
    alias: Option<String>,
}

fn alias(hero: &Hero) -> String {
    hero.alias.unwrap()
}

fn main() {
    println!("{}", alias(&Hero { alias: None }));
}
