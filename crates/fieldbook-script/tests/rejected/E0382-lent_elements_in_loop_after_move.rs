//! A reference is given away in a loop that reads its elements; that is told before what follows the loop.
fn in_place(values: &mut [i32]) {
    for i in 0..3 {
        if values[i] < 2 {
            values;
        }
    }
    values.swap(1, 2);
}
fn main() {
    in_place(&mut [1, 2, 3]);
}
