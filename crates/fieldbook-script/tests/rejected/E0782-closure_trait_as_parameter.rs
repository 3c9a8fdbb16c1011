//! `impl` is missing before the trait of closures.

fn twice(f: Fn(u32) -> u32, n: u32) -> u32 {
    f(f(n))
}

fn main() {}
