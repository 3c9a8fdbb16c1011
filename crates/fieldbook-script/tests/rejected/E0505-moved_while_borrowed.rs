//! A vector moved while a reference to it is used later.
fn main() {
    let names = vec![String::from("Ada")];
    let first = &names[0];
    drop(names);
    println!("{first}");
}
