//! A text that is borrowed already.

fn main() {
    let name = "Ada";
    println!("{}", name.as_str());
}
