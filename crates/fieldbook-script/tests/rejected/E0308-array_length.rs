//! An array of another length than declared.
fn main() {
    let numbers: [i32; 3] = [1, 2];
    println!("{}", numbers.len());
}
