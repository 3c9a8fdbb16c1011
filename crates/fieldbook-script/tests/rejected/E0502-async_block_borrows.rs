//! A block borrows what is read before it ran.
fn main() {
    let mut count = 0;
    let add = async { count += 1; };
    println!("{count}");
    drop(add);
}
