//! A method that a struct does not have.
struct Hero {
    name: String,
}

impl Hero {
    fn greet(&self) -> String {
        format!("I am {}", self.name)
    }
}

fn main() {
    let hero = Hero { name: "Deadpond".to_string() };
    println!("{}", hero.greet());
    println!("{}", hero.great());
}
