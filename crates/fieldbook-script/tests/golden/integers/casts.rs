fn main() {
    println!("{}", 300i32 as u8);
    println!("{}", -1i32 as u8);
    println!("{}", -1i32 as u32);
    println!("{}", 200u8 as i8);
    println!("{}", 3.99f64 as i32);
    println!("{}", -3.99f64 as i32);
    println!("{}", -5.0f64 as u8);
    println!("{}", 1e20 as i32);
    println!("{}", f64::NAN as i32);
    println!("{}", i64::MAX as i32);
    println!("{}", u32::MAX as i64);
    println!("{}", 'a' as u32);
    println!("{}", 97u8 as char);
    println!("{}", true as i32 + false as i32);
    println!("{}", 7 as f64 / 2 as f64);
    println!("{}", i64::MAX as f64);
}
