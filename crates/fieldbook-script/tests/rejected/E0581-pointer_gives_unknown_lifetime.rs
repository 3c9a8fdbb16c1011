//! Pointer gives unknown lifetime.

fn main() {
    let make: Option<for<'a> fn(u8) -> &'a str> = None;
    println!("{}", make.is_none());
}
