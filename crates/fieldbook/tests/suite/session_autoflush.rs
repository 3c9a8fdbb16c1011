//! What is pending goes before what is asked; refresh (behaviour.md B.9).

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::{SELECT_HERO, plain, spelled};

/// Transcript 9: before queries, lazy loads and misses.
#[test]
fn pending_work_is_flushed_before_queries_lazy_loads_and_misses() {
    let (_, log, session) = plain::filled();
    session.add(&plain::hero("x"));
    session.exec(select(plain::Hero)).unwrap();
    log.check(&spelled(&format!("BEGIN\nINSERT hero ['x', NULL, NULL]\n{SELECT_HERO}")));
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    log.clear();
    hero.set_age(3);
    session.get(plain::Hero, 99).unwrap();
    log.check(&spelled("UPDATE hero SET age=? WHERE hero.id = ? [3, 1]\nSELECT hero#99"));
    hero.set_age(4);
    hero.team();
    log.check(&spelled("UPDATE hero SET age=? WHERE hero.id = ? [4, 1]\nSELECT team#1"));
    let other = session.get(plain::Hero, 2).unwrap().unwrap();
    log.clear();
    session.delete(&other).unwrap();
    assert_eq!(hero.team().unwrap().heroes().len(), 1);
    log.check(&spelled("DELETE hero [2]\nSELECT hero of team#1"));
}

/// Transcript 9: refresh, whole and by field.
#[test]
fn refresh_discards_the_objects_own_changes() {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    log.clear();
    hero.set_age(9);
    session.refresh(&hero).unwrap();
    log.check(&spelled("SELECT hero#1"));
    assert_eq!(hero.age(), None);
    hero.set_age(9);
    hero.set_name("kept");
    session.refresh_fields(&hero, plain::Hero.age).unwrap();
    log.check(
        "UPDATE hero SET name=? WHERE hero.id = ? ['kept', 1]
        SELECT hero.age FROM hero WHERE hero.id = ? [1]",
    );
}

/// Transcript 9: refresh of a pending object.
#[test]
fn only_persistent_objects_are_refreshed() {
    let (_, _, session) = plain::filled();
    let hero = plain::hero("new");
    session.add(&hero);
    let error = session.refresh(&hero).unwrap_err();
    assert!(error.is_invalid_request());
    assert_eq!(error.to_string(), "instance <Hero new> is not persistent within this Session; add and commit it first");
}

/// Transcript 9: no_autoflush.
#[test]
fn autoflush_can_be_left_out() {
    let (engine, log, _) = plain::filled();
    let session = Session::builder(&engine).autoflush(false).open();
    session.add(&plain::hero("x"));
    session.exec(select(plain::Hero)).unwrap();
    log.check(&format!("BEGIN\n{SELECT_HERO}"));
    let (_, log, session) = plain::filled();
    session.add(&plain::hero("x"));
    session.no_autoflush(|| session.exec(select(plain::Hero))).unwrap();
    log.check(&format!("BEGIN\n{SELECT_HERO}"));
}
