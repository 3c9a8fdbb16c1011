//! A string used after a `move` closure took it.
fn main() {
    let name = String::from("Ada");
    let greet = move || format!("hello {name}");
    println!("{}", greet());
    println!("{}", name.len());
}
