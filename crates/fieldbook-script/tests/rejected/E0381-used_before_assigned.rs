//! A variable read before it has a value.
fn main() {
    let count: i32;
    println!("{count}");
    count = 1;
}
