//! Two objects for one row (behaviour.md B.13).

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::plain;

/// Transcript 13: a key that is loaded.
#[test]
fn a_new_object_with_a_loaded_key_warns_and_fails() {
    let (_, log, session) = plain::filled();
    let _known = session.get(plain::Hero, 1).unwrap().unwrap();
    log.clear();
    session.add(&plain::Hero::builder().id(1).name("again").build());
    assert!(session.flush().unwrap_err().is_integrity());
    log.check(
        "warning: new instance <Hero 1> with identity key <Hero 1> conflicts with persistent instance <Hero 1>
        INSERT INTO hero (id, name, age, team_id) VALUES (?, ?, ?, ?) [1, 'again', NULL, NULL] !! UNIQUE constraint failed: hero.id
        ROLLBACK",
    );
}

/// Transcript 13: a second copy.
#[test]
fn a_second_copy_cannot_be_attached() {
    let (engine, _, session) = plain::filled();
    let copy = Session::new(&engine).get(plain::Hero, 1).unwrap().unwrap();
    let _known = session.get(plain::Hero, 1).unwrap().unwrap();
    let error = session.try_add(&copy).unwrap_err();
    assert!(error.is_invalid_request());
    assert_eq!(
        error.to_string(),
        "can't attach instance <Hero 1>; another instance with key <Hero 1> is already present in this session; use merge() to combine them"
    );
}

/// Transcript 13: two sessions.
#[test]
fn an_object_belongs_to_one_session() {
    let (engine, _, session) = plain::filled();
    let other = Session::new(&engine);
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    let error = other.try_add(&hero).unwrap_err();
    assert!(error.is_invalid_request());
    let expected = format!(
        "object <Hero 1> is already attached to session '{}' (this is '{}'); close that session or expunge the object first",
        session.id(),
        other.id()
    );
    assert_eq!(error.to_string(), expected);
}
