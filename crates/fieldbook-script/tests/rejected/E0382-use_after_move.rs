//! A vector used after it was moved into a function.
fn total(numbers: Vec<i32>) -> i32 {
    numbers.iter().sum()
}

fn main() {
    let numbers = vec![1, 2, 3];
    println!("{}", total(numbers));
    println!("{}", numbers.len());
}
