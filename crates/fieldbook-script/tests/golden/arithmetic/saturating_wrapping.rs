fn main() {
    println!("{}", 250u8.saturating_add(10));
    println!("{}", 5u8.saturating_sub(10));
    println!("{}", i32::MIN.saturating_sub(1));
    println!("{}", 100i8.saturating_mul(2));
    println!("{}", 250u8.wrapping_add(10));
    println!("{}", 5u8.wrapping_sub(10));
    println!("{}", i32::MAX.wrapping_add(1));
    println!("{}", i64::MAX.wrapping_mul(3));
    println!("{}", i8::MIN.wrapping_neg());
    println!("{:?}", 250u8.overflowing_add(10));
    println!("{:?}", 250u8.overflowing_add(1));
    println!("{:?}", i32::MIN.overflowing_sub(1));
}
