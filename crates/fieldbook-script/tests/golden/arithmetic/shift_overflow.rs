fn shift(value: u32, by: u32) -> u32 {
    value << by
}

fn main() {
    println!("{}", shift(1, 31));
    println!("{:?}", 1u32.checked_shl(32));
    println!("{}", 1u32.wrapping_shl(33));
    println!("{}", shift(1, 32));
}
