//! Arguments of number.

fn twice(number: u32<u8>) -> u32 {
    number * 2
}

fn main() {
    println!("{}", twice(2));
}
