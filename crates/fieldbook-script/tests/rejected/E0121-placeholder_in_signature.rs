//! Placeholder in signature.

fn answer() -> _ {
    42
}

fn main() {
    println!("{}", answer());
}
