//! A closure keeps what it captured while that is moved.
fn main() {
    let name = String::from("Ana");
    let greet = || println!("hello {name}");
    let other = name;
    greet();
    println!("{other}");
}
