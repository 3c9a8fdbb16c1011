//! A block gives a reference to its own local.
fn main() {
    let word = {
        let text = String::from("a b");
        text.split(' ').next().unwrap()
    };
    println!("{word}");
}
