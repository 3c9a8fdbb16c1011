//! A truth value where a function's const parameter is a number.

fn zeros<const N: usize>() -> [u8; N] {
    [0; N]
}

fn main() {
    println!("{:?}", zeros::<true>());
}
