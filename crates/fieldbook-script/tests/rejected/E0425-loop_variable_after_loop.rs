//! A loop's variable used after the loop.
fn main() {
    for index in 0..3 {
        println!("{index}");
    }
    let last = index;
    println!("{last}");
}
