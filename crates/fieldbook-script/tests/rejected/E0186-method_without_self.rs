//! Method without self.

trait Greets {
    fn greet(&self) -> String;
}

struct Robot;

impl Greets for Robot {
    fn greet() -> String {
        "beep".to_string()
    }
}

fn main() {
    println!("silence");
}
