//! A method written like a field.
struct Hero {
    age: u32,
}

impl Hero {
    fn is_adult(&self) -> bool {
        self.age >= 18
    }
}

fn main() {
    let hero = Hero { age: 20 };
    if hero.is_adult {
        println!("adult");
    }
}
