//! `Debug` can be derived without a `use`, but not named.

fn show<T: Debug>(_: T) {}

fn main() {
    show(1);
}
