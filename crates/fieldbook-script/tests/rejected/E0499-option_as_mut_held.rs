//! What is in an option is held while the option is taken.
fn main() {
    let mut name = Some(String::from("x"));
    let inside = name.as_mut().unwrap();
    let taken = name.take();
    inside.push('y');
    println!("{taken:?}");
}
