fn main() {
    println!("{} {}", (-5i32).abs(), 5i32.abs());
    println!("{} {} {}", (-5i32).signum(), 0i32.signum(), 9i32.signum());
    println!("{}", 3i32.pow(4));
    println!("{} {}", 7.min(3), 7.max(3));
    println!(
        "{} {} {}",
        15.clamp(0, 10),
        (-5).clamp(0, 10),
        5.clamp(0, 10)
    );
    println!("{}", 10u32.abs_diff(15));
    println!("{}", (-10i32).unsigned_abs());
    println!("{} {}", 16u32.is_power_of_two(), 17u32.next_power_of_two());
    println!("{}", 17u32.isqrt());
    println!("{} {}", 1000u32.ilog10(), 1024u32.ilog2());
    println!("{}", 10u32.div_ceil(3));
    println!("{} {}", (-7i32).rem_euclid(3), (-7i32).div_euclid(3));
    println!("{} {}", (-3i32).is_negative(), 3i32.is_positive());
    println!("{}", 0b1011u8.count_zeros());
    println!("{:?}", 0x1234u16.to_be_bytes());
    println!("{}", u32::from_str_radix("ff", 16).unwrap());
}
