//! A variable assigned while a reference to it is used later.
fn main() {
    let mut count = 1;
    let seen = &count;
    count = 2;
    println!("{seen}");
}
