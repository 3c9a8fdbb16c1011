//! Hidden type of itself.

fn nest(depth: u8) -> impl Sized {
    if depth == 0 {
        return None;
    }
    Some(nest(depth - 1))
}

fn main() {
    nest(3);
}
