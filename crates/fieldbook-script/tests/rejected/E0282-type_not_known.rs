//! A vector whose element type nothing decides.
fn main() {
    let names = Vec::new();
    println!("{}", names.len());
}
