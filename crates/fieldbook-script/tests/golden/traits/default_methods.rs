trait Animal {
    fn name(&self) -> String;

    fn sound(&self) -> &'static str {
        "..."
    }

    fn speak(&self) -> String {
        format!("{} says {}", self.name(), self.sound())
    }
}

struct Dog {
    name: String,
}

struct Fish;

impl Animal for Dog {
    fn name(&self) -> String {
        self.name.clone()
    }

    fn sound(&self) -> &'static str {
        "woof"
    }
}

impl Animal for Fish {
    fn name(&self) -> String {
        "a fish".to_string()
    }
}

impl Dog {
    fn fetch(&self) -> String {
        format!("{} fetches", self.name())
    }
}

fn main() {
    let dog = Dog { name: "Rex".into() };
    println!("{}", dog.speak());
    println!("{}", Fish.speak());
    println!("{}", dog.fetch());
    println!("{}", Animal::sound(&dog));
    println!("{}", <Fish as Animal>::sound(&Fish));
}
