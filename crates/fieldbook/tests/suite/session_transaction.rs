//! Commit, close and rollback (behaviour.md B.11).

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::{SELECT_HERO, plain, spelled};

/// Transcript 11: commit without a transaction, after a query; close.
#[test]
fn a_commit_without_a_transaction_sends_nothing_and_a_close_rolls_back() {
    let (_, log, session) = plain::filled();
    session.commit().unwrap();
    log.check("");
    session.exec(select(plain::Hero)).unwrap();
    session.commit().unwrap();
    log.check(&format!("BEGIN\n{SELECT_HERO}\nCOMMIT"));
    session.exec(select(plain::Hero)).unwrap();
    drop(session);
    log.check(&format!("BEGIN\n{SELECT_HERO}\nROLLBACK"));
}

/// Transcript 11: expire_on_commit.
#[test]
fn expire_on_commit_can_be_left_out() {
    let (engine, log, _) = plain::filled();
    let session = Session::builder(&engine).expire_on_commit(false).open();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    session.commit().unwrap();
    log.clear();
    assert_eq!(hero.name(), "h1");
    log.check("");
}

/// Transcript 11: rollback.
#[test]
fn rollback_restores_states_and_values() {
    let (_, log, session) = plain::filled();
    let h1 = session.get(plain::Hero, 1).unwrap().unwrap();
    let h2 = session.get(plain::Hero, 2).unwrap().unwrap();
    let new = plain::hero("new");
    log.clear();
    h1.set_age(5);
    session.add(&new);
    session.delete(&h2).unwrap();
    session.flush().unwrap();
    assert!(!session.contains(&h2));
    session.rollback().unwrap();
    log.check(&spelled(
        "UPDATE hero SET age=? WHERE hero.id = ? [5, 1]
        INSERT hero ['new', NULL, NULL]
        DELETE hero [2]
        ROLLBACK",
    ));
    assert_eq!(h1.age(), None);
    log.check(&spelled("BEGIN\nSELECT hero#1"));
    assert!(session.contains(&h2) && !session.contains(&new));
    assert_eq!(h2.name(), "h2");
    assert_eq!(new.id(), Some(3));
    log.clear();
    session.add(&new);
    session.flush().unwrap();
    log.check("INSERT INTO hero (id, name, age, team_id) VALUES (?, ?, ?, ?) [3, 'new', NULL, NULL]");
}

/// Transcript 11: failed flush.
#[test]
fn a_failed_flush_rolls_back_and_waits_to_be_told() {
    let (_, log, session) = plain::filled();
    let h1 = session.get(plain::Hero, 1).unwrap().unwrap();
    log.clear();
    h1.set_age(7);
    session.add(&plain::Hero::builder().id(2).name("twice").build());
    let error = session.flush().unwrap_err();
    assert!(error.is_integrity());
    log.check(
        "UPDATE hero SET age=? WHERE hero.id = ? [7, 1]
        INSERT INTO hero (id, name, age, team_id) VALUES (?, ?, ?, ?) [2, 'twice', NULL, NULL] !! UNIQUE constraint failed: hero.id
        ROLLBACK",
    );
    let error = session.exec(select(plain::Hero)).unwrap_err();
    assert!(error.is_pending_rollback());
    let message = error.to_string();
    assert!(message.starts_with(
        "this session's transaction was rolled back because a flush failed; call rollback() to begin anew; the failure was: "
    ));
    assert_eq!(crate::database::kind(&message), "UNIQUE");
    assert!(session.commit().unwrap_err().is_pending_rollback());
    assert!(h1.try_age().unwrap_err().is_pending_rollback());
    log.check("");
    session.rollback().unwrap();
    assert_eq!(h1.age(), None);
}

/// Recorded from SQLAlchemy 2.1.9: an object that comes back expires with the next commit, whether anything was sent.
#[test]
fn a_commit_without_a_transaction_expires_what_is_there() {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    session.expunge(&hero).unwrap();
    session.commit().unwrap();
    log.clear();
    session.add(&hero);
    session.commit().unwrap();
    log.check("");
    assert_eq!(hero.name(), "h1");
    log.check(&spelled("BEGIN\nSELECT hero#1"));
    session.expunge(&hero).unwrap();
    session.commit().unwrap();
    session.add(&hero);
    hero.set_age(3);
    log.clear();
    session.rollback().unwrap();
    assert_eq!(hero.age(), None);
    log.check(&spelled("BEGIN\nSELECT hero#1"));
}
