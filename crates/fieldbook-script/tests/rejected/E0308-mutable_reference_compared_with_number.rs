//! A `*` is missing before a reference that is compared.

fn main() {
    let mut numbers = vec![3, 12];
    numbers.retain_mut(|n| n > 5);
    println!("{numbers:?}");
}
