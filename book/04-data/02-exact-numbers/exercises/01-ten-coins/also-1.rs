use fieldbook::prelude::*;

#[model(table)]
struct Coin {
    #[field(primary_key)]
    id: Option<i64>,
    cents: i64,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Coin)?;
    let session = Session::new(&engine);
    for _ in 0..10 {
        session.add(&Coin::builder().cents(10).build());
    }
    session.commit()?;

    let coins = session.exec(select(Coin))?.all();
    let total: i64 = coins.iter().map(|coin| coin.cents()).sum();
    println!("total: {}.{:02}", total / 100, total % 100);
    Ok(())
}
