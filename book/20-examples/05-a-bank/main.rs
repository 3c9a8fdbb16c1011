use fieldbook::prelude::*;

#[model(table)]
struct Account {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    owner: String,
    #[field(ge = 0)]
    balance: i64,
}

#[model(table)]
struct Entry {
    #[field(primary_key)]
    id: Option<i64>,
    text: String,
    amount: i64,
}

fn account(session: &Session, owner: &str) -> Result<Account> {
    session.exec(select(Account).filter(Account.owner.eq(owner)))?.one()
}

fn transfer(engine: &Engine, from: &str, to: &str, amount: i64) -> Result<()> {
    let session = Session::new(engine);
    let text = format!("{from} to {to}");
    session.add(&Entry::builder().text(text).amount(amount).build());
    let payer = account(&session, from)?;
    payer.set_balance(payer.balance() - amount);
    let payee = account(&session, to)?;
    payee.set_balance(payee.balance() + amount);
    session.commit()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Account, Entry))?;

    let session = Session::new(&engine);
    for (owner, balance) in [("Mina", 100), ("Otto", 20)] {
        session.add(&Account::builder().owner(owner).balance(balance).build());
    }
    session.commit()?;
    drop(session);

    for (from, to, amount) in [
        ("Mina", "Otto", 30),
        ("Otto", "Mina", 500),
        ("Mina", "Nobody", 10),
    ] {
        match transfer(&engine, from, to, amount) {
            Ok(()) => println!("{amount} from {from} to {to}"),
            Err(error) if error.is_validation() => {
                println!("refused: {}", error.problems()[0].msg);
            }
            Err(error) => println!("refused: {error}"),
        }
    }

    let session = Session::new(&engine);
    let accounts = select((Account.owner, Account.balance)).order_by(Account.owner);
    for (owner, balance) in session.exec(accounts)? {
        println!("{owner}: {balance}");
    }
    let entries = select(func::count(Entry.id));
    println!("{} entry in the book", session.exec(entries)?.one()?);
    Ok(())
}
