//! Inline word.

#[inline(sometimes)]
fn quick() {}

fn main() {
    quick();
}
