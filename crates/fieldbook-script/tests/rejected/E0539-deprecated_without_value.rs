//! Deprecated without value.

#[deprecated(since)]
fn ancient() {}

fn main() {
    println!("today");
}
