//! Float shifted in place.

fn main() {
    let mut half = 0.5f64;
    half >>= 1;
    println!("{half}");
}
