//! Constant lends to change.

const COUNT: &mut u8 = &mut 0;

fn main() {
    println!("{COUNT}");
}
