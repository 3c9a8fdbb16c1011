//! Deprecated twice.

#[deprecated]
#[deprecated(note = "really")]
fn old() {}

fn main() {
    println!("new");
}
