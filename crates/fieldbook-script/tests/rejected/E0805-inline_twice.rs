//! Inline twice.

#[inline(always, never)]
fn both() {}

fn main() {
    both();
}
