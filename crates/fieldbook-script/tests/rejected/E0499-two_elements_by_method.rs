//! Two elements lent to be changed, by methods of the slice in a vector.

fn main() {
    let mut numbers = vec![1, 2];
    let first = numbers.first_mut();
    let last = numbers.last_mut();
    println!("{first:?} {last:?}");
}
