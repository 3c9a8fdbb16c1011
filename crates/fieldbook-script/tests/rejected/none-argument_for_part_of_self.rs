//! What a method returns by elision is a part of `self`.

struct Hero {
    name: String,
}

impl Hero {
    fn name_or(&self, other: &str) -> &str {
        if self.name.is_empty() { other } else { &self.name }
    }
}

fn main() {
    let hero = Hero { name: "Deadpond".to_owned() };
    println!("{}", hero.name_or("nobody"));
}
