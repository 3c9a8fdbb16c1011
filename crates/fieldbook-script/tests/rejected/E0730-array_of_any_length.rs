//! Array of any length.

fn first<const N: usize>(numbers: [u8; N]) -> u8 {
    match numbers {
        [first, ..] => first,
        _ => 0,
    }
}

fn main() {
    println!("{}", first([1, 2]));
}
