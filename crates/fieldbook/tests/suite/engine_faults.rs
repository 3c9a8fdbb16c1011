//! Statements that are made to fail: what each kind of failure does to the transaction, the connection and the objects.

use std::sync::atomic::{AtomicUsize, Ordering};

use fieldbook::prelude::*;
use fieldbook::{ConstraintKind, Fault, State, inspect};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::plain::{self, Hero, hero};

/// An engine whose `number`th INSERT, counted from 1, fails.
fn failing(fault: Fault, number: usize) -> Engine {
    let (engine, _) = plain::engine();
    let sent = AtomicUsize::new(0);
    engine.inject_faults(move |sql| {
        let is_it = sql.starts_with("INSERT") && sent.fetch_add(1, Ordering::SeqCst) + 1 == number;
        is_it.then_some(fault)
    });
    engine
}

/// The second of three heroes fails; the error, the states and the database are as they are after a real one.
fn check(fault: Fault, is_it: impl Fn(&fieldbook::Error) -> bool) {
    let engine = failing(fault, 2);
    let session = Session::new(&engine);
    let heroes = ["a", "b", "c"].map(hero);
    session.add_all(&heroes);
    let error = session.commit().unwrap_err();
    assert!(is_it(&error), "{error}");
    assert_eq!(error.statement().map(|statement| statement.sql.starts_with("INSERT INTO hero")), Some(true));
    session.rollback().unwrap();
    for hero in &heroes {
        assert_eq!(inspect(hero).state(), State::Transient);
    }
    assert!(session.exec(select(Hero)).unwrap().all().is_empty(), "nothing half is stored");
    session.add_all(&heroes);
    session.commit().unwrap();
    assert_eq!(session.exec(select(Hero)).unwrap().all().len(), 3, "and it succeeds afterwards");
}

#[test]
fn a_constraint_refuses_one_row() {
    let is_it = |error: &fieldbook::Error| error.constraint().is_some_and(|it| it.kind == ConstraintKind::Other);
    check(Fault::Constraint, is_it);
}

#[test]
fn the_disk_is_full() {
    check(Fault::DiskFull, |error| error.is_database() && error.to_string().contains("disk is full"));
}

#[test]
fn the_connection_is_lost() {
    check(Fault::LostConnection, |error| error.is_lost_connection());
}

#[test]
fn a_query_fails_and_the_next_one_does_not() {
    for fault in [Fault::Constraint, Fault::DiskFull, Fault::LostConnection] {
        let (engine, _) = plain::engine();
        let asked = AtomicUsize::new(0);
        engine.inject_faults(move |_| (asked.fetch_add(1, Ordering::SeqCst) == 0).then_some(fault));
        let session = Session::new(&engine);
        assert!(session.exec(select(Hero)).is_err());
        session.rollback().unwrap();
        assert!(session.exec(select(Hero)).unwrap().all().is_empty());
    }
}
