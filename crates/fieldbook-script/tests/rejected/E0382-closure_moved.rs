//! A closure with a text of its own is moved as the text is.

fn main() {
    let name = String::from("Ada");
    let greet = move || println!("hello, {name}");
    let other = greet;
    other();
    greet();
}
