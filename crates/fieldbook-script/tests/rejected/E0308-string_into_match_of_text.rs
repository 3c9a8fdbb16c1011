//! A `String` matched against text literals.
fn main() {
    let name = String::from("Ada");
    match name {
        "Ada" => println!("first"),
        _ => println!("other"),
    }
}
