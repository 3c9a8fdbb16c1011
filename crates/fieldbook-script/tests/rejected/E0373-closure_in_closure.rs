//! A closure in a closure borrows what the outer one is given.

fn main() {
    let pairs: Vec<(u32, u32)> = (0..2).flat_map(|y| (0..2).map(|x| (x, y))).collect();
    println!("{pairs:?}");
}
