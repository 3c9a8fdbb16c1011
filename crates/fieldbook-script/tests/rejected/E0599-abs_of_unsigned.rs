//! A number without a sign has no size without it.

fn main() {
    let age: u32 = 30;
    let other: u32 = 40;
    println!("{}", (age - other).abs());
}
