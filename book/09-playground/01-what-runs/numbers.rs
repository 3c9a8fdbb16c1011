fn main() {
    let small: u8 = 250;
    println!("{:?} {:?}", small.checked_add(5), small.checked_add(6));
    println!("{} {}", small.saturating_add(100), small.wrapping_add(100));
    println!("{} {} {}", 7 / 2, -7 / 2, -7 % 2);
    println!("{} {}", (-7_i32).rem_euclid(2), (-7_i32).abs());
    println!("{} {}", 2_i64.pow(40), i128::MAX);
    println!("{} {}", 300_i32 as u8, -1_i32 as u32);
    println!("{} {}", 3.99_f64 as i32, f64::from(7) / 2.0);
    println!("{:?} {:?} {}", 1.0, 0.1 + 0.2, 1e21);
    println!("{} {}", 2.0_f64.sqrt(), 2.5_f64.round());
    println!("{} {}", f64::NAN, f64::INFINITY);
    println!("{:?} {:?}", "42".parse::<i32>(), "4x".parse::<i32>());
    println!("{} {}", 0b1010 & 0b0110, 1 << 10);
    println!("{:#x} {:#b} {:o}", 255, 5, 64);
    println!("{} {}", 17_u32.count_ones(), 1_000_000_u32.leading_zeros());
    println!("{} {}", 5.min(3), 5.clamp(1, 4));
    let total: i32 = (1..=10).sum();
    let product: u64 = (1..=10).product();
    println!("{total} {product}");
}
