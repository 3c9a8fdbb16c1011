//! Savepoints (behaviour.md B.12).

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::{plain, spelled};

#[test]
fn a_savepoint_rolls_back_what_came_after_it() {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    log.clear();
    hero.set_age(10);
    let nested = session.begin_nested().unwrap();
    hero.set_age(20);
    session.flush().unwrap();
    nested.rollback().unwrap();
    assert_eq!(hero.age(), Some(10));
    let nested = session.begin_nested().unwrap();
    hero.set_age(30);
    nested.commit().unwrap();
    session.commit().unwrap();
    log.check(&spelled(
        "UPDATE hero SET age=? WHERE hero.id = ? [10, 1]
        SAVEPOINT sa_savepoint_1
        UPDATE hero SET age=? WHERE hero.id = ? [20, 1]
        ROLLBACK_TO sa_savepoint_1
        SELECT hero#1
        SAVEPOINT sa_savepoint_2
        UPDATE hero SET age=? WHERE hero.id = ? [30, 1]
        RELEASE sa_savepoint_2
        COMMIT",
    ));
    assert_eq!(hero.age(), Some(30));
}

#[test]
fn a_failure_inside_leaves_the_session_usable() {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    hero.set_age(10);
    let nested = session.begin_nested().unwrap();
    log.clear();
    session.add(&plain::Hero::builder().id(2).name("twice").build());
    assert!(session.flush().unwrap_err().is_integrity());
    assert!(session.exec(select(plain::Team)).unwrap_err().is_pending_rollback());
    drop(nested);
    log.check(
        "INSERT INTO hero (id, name, age, team_id) VALUES (?, ?, ?, ?) [2, 'twice', NULL, NULL] !! UNIQUE constraint failed: hero.id
        ROLLBACK_TO sa_savepoint_1",
    );
    session.commit().unwrap();
    log.check("COMMIT");
    assert_eq!(hero.age(), Some(10));
}

#[test]
fn what_a_savepoint_inserted_and_deleted_is_undone_with_it() {
    let (_, _, session) = plain::filled();
    let h1 = session.get(plain::Hero, 1).unwrap().unwrap();
    let nested = session.begin_nested().unwrap();
    let inner = session.begin_nested().unwrap();
    let new = plain::hero("new");
    session.add(&new);
    session.delete(&h1).unwrap();
    inner.commit().unwrap();
    assert!(session.contains(&new) && !session.contains(&h1));
    nested.rollback().unwrap();
    assert!(!session.contains(&new) && session.contains(&h1));
    assert_eq!(session.exec(select(plain::Hero)).unwrap().all().len(), 2);
}

#[test]
fn a_savepoint_ends_with_the_transaction_around_it() {
    let (_, log, session) = plain::filled();
    let nested = session.begin_nested().unwrap();
    session.rollback().unwrap();
    log.check("BEGIN\nSAVEPOINT sa_savepoint_1\nROLLBACK");
    let error = nested.commit().unwrap_err();
    assert!(error.is_invalid_request());
    assert_eq!(error.to_string(), "savepoint sa_savepoint_1 has ended already, with the transaction around it");
}
