//! A file database under several threads: options of the engine, transactions that are done again, errors by kind.

use fieldbook::prelude::*;
use fieldbook::{JournalMode, Synchronous};

#[model(table)]
struct Account {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    owner: String,
    balance: i64,
}

/// Moves money, all of it or none.
fn transfer(engine: &Engine, from: &str, to: &str, amount: i64) -> Result<()> {
    engine.transaction(|session| {
        let account = |owner: &str| session.exec(select(Account).filter(Account.owner.eq(owner)))?.one();
        let (from, to) = (account(from)?, account(to)?);
        from.set_balance(from.balance() - amount);
        to.set_balance(to.balance() + amount);
        Ok(())
    })
}

fn main() -> Result<()> {
    let path = std::env::temp_dir().join(format!("fieldbook-service-{}.db", std::process::id()));
    let engine = create_engine(&format!("sqlite:///{}", path.display()))?
        .foreign_keys(true)
        .journal_mode(JournalMode::Wal)
        .synchronous(Synchronous::Normal);
    engine.create_all(Account)?;

    let session = Session::new(&engine);
    session.add_all(&["Ada", "Grace"].map(|owner| Account::builder().owner(owner).balance(1_000).build()));
    session.commit()?;

    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                (0..50).for_each(|_| transfer(&engine, "Ada", "Grace", 1).expect("nobody is in the way for long"))
            });
        }
    });
    for account in session.exec(select(Account).order_by(Account.id))? {
        println!("{} has {}", account.owner(), account.balance());
    }

    session.add(&Account::builder().owner("Ada").balance(0).build());
    match session.commit() {
        Err(error) if error.is_unique() => {
            println!("{}: {}", error.problems()[0].loc[0], error.problems()[0].msg);
            session.rollback()?;
        }
        other => other?,
    }
    drop(session);
    engine.dispose();
    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{end}", path.display()));
    }
    Ok(())
}
