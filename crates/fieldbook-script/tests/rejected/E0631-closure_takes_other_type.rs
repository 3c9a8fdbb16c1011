//! Closure takes other type.

fn apply<F: Fn(u32) -> u32>(change: F) -> u32 {
    change(1)
}

fn main() {
    println!("{}", apply(|n: i8| 2));
}
