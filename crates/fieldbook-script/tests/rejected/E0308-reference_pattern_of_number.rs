//! A `&` in the pattern of a closure that is given numbers.

fn main() {
    let sorted = [1, 5, 9];
    println!("{:?}", sorted.into_iter().rposition(|&n| n < 9));
}
