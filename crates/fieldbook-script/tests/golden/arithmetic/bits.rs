fn main() {
    let flags: u8 = 0b1010_0110;
    println!("{:08b}", flags & 0b1111);
    println!("{:08b}", flags | 0b1111);
    println!("{:08b}", flags ^ 0b1111);
    println!("{:08b}", !flags);
    println!("{:08b}", flags << 2);
    println!("{:08b}", flags >> 2);
    println!("{}", -16i32 >> 2);
    println!(
        "{} {} {}",
        flags.count_ones(),
        flags.leading_zeros(),
        flags.trailing_zeros()
    );
    println!("{}", 1u64 << 40);
    println!("{:#x}", 0xdead_beefu32.rotate_left(8));
    let mut mask = 1u16;
    mask <<= 4;
    mask |= 3;
    mask ^= 1;
    mask &= 0xff;
    mask >>= 1;
    println!("{mask}");
    println!("{}", !0i32);
}
