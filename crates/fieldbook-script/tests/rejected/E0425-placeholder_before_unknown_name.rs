//! A placeholder in an expression, and a name that is unknown behind it.
fn main() {
    println!("{}", _ + total);
}
