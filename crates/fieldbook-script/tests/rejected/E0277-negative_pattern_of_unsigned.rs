//! A number without a sign is never below zero.

fn main() {
    let count: u32 = 3;
    match count {
        -1 => println!("none"),
        _ => println!("some"),
    }
}
