//! A `for` loop over a number.
fn main() {
    let count = 3;
    for n in count {
        println!("{n}");
    }
}
