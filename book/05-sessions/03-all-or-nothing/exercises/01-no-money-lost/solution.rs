use fieldbook::prelude::*;

#[model(table)]
struct Account {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    owner: String,
    balance: i64,
}

fn transfer(engine: &Engine, from: &str, to: &str, amount: i64) -> Result<()> {
    let session = Session::new(engine);
    let find = |owner: &str| select(Account).filter(Account.owner.eq(owner));
    let from = session.exec(find(from))?.one()?;
    from.set_balance(from.balance() - amount);
    let to = session.exec(find(to))?.one()?;
    to.set_balance(to.balance() + amount);
    session.commit()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Account)?;
    let session = Session::new(&engine);
    for owner in ["Mina", "Otto"] {
        session.add(&Account::builder().owner(owner).balance(100).build());
    }
    session.commit()?;
    drop(session);

    transfer(&engine, "Mina", "Otto", 30)?;
    if transfer(&engine, "Mina", "Nobody", 50).is_err() {
        println!("no transfer");
    }
    Ok(())
}
