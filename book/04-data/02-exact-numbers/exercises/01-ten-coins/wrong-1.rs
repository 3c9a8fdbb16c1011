// says: still keeps a float
use fieldbook::prelude::*;

#[model(table)]
struct Coin {
    #[field(primary_key)]
    id: Option<i64>,
    worth: f64,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Coin)?;
    let session = Session::new(&engine);
    for _ in 0..10 {
        session.add(&Coin::builder().worth(0.1).build());
    }
    session.commit()?;

    let coins = session.exec(select(Coin))?.all();
    let total: f64 = coins.iter().map(|coin| coin.worth()).sum();
    println!("total: {total:.2}");
    Ok(())
}
