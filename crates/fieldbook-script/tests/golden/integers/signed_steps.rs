//! Unsigned numbers moved by signed ones, of every width.

fn main() {
    println!("{:?} {:?}", 250_u8.checked_add_signed(5), 250_u8.checked_add_signed(6));
    println!("{:?} {:?}", 3_u16.checked_add_signed(-3), 3_u16.checked_add_signed(-4));
    println!("{} {}", 3_u32.saturating_add_signed(-4), u32::MAX.saturating_add_signed(1));
    println!("{} {}", 3_u64.wrapping_add_signed(-4), u64::MAX.wrapping_add_signed(2));
    println!("{:?} {:?}", 1_u128.checked_add_signed(i128::MIN), u128::MAX.checked_add_signed(-1));
    println!("{} {}", 7_u8.saturating_add_signed(i8::MIN), 200_u8.wrapping_add_signed(100));
    let columns = 3_usize;
    let steps: [isize; 3] = [-1, 0, 1];
    for at in 0..columns {
        let near: Vec<usize> =
            steps.iter().filter_map(|step| at.checked_add_signed(*step)).filter(|near| *near < columns).collect();
        println!("{at}: {near:?}");
    }
    println!("{} {} {}", (-7_i32).unsigned_abs(), i8::MIN.unsigned_abs(), 9_u8.abs_diff(12));
}
