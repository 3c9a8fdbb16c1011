//! Two sessions on one server.

use fieldbook::prelude::*;

use crate::{Account, account, engine};

#[test]
fn what_is_not_committed_is_seen_by_nobody_else() -> Result<()> {
    let engine = engine("transactions_apart");
    engine.create_all(Account)?;
    let (one, other) = (Session::new(&engine), Session::new(&engine));
    one.add(&account("Ada", 1));
    one.flush()?;
    assert!(other.exec(select(Account))?.all().is_empty());
    one.commit()?;
    assert_eq!(other.exec(select(Account))?.all().len(), 1);
    Ok(())
}

#[test]
fn a_savepoint_takes_back_what_came_after_it() -> Result<()> {
    let engine = engine("transactions_savepoint");
    engine.create_all(Account)?;
    let session = Session::new(&engine);
    session.add(&account("Ada", 1));
    let savepoint = session.begin_nested()?;
    session.add(&account("Ben", 2));
    session.flush()?;
    savepoint.rollback()?;
    session.commit()?;
    let owners: Vec<String> = session.exec(select(Account.owner))?.all();
    assert_eq!(owners, ["Ada"]);
    Ok(())
}

#[test]
fn threads_that_add_to_one_balance_lose_nothing() -> Result<()> {
    let engine = engine("transactions_threads");
    engine.create_all(Account)?;
    let session = Session::new(&engine);
    session.add(&account("Ada", 0));
    session.commit()?;
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..25 {
                    let session = Session::new(&engine);
                    session.exec(update(Account).set(Account.balance, Account.balance + 1)).unwrap();
                    session.commit().unwrap();
                }
            });
        }
    });
    assert_eq!(session.exec(select(Account.balance))?.one()?, 100);
    Ok(())
}

#[test]
fn transfers_between_accounts_are_retried_and_lose_nothing() -> Result<()> {
    let engine = engine("transactions_transfers");
    engine.create_all(Account)?;
    let session = Session::new(&engine);
    let owners = ["Ada", "Ben", "Cy", "Di"];
    session.add_all(owners.map(|owner| account(owner, 100)).iter());
    session.commit()?;
    let move_one = |from: &str, to: &str| -> Result<()> {
        engine.transaction(|session| {
            let find = |owner: &str| session.exec(select(Account).filter(Account.owner.eq(owner)))?.one();
            let (from, to) = (find(from)?, find(to)?);
            from.set_balance(from.balance() - 1);
            to.set_balance(to.balance() + 1);
            Ok(())
        })
    };
    let moved = std::sync::atomic::AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let (move_one, moved) = (&move_one, &moved);
            scope.spawn(move || {
                for step in 0..10 {
                    // Ten attempts may all be too late: then it says so.
                    match move_one(owners[(thread + step) % 4], owners[(thread + 3 * step + 1) % 4]) {
                        Ok(()) => drop(moved.fetch_add(1, std::sync::atomic::Ordering::Relaxed)),
                        Err(error) => assert!(error.is_retryable(), "{error:?}"),
                    }
                }
            });
        }
    });
    assert!(moved.into_inner() > 20);
    assert_eq!(session.exec(select(func::sum(Account.balance)))?.one()?, Some(400));
    Ok(())
}
