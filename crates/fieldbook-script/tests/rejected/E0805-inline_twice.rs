#[inline(always, never)]
fn both() {}

fn main() {
    both();
}
