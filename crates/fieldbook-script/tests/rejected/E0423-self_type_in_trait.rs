//! The type's name where the value is meant, in a trait.

trait Named {
    fn name(&self) -> String;

    fn greeting(&self) -> String {
        format!("hello, {}", Self.name())
    }
}

struct Ada;

impl Named for Ada {
    fn name(&self) -> String {
        "Ada".to_string()
    }
}

fn main() {
    println!("{}", Ada.greeting());
}
