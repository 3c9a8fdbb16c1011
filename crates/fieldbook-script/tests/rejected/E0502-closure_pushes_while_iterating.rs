//! A closure changes the vector whose elements it is given.

fn main() {
    let mut numbers = vec![1, 2, 3];
    let total: i32 = numbers
        .iter()
        .map(|number| {
            numbers.push(*number);
            number * 2
        })
        .sum();
    println!("{total}");
}
