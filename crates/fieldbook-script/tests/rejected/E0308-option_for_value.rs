//! An `Option` where its value is expected.
fn first(numbers: &[i32]) -> i32 {
    numbers.first().copied()
}

fn main() {
    println!("{}", first(&[1, 2]));
}
