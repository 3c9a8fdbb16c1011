fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

fn mean_and_deviation(values: &[f64]) -> Option<(f64, f64)> {
    if values.is_empty() {
        return None;
    }
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let variance = values.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / count;
    Some((mean, variance.sqrt()))
}

fn digits(mut n: u32) -> Vec<u8> {
    let mut out = Vec::new();
    while n > 0 {
        out.push((n % 10) as u8);
        n /= 10;
    }
    out.reverse();
    out
}

fn main() {
    println!("{} {}", gcd(48, 36), gcd(7, 13));
    println!("{:?} {:?}", mean_and_deviation(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]), mean_and_deviation(&[]));
    println!("{:?}", digits(90210));
    println!("{:?} {:?} {:?}", 250u8.checked_add(10), 250u8.saturating_add(10), 250u8.wrapping_add(10));
    println!("{:?} {}", 5i32.overflowing_sub(i32::MIN), (-7i32).rem_euclid(3));
    println!("{} {} {}", -7 / 2, -7 % 2, (-7i32).div_euclid(2));
    println!("{:08b} {:x} {:#o} {:e}", 37u8, 48879, 8, 1234.5);
    println!("{} {} {}", 0b1011_u8.count_ones(), 1u16.leading_zeros(), 40u8.trailing_zeros());
    println!("{} {} {}", 300i32 as u8, -1i8 as u32, 3.99f64 as i32);
    println!("{} {} {}", f64::NAN.max(1.0), 0.1 + 0.2 == 0.3, (0.1f64 + 0.2 - 0.3).abs() < f64::EPSILON);
    println!("{:?} {:?}", "12x".parse::<i32>().is_err(), u8::try_from(300).ok());
    println!("{:?}", i64::from_str_radix("-ff", 16));
    let mask = 1 << 3 | 1 << 5;
    println!("{} {} {}", mask & !(1 << 3), mask ^ 0xFF, mask >> 2);
    println!("{:.3} {:>8.1} {:+}", std::f64::consts::E, 2.25, 7);
    println!("{} {}", u64::MAX, i128::MIN);
    println!("{:?}", (1..=20u64).product::<u64>().to_string().chars().rev().collect::<String>());
}
