//! A vector that grows while a loop goes through it.
fn main() {
    let mut numbers = vec![1, 2, 3];
    for number in &numbers {
        numbers.push(number * 2);
    }
    println!("{numbers:?}");
}
