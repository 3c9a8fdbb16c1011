//! Numbers: every way to treat overflow, bits, bytes, floats, and how they are written.

fn main() {
    println!("{} {} {}", i32::MAX, u64::MAX, i128::MIN);
    println!("{:?} {:?}", 5i32.checked_div_euclid(0), 5i32.checked_rem_euclid(3));
    println!("{:?} {:?}", 200u8.overflowing_add(100), (-128i8).overflowing_neg());
    println!("{:?} {:?}", 5i32.overflowing_pow(20), 1u8.overflowing_shl(9));
    println!("{} {}", 250u8.saturating_add_signed(10), 5u8.wrapping_add_signed(-10));
    println!("{} {}", 100i8.saturating_neg(), i8::MIN.saturating_abs());
    println!("{} {} {}", i8::MIN.wrapping_abs(), 7i8.saturating_div(2), (-7i32).div_euclid(2));
    println!("{:?} {:?}", 10u32.checked_sub_unsigned_like(), 10u32.checked_ilog2());
    println!("{:?} {:?} {:?}", 1000u32.ilog10(), 0u32.checked_ilog10(), 81u32.checked_ilog(3));
    println!("{:?} {:?}", 10u32.checked_next_power_of_two(), 10u32.checked_next_multiple_of(4));
    println!("{} {} {}", 0b1011u8.leading_zeros(), 0b1000u8.trailing_zeros(), 0b0111u8.trailing_ones());
    println!("{} {}", 0xf0u8.leading_ones(), 12u8.reverse_bits());
    println!("{} {}", 10i32.midpoint(20), 3u8.midpoint(250));
    println!("{} {:?}", 10u8.abs_diff(250), 8);
    println!("{} {}", (-5i32).unsigned_abs(), (-5i32).rem_euclid(3));
    println!("{} {}", 7u32.div_ceil(2), 17u32.isqrt());
    println!("{:?} {:?}", 258u32.to_be_bytes(), 258u16.to_le_bytes());
    println!("{} {}", u32::from_be_bytes([0, 0, 1, 2]), i16::from_le_bytes([1, 2]));
    println!("{:?}", u16::from_ne_bytes(5u16.to_ne_bytes()));
    println!("{:?} {:?}", 1u32.checked_shl(40), 5u8.rotate_left(7));
    println!("{} {}", 5i32.pow(3), 2f64.powi(-2));
    println!("{} {}", i64::from(3i32), f64::from(3u8));
    println!("{:?} {:?}", u8::try_from(300i32), i8::try_from(-5i64));
    println!("{} {} {} {}", 300i32 as u8, -1i32 as u32, 3.99f64 as i32, -1.5f64 as u8);
    println!("{} {} {}", f64::NAN as i32, 1e20 as i32, u64::MAX as f32);
    println!("{} {} {}", 'a' as u8, true as i32, 97u8 as char);
    println!("{:?} {:?} {:?}", 1.0, 0.1 + 0.2, 1e21);
    println!("{} {} {}", 1e15, 1e16, 1e-7);
    println!("{:?} {:?} {:?}", 1e15, 1e16, 1e-7);
    println!("{:e} {:E} {:e}", 1234.5, 0.00012, 1500);
    println!("{:.3e} {:10.2e}|{:<12e}|{:+e}", 1234.5, 1234.5, 1234.5, 1234.5);
    println!("{:?} {} {:?}", f64::INFINITY, f64::NAN, -0.0);
    println!("{:.0} {:.0} {:.0} {:.1}", 0.5, 1.5, 2.5, 0.25);
    println!("{} {} {}", f64::MAX, f64::MIN_POSITIVE, f64::EPSILON);
    println!("{} {}", f32::MAX, 16777217f32);
    println!("{:?} {:?}", 0.1f32, 0.1f32 as f64);
    println!("{:08.3}|{:+}|{:>8}|{:<8}|{:^8}|{:*^9}|", 3.14159, 2.0, 1.5, 1.5, 1.5, 1.5);
    println!("{:#x} {:#010b} {:o} {:X} {:#X} {:08x}", 255, 5, 8, 255, 255, 255);
    println!("{:x} {:b}", -1i8, -2i8);
    println!("{:+} {:+} {:05} {:<5}| {:^5}|", 5, -5, -42, 42, 42);
    println!("{:#?} {:#06x?} {:02X?}", 5, vec![1, 255], [10, 11]);
    println!(
        "{}",
        1_000_000i64
            .to_string()
            .as_bytes()
            .rchunks(3)
            .rev()
            .map(|c| std::str::from_utf8(c).unwrap())
            .collect::<Vec<_>>()
            .join(",")
    );
    println!("{} {} {} {}", 2.5f64.round(), -2.5f64.round(), 2.5f64.round_ties_even(), -2.7f64.trunc());
    println!("{:?} {:?}", 3.7f64.floor() as i32, 3.2f64.ceil());
    println!("{:.4} {:.4} {:.4}", 1f64.sin_cos().0, 1f64.exp_m1(), 1f64.ln_1p());
    println!("{:.4} {:.4} {:.4}", 1f64.asinh(), 2f64.acosh(), 0.5f64.atanh());
    println!("{} {} {}", 3f64.hypot(4.0), 8f64.cbrt(), 2f64.powf(0.5));
    println!("{} {} {}", 5.0f64.min(f64::NAN), 1f64.max(2.0), 9.5f64.clamp(0.0, 5.0));
    println!("{:?} {:?}", 1.0f64.partial_cmp(&f64::NAN), 1.0f64.total_cmp(&2.0));
    println!("{} {}", 1.0f64.to_bits(), f64::from_bits(4611686018427387904));
    println!("{} {}", f32::from_bits(1065353216), 1f32.to_bits());
    println!("{} {}", std::f64::consts::PI.to_degrees(), 180f64.to_radians());
    println!("{} {} {}", (5.0f64).rem_euclid(3.0), (-5.5f64) % 2.0, (-5.5f64).rem_euclid(2.0));
    println!("{} {} {}", 1.0f64.copysign(-2.0), (-1.0f64).signum(), 0.0f64.signum());
    println!("{} {}", f64::NAN == f64::NAN, 1.0 / 0.0);
    println!("{} {}", f64::MAX.is_finite(), (0.0f64 / 0.0).is_nan());
    println!("{} {}", 5.0f64.is_normal(), 5.0f64.recip());
    println!("{:?}", [1.0, 2.0].iter().map(|x: &f64| x.mul_add(2.0, 1.0)).collect::<Vec<_>>());
    println!("{} {}", i32::BITS, u8::MIN);
    println!("{} {}", usize::MAX, isize::MIN);
    println!("{} {} {}", std::i32::MAX, std::f64::consts::E, std::u8::MAX);
    println!("{} {}", 10_i64.signum(), 0u32.is_power_of_two());
    println!("{} {}", !0u8, !5i32);
    println!("{} {} {}", 6 & 3, 6 | 3, 6 ^ 3);
    println!("{} {} {}", 1u32 << 5, -16 >> 2, 0x80u8 >> 3);
    let mut x = 5u8;
    x <<= 1;
    x |= 1;
    x ^= 0xf;
    x &= 0x1f;
    x >>= 1;
    x %= 4;
    println!("{x}");
    println!("{} {}", u128::MAX, (1u128 << 100));
    println!("{}", 12345678901234567890123456789i128 * 3);
    println!("{:?} {:?}", i128::MAX.checked_add(1), 170141183460469231731687303715884105727i128);
    println!("{}", (1..=30u128).product::<u128>());
    println!("{:?} {:?}", 5.cmp(&3), 5.partial_cmp(&3));
    println!("{:?}", (5.max(3), 5.min(3), 5.clamp(7, 9)));
    println!("{} {}", i32::pow(2, 10), f64::sqrt(2.0));
    println!("{} {}", u32::count_ones(255), i32::abs(-4));
    println!("{:?} {:?}", "9".parse::<u64>().ok().and_then(|n| n.checked_sub(10)), 10usize.checked_sub(3));
    println!("{:?}", std::num::NonZeroU32::new(5).map(|n| n.get()));
    println!("{:?} {:?}", std::num::Wrapping(250u8) + std::num::Wrapping(10), std::num::NonZeroU8::new(0));
    println!("{:?}", u64::MAX.wrapping_add(2).wrapping_mul(3).wrapping_pow(5));
    println!("{:?} {:?}", usize::try_from(-1i32).is_err(), u32::try_from(5usize).unwrap());
    println!("{:?}", i32::try_from(3_000_000_000u32).map_err(|e| e.to_string()));
    println!("{:?} {:?}", 5u32.wrapping_sub(6), 5i32.wrapping_rem(3));
    println!("{} {}", 1i32.swap_bytes(), 1u16.to_be());
    println!("{:?} {:?}", 7i32.checked_rem(0), i32::MIN.checked_div(-1));
    println!("{:?} {:?}", 7u32.checked_add_signed(-8), 7u32.checked_sub_signed(-1));
    println!("{:?} {:?}", 7i32.checked_add_unsigned(8), 7i32.checked_sub_unsigned(1));
    println!("{:?} {:?}", i32::MAX.saturating_add_unsigned(8), i32::MIN.saturating_sub_unsigned(1));
    println!("{} {}", 5u8.cast_signed(), (-1i8).cast_unsigned());
    println!("{} {}", 10i32.is_negative(), 10i32.is_positive());
    println!("{:?}", 10i32.checked_isqrt());
    println!("{:?} {}", 3u8.checked_mul(100), 3u8.saturating_mul(100));
    println!("{:?} {}", 2i32.checked_pow(31), 2i32.saturating_pow(31));
    println!("{:?}", bool::from_str_check());
    println!("{}", u32::MAX.count_zeros() + 5u32.trailing_zeros());
    println!("{} {}", f64::DIGITS, f32::MANTISSA_DIGITS);
    println!("{:.2}", 2.0_f64.powf(0.5) * 3.0_f64.ln() / 7.5_f64.log10() + 9.1_f64.log(3.0));
    println!("{:.*} {:.1$} {:w$.p$}", 2, 3, 3.14159, 3.5, w = 8, p = 3);
}
trait Q {
    fn checked_sub_unsigned_like(self) -> Option<u32>;
}
impl Q for u32 {
    fn checked_sub_unsigned_like(self) -> Option<u32> {
        self.checked_sub(1)
    }
}
trait R {
    fn from_str_check() -> bool;
}
impl R for bool {
    fn from_str_check() -> bool {
        true
    }
}
