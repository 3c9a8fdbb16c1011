//! Parts of an array are held while it is assigned.
fn main() {
    let mut numbers = [1, 2, 3];
    let [first, ..] = &mut numbers;
    numbers[1] = 5;
    *first = 4;
}
