//! An iterator where a vector is wanted.
fn doubled(numbers: &[i32]) -> Vec<i32> {
    numbers.iter().map(|n| n * 2)
}

fn main() {
    println!("{:?}", doubled(&[1, 2]));
}
