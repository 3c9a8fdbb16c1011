//! An `Option` used after a `match` moved its value.
fn main() {
    let name = Some(String::from("Ada"));
    match name {
        Some(text) => println!("{text}"),
        None => println!("nobody"),
    }
    println!("{:?}", name);
}
