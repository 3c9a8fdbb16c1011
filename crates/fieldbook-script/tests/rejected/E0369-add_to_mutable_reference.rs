//! A `*` is missing: numbers are added through shared references, not through mutable ones.

fn next(count: &mut i32) -> i32 {
    count + 1
}

fn main() {
    println!("{}", next(&mut 3));
}
