//! Lifetime unused.

enum Token<'a> {
    Word(String),
    End,
}

fn main() {
    println!("end");
}
