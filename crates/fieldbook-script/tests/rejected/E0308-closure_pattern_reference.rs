//! A closure whose pattern takes one reference too few away.
fn main() {
    let numbers = vec![1, 2, 3];
    let large: Vec<&i32> = numbers.iter().filter(|&n| n > 2).collect();
    println!("{large:?}");
}
