//! Inline of struct.

#[inline]
struct Fast;

fn main() {
    let _fast = Fast;
}
