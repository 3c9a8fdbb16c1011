//! A vector used after a `for` loop consumed it.
fn main() {
    let names = vec![String::from("Ada")];
    for name in names {
        println!("{name}");
    }
    println!("{}", names.len());
}
