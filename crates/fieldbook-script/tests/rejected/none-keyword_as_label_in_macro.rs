//! A lifetime where a macro takes a value.
fn main() {
    println!("{:>6}", 'static);
}
