//! Use while reborrowed.
fn main() {
    let mut data = 10;
    let a = &mut data;
    let b = &mut *a;
    *a += 1;
    *b += 2;
    println!("{data}");
}
