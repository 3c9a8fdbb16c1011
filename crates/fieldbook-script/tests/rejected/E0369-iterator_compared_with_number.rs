//! An iterator compared with a number.
fn main() {
    let numbers = vec![1, 2, 3];
    if numbers.iter() == 3 {
        println!("three");
    }
}
