//! A type parameter that was not declared.
struct Pair {
    left: i32,
    right: i32,
}

fn swap(pair: Pair, extra: T) -> Pair {
    Pair { left: pair.right, right: pair.left }
}

fn main() {
    println!("{}", swap(Pair { left: 1, right: 2 }, 3).left);
}
