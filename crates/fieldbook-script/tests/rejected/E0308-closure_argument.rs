//! A closure called with another type than before.
fn main() {
    let double = |n: i32| n * 2;
    println!("{}", double(4));
    println!("{}", double("four"));
}
