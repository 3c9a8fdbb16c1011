//! What leads to a number that is not known yet has no methods of numbers.
fn main() {
    for number in &[1, 2] {
        println!("{}", number.pow(2));
    }
}
