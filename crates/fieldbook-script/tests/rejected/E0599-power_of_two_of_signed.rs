//! Powers of two are asked of unsigned numbers.

fn main() {
    let size: i64 = 64;
    println!("{}", size.is_power_of_two());
}
