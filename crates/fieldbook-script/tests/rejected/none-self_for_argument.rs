//! The signature says that the argument is returned.

struct Hero {
    name: String,
}

impl Hero {
    fn or_name<'a>(&self, other: &'a str) -> &'a str {
        if other.is_empty() {
            return &self.name;
        }
        other
    }
}

fn main() {
    let hero = Hero { name: "Deadpond".to_owned() };
    println!("{}", hero.or_name(""));
}
