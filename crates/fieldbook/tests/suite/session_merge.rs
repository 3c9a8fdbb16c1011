//! Merge and expunge (behaviour.md B.14).

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::{plain, spelled};

#[test]
fn merge_inserts_what_has_no_row() {
    let (_, log, session) = plain::filled();
    let given = plain::hero("new");
    let merged = session.merge(&given).unwrap();
    assert!(!session.contains(&given) && session.contains(&merged));
    session.flush().unwrap();
    log.check(&spelled("BEGIN\nINSERT hero ['new', NULL, NULL]"));
    session.merge(&plain::Hero::builder().id(900).name("far").build()).unwrap();
    session.flush().unwrap();
    log.check(&spelled(
        "SELECT hero#900
        INSERT INTO hero (id, name, age, team_id) VALUES (?, ?, ?, ?) [900, 'far', NULL, NULL]",
    ));
}

#[test]
fn merge_copies_defaults_too() {
    let (_, log, session) = plain::filled();
    let h1 = session.get(plain::Hero, 1).unwrap().unwrap();
    h1.set_age(5);
    session.commit().unwrap();
    drop(h1);
    log.clear();
    let merged = session.merge(&plain::Hero::builder().id(1).name("n").build()).unwrap();
    session.flush().unwrap();
    log.check(&spelled(
        "BEGIN
        SELECT hero#1
        UPDATE hero SET name=?, age=?, team_id=? WHERE hero.id = ? ['n', NULL, NULL, 1]",
    ));
    assert_eq!(merged.name(), "n");
}

#[test]
fn merge_of_the_same_values_only_asks() {
    let (engine, log, session) = plain::filled();
    let copy = Session::new(&engine).get(plain::Hero, 1).unwrap().unwrap();
    log.clear();
    session.merge(&copy).unwrap();
    session.flush().unwrap();
    log.check(&spelled("BEGIN\nSELECT hero#1"));
}

#[test]
fn an_expunged_object_is_detached_and_comes_back_with_its_changes() {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    session.expunge(&hero).unwrap();
    assert!(!session.contains(&hero));
    let error = hero.try_team().unwrap_err();
    assert!(error.is_detached());
    assert_eq!(
        error.to_string(),
        "parent instance <Hero 1> is not bound to a Session; lazy load operation of attribute 'team' cannot proceed; add it to a session, or load `team` before the session closes"
    );
    assert!(session.expunge(&hero).unwrap_err().is_invalid_request());
    hero.set_age(99);
    session.add(&hero);
    log.clear();
    session.flush().unwrap();
    log.check("UPDATE hero SET age=? WHERE hero.id = ? [99, 1]");
}

#[test]
fn an_expired_object_that_is_detached_cannot_be_read() {
    let (_, _, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    session.commit().unwrap();
    drop(session);
    let error = hero.try_name().unwrap_err();
    assert!(error.is_detached());
    assert_eq!(
        error.to_string(),
        "instance <Hero 1> is not bound to a Session; attribute refresh operation cannot proceed; add it to a session, or read what you need before the session closes"
    );
}
