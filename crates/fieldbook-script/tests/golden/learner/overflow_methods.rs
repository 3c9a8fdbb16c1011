use fieldbook::prelude::*;

#[model(table)]
struct Sample {
    #[field(primary_key)]
    id: Option<i64>,
    small: u8,
    signed: i16,
    large: i64,
}

fn checksum(bytes: &[u8]) -> u16 {
    bytes.iter().fold(1_u16, |sum, byte| sum.rotate_left(3) ^ u16::from(*byte).wrapping_mul(257))
}

fn mean(values: &[i16]) -> Option<i16> {
    let total: i32 = values.iter().map(|&value| i32::from(value)).sum();
    i16::try_from(total.checked_div(values.len() as i32)?).ok()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Sample)?;
    let session = Session::new(&engine);
    let samples = [(250_u8, i16::MIN, i64::MAX), (7, -1, -3), (0, 1200, 1 << 40)];
    for (small, signed, large) in samples {
        session.add(&Sample::builder().small(small).signed(signed).large(large).build());
    }
    session.commit()?;
    for sample in session.exec(select(Sample))? {
        let (small, signed, large) = (sample.small(), sample.signed(), sample.large());
        println!(
            "{:?} {:?} {} {:?}",
            small.checked_add(10),
            signed.checked_abs(),
            signed.saturating_sub(10),
            large.overflowing_add(5)
        );
        println!("{} {} {}", small.wrapping_sub(8), signed.unsigned_abs(), large.rem_euclid(7));
        println!("{:08b} {} {}", small, small.count_ones(), small.leading_zeros());
        println!("{:#06x} {:o} {}", signed, small, large.signum());
    }
    let bytes: Vec<u8> = session.exec(select(Sample.small))?.all();
    println!("{} {:?}", checksum(&bytes), mean(&[3, 4, -20]));
    println!("{:?} {:?}", mean(&[]), u8::try_from(300_i32).is_err());
    println!("{} {} {}", 300_i32 as u8, -1_i64 as u32, 3.99_f64 as i8);
    println!("{} {}", u32::MAX.wrapping_add(2), i32::MIN.wrapping_neg());
    println!("{:?} {:?}", 2_u64.checked_pow(64), 3_i32.pow(4));
    println!("{} {}", 17_u32.next_power_of_two(), 10_i32.abs_diff(-5));
    let doubled: i16 = session.exec(select(Sample.signed).order_by(Sample.signed))?.first().unwrap_or(0) * 2;
    println!("{doubled}");
    Ok(())
}
