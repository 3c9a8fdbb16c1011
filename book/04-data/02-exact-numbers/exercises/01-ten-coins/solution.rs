use fieldbook::prelude::*;

#[model(table)]
struct Coin {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(max_digits = 6, decimal_places = 2)]
    worth: Decimal,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Coin)?;
    let session = Session::new(&engine);
    for _ in 0..10 {
        session.add(&Coin::builder().worth(Decimal::new(10, 2)).build());
    }
    session.commit()?;

    let coins = session.exec(select(Coin))?.all();
    let total: Decimal = coins.iter().map(|coin| coin.worth()).sum();
    println!("total: {total}");
    Ok(())
}
