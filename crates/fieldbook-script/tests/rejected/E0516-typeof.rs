//! Typeof.

fn main() {
    let one = 1;
    let two: typeof(one) = 2;
    println!("{two}");
}
