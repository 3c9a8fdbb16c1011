fn main() {
    let a: u8 = 200;
    println!("{:?}", a.checked_add(55));
    println!("{:?}", a.checked_add(56));
    println!("{:?}", a.checked_sub(201));
    println!("{:?}", a.checked_mul(2));
    println!("{:?}", 7i32.checked_div(0));
    println!("{:?}", 7i32.checked_div(2));
    println!("{:?}", 7i32.checked_rem(4));
    println!("{:?}", 2i32.checked_pow(30));
    println!("{:?}", 2i32.checked_pow(31));
    println!("{:?}", i8::MIN.checked_neg());
    println!("{:?}", i8::MIN.checked_abs());
    match 10u32.checked_sub(11) {
        Some(rest) => println!("rest {rest}"),
        None => println!("not enough"),
    }
}
