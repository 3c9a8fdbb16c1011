//! Parentheses for arguments.

fn main() {
    let names: Vec(String) = Vec::new();
    println!("{}", names.len());
}
