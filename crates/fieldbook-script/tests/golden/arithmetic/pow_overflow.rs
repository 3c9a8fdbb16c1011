fn power(base: i32, exponent: u32) -> i32 {
    base.pow(exponent)
}

fn main() {
    println!("{}", power(2, 10));
    println!("{}", power(-3, 3));
    println!("{}", power(10, 9));
    println!("{}", power(10, 10));
}
