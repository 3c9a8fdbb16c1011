//! Sum added in place.

fn main() {
    let mut total = 1u32;
    total += [2u32, 3].iter().sum();
    println!("{total}");
}
