//! Stable.

#[stable(feature = "own", since = "1.0.0")]
fn firm() {}

fn main() {
    firm();
}
