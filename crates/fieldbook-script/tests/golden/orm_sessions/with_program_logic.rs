use fieldbook::prelude::*;
use std::fmt;

#[model(table)]
struct Account {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    owner: String,
    balance: i64,
}

#[derive(Debug)]
enum TransferError {
    Unknown(String),
    TooLittle { has: i64, needs: i64 },
    Database(Error),
}

impl From<Error> for TransferError {
    fn from(error: Error) -> Self {
        TransferError::Database(error)
    }
}

impl fmt::Display for TransferError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TransferError::Unknown(owner) => write!(f, "nobody is called {owner}"),
            TransferError::TooLittle { has, needs } => write!(f, "{has} is less than {needs}"),
            TransferError::Database(error) => write!(f, "database: {error}"),
        }
    }
}

fn account(session: &Session, owner: &str) -> Result<Account, TransferError> {
    let query = select(Account).filter(Account.owner.eq(owner));
    session
        .exec(query)?
        .one_or_none()?
        .ok_or_else(|| TransferError::Unknown(owner.to_string()))
}

fn transfer(engine: &Engine, from: &str, to: &str, amount: i64) -> Result<(), TransferError> {
    let session = Session::new(engine);
    let (from, to) = (account(&session, from)?, account(&session, to)?);
    if from.balance() < amount {
        return Err(TransferError::TooLittle {
            has: from.balance(),
            needs: amount,
        });
    }
    from.set_balance(from.balance() - amount);
    to.set_balance(to.balance() + amount);
    session.commit()?;
    Ok(())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Account)?;
    let session = Session::new(&engine);
    session.add_all([
        &Account::builder().owner("Ada").balance(50).build(),
        &Account::builder().owner("Bob").balance(0).build(),
    ]);
    session.commit()?;
    for (from, to, amount) in [("Ada", "Bob", 30), ("Ada", "Bob", 30), ("Ada", "Eve", 1)] {
        match transfer(&engine, from, to, amount) {
            Ok(()) => println!("{amount} from {from} to {to}"),
            Err(error) => println!("{error}"),
        }
    }
    println!(
        "{:?}",
        session
            .exec(select((Account.owner, Account.balance)).order_by(Account.owner))?
            .all()
    );
    Ok(())
}
