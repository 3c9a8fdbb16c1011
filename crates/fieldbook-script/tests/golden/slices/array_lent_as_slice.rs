//! A mutable array that is lent as a slice can be used again.

fn main() {
    let b = &mut [82, 85];
    fill(b);
    println!("{b:?}");
}
fn fill(s: &mut [u8]) { s[0] = 65; }
