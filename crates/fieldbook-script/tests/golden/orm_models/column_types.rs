use fieldbook::prelude::*;

#[model(table)]
struct Sample {
    #[field(primary_key)]
    id: Option<i64>,
    small: i8,
    wide: u32,
    ratio: f64,
    flag: bool,
    text: String,
    bytes: Vec<u8>,
    price: Option<Decimal>,
    maybe: Option<bool>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Sample)?;
    let session = Session::new(&engine);
    let sample = Sample::builder()
        .small(-5)
        .wide(4_000_000_000)
        .ratio(2.5)
        .flag(true)
        .text("it's \"quoted\"")
        .bytes([1, 2, 255].to_vec())
        .price(Decimal::new(1999, 2))
        .build();
    session.add(&sample);
    session.commit()?;
    session.refresh(&sample)?;
    println!("{sample:?}");
    println!(
        "{} {} {} {}",
        sample.small() as i32 * 2,
        sample.wide(),
        sample.ratio() / 2.0,
        !sample.flag()
    );
    println!(
        "{:?} {:?} {:?}",
        sample.bytes(),
        sample.price(),
        sample.maybe()
    );
    sample.set_maybe(false);
    session.commit()?;
    let flags: Vec<Option<bool>> = session.exec(select(Sample.maybe))?.all();
    println!("{flags:?}");
    Ok(())
}
