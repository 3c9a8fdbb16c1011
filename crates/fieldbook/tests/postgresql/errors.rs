//! What the server refuses, by kind and code.

use fieldbook::prelude::*;

use crate::{Account, account, engine};

#[test]
fn a_refusal_has_a_kind_a_code_and_its_statement() -> Result<()> {
    let engine = engine("errors_kinds");
    engine.create_all(Account)?;
    let session = Session::new(&engine);
    session.add(&account("Ada", 1));
    session.commit()?;
    session.add(&account("Ada", 2));
    let error = session.commit().unwrap_err();
    assert!(error.is_integrity());
    assert_eq!(error.sqlstate(), Some("23505"));
    assert!(error.is_unique());
    let constraint = error.constraint().unwrap();
    assert_eq!(constraint.name.as_deref(), Some("account_owner_key"));
    assert_eq!(
        (constraint.table.as_deref(), constraint.columns.as_slice()),
        (Some("account"), ["owner".to_owned()].as_slice())
    );
    assert!(error.statement().is_some_and(|statement| statement.sql.starts_with("INSERT INTO account")));
    session.rollback()?;
    assert_eq!(session.exec(select(Account))?.all().len(), 1);

    let error = session.exec(text("SELECT * FROM nowhere")).err().unwrap();
    assert!(error.is_database());
    assert_eq!(error.sqlstate(), Some("42P01"));
    // The transaction is over for the server, until it is rolled back.
    let error = session.exec(select(Account)).err().unwrap();
    assert_eq!(error.sqlstate(), Some("25P02"));
    // It would take a COMMIT for a ROLLBACK, and say nothing.
    assert!(session.commit().unwrap_err().to_string().contains("call rollback()"));
    session.rollback()?;
    assert_eq!(session.exec(select(Account))?.all().len(), 1);
    Ok(())
}

#[test]
fn nobody_at_the_address_is_an_error_that_says_so() {
    let engine = create_engine("postgresql://me:secret@127.0.0.1:1/nothing").unwrap();
    let error = engine.create_all(Account).unwrap_err();
    assert!(error.is_database());
    assert!(error.to_string().contains("refused") && !format!("{error:?}").contains("secret"), "{error:?}");
}

#[test]
fn a_connection_that_the_server_ends_is_an_error_not_a_hang() -> Result<()> {
    let engine = engine("errors_killed");
    engine.create_all(Account)?;
    let session = Session::new(&engine);
    let own = session.exec(text("SELECT pg_backend_pid()"))?.one()?.get::<i64>(0)?;
    let other = Session::new(&engine);
    other.exec(text(format!("SELECT pg_terminate_backend({own})")))?;
    session.add(&account("Ada", 1));
    assert!(session.commit().unwrap_err().is_lost_connection());
    Ok(())
}
