//! Two types behind one `impl Trait`.
trait Speak {
    fn speak(&self) -> String;
}

struct Dog;
struct Cat;

impl Speak for Dog {
    fn speak(&self) -> String {
        "woof".to_string()
    }
}

impl Speak for Cat {
    fn speak(&self) -> String {
        "meow".to_string()
    }
}

fn pet(dog: bool) -> impl Speak {
    if dog { Dog } else { Cat }
}

fn main() {
    println!("{}", pet(true).speak());
}
