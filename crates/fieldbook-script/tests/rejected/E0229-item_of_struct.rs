//! Item of struct.

fn total(numbers: Vec<u32, Item = u32>) -> u32 {
    0
}

fn main() {
    println!("{}", total(vec![1]));
}
