//! A pattern's binding used in another arm.
fn main() {
    let value = Some(3);
    let text = match value {
        Some(number) if number > 5 => format!("large {number}"),
        Some(_) => format!("small {number}"),
        None => String::new(),
    };
    println!("{text}");
}
