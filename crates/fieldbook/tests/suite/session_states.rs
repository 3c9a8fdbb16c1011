//! Every state of an object, as a program can see it.

use fieldbook::prelude::*;
use fieldbook::{State, inspect};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::plain;

#[track_caller]
fn is(hero: &plain::Hero, state: State) {
    assert_eq!(inspect(hero).state(), state);
}

#[test]
fn an_object_goes_from_transient_to_detached() {
    let (engine, log) = plain::engine();
    let session = Session::new(&engine);
    let hero = plain::hero("h");
    is(&hero, State::Transient);
    session.add(&hero);
    is(&hero, State::Pending);
    session.flush().unwrap();
    is(&hero, State::Persistent);
    assert!(!inspect(&hero).is_expired());
    session.delete(&hero).unwrap();
    is(&hero, State::Persistent);
    session.flush().unwrap();
    is(&hero, State::Deleted);
    session.commit().unwrap();
    is(&hero, State::Detached);
    log.clear();
    inspect(&hero);
    log.check("");
}

#[test]
fn states_go_back_with_a_rollback() {
    let (_, _, session) = plain::filled();
    let (old, new) = (session.get(plain::Hero, 1).unwrap().unwrap(), plain::hero("new"));
    session.add(&new);
    session.delete(&old).unwrap();
    session.flush().unwrap();
    is(&old, State::Deleted);
    session.rollback().unwrap();
    is(&old, State::Persistent);
    is(&new, State::Transient);
}

#[test]
fn expired_and_changed_fields_are_named() {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    hero.set_age(3);
    hero.set_name("x");
    assert_eq!(inspect(&hero).changed_fields(), ["name", "age"]);
    session.commit().unwrap();
    assert!(inspect(&hero).changed_fields().is_empty());
    assert_eq!(inspect(&hero).expired_fields(), ["id", "name", "age", "team_id"]);
    hero.name();
    assert!(!inspect(&hero).is_expired());
    session.expire_fields(&hero, (plain::Hero.age, plain::Hero.name)).unwrap();
    assert_eq!(inspect(&hero).expired_fields(), ["name", "age"]);
    log.clear();
    assert_eq!(hero.age(), Some(3));
    log.check("SELECT hero.name, hero.age FROM hero WHERE hero.id = ? [1]");
    session.expunge(&hero).unwrap();
    is(&hero, State::Detached);
}

#[test]
fn observers_hear_of_every_state() {
    let (engine, _) = plain::engine();
    let heard = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let sink = heard.clone();
    engine.observe(move |event| {
        if let Event::Object { model, state, .. } = event {
            sink.lock().unwrap().push(format!("{model} {}", state.name()));
        }
    });
    let session = Session::new(&engine);
    let hero = plain::hero("h");
    session.add(&hero);
    session.flush().unwrap();
    session.delete(&hero).unwrap();
    session.flush().unwrap();
    session.rollback().unwrap();
    drop(session);
    let heard = heard.lock().unwrap();
    assert_eq!(*heard, ["Hero pending", "Hero persistent", "Hero deleted", "Hero transient"]);
}
