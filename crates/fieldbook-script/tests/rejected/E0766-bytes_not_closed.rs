//! Bytes not closed.

fn main() {
    let bytes = b"abc;
}
