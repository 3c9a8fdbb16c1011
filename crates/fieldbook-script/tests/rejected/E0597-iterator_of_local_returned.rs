//! An iterator over a vector that ends with the function.
fn evens() -> impl Iterator<Item = i32> {
    let numbers = vec![1, 2, 3, 4];
    numbers.iter().filter(|n| *n % 2 == 0).copied()
}

fn main() {
    println!("{}", evens().count());
}
