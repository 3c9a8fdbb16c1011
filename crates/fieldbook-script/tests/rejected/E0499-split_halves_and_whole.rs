//! Halves of a list are held while the list is cleared.
fn main() {
    let mut list = vec![1, 2, 3];
    let (left, right) = list.split_at_mut(1);
    list.clear();
    std::mem::swap(&mut left[0], &mut right[0]);
}
