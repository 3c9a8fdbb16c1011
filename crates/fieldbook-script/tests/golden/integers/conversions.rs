fn main() {
    let small: u8 = 200;
    let wide: u32 = small.into();
    let wider = i64::from(wide);
    println!("{small} {wide} {wider}");
    let back: Result<u8, _> = u8::try_from(wider);
    println!("{back:?}");
    println!("{:?}", u8::try_from(300i32).is_err());
    println!("{:?}", i8::try_from(200u8));
    let length: i32 = vec![1, 2, 3].len().try_into().unwrap();
    println!("{length}");
    println!("{}", f64::from(3) / 2.0);
    println!("{}", u32::from('z'));
    println!("{:?}", char::from_u32(0x41));
    println!("{:?}", char::from_digit(7, 10));
    println!("{}", char::from(65u8));
    println!("{}", i32::from(true));
}
