//! `assert_eq!` with what has no `-`; that it cannot be shown either is not said.
struct Hero;

fn main() {
    assert_eq!(-Hero, Hero);
}
