//! A pattern of another type than the value's.
fn main() {
    let number = 5;
    match number {
        "five" => println!("five"),
        _ => println!("other"),
    }
}
