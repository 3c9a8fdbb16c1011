//! Note twice.

#[deprecated(note = "old", note = "very old")]
fn old() {}

fn main() {
    println!("new");
}
