//! `<` of an enum that does not derive `PartialOrd`.
#[derive(PartialEq, Clone, Copy)]
enum Level {
    Low,
    High,
}

fn main() {
    println!("{}", Level::Low == Level::High);
    println!("{}", Level::Low < Level::High);
}
