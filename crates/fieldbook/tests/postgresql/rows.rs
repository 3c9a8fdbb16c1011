//! Many rows, and what the server makes of numbers.

use fieldbook::prelude::*;

use crate::{Account, account, engine};

#[test]
fn keys_come_back_in_the_order_in_which_objects_were_added() -> Result<()> {
    let engine = engine("rows_order");
    engine.create_all(Account)?;
    let session = Session::new(&engine);
    let accounts: Vec<Account> = (0..1_500).map(|number| account(&format!("owner {number}"), number)).collect();
    session.add_all(&accounts);
    session.commit()?;
    for (place, account) in accounts.iter().enumerate() {
        assert_eq!((account.id(), account.balance()), (Some(place as i64 + 1), place as i32));
    }
    assert_eq!(session.exec(select(func::count(Account.id)))?.one()?, 1_500);
    assert_eq!(session.exec(select(func::sum(Account.balance)))?.one()?, Some(1_500 * 1_499 / 2));
    Ok(())
}

#[test]
fn changes_and_deletions_count_their_rows() -> Result<()> {
    let engine = engine("rows_counts");
    engine.create_all(Account)?;
    let session = Session::new(&engine);
    session.add_all([&account("Ada", 1), &account("Ben", 2), &account("Cy", 3)]);
    session.commit()?;
    assert_eq!(session.exec(update(Account).filter(Account.balance.gt(1)).set(Account.balance, 9))?.rowcount(), 2);
    assert_eq!(session.exec(delete(Account).filter(Account.balance.eq(9)))?.rowcount(), 2);
    session.commit()?;
    let tables = engine.inspect(10)?;
    assert_eq!((tables[0].name.as_str(), tables[0].row_count), ("account", 1));
    assert!(tables[0].columns[0].primary_key && tables[0].columns[1].not_null);
    Ok(())
}
