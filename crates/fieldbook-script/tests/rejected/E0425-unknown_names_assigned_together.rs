//! Unknown names that are assigned to as an array.
fn main() {
    [first, second] = "a b".split(' ').collect::<Vec<_>>().try_into().unwrap();
}
