//! Objects whose rows a query brought in part, beside what the recorded program `columns` does.

use fieldbook::prelude::*;
use fieldbook::{inspect, make_transient};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::log::Log;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    story: String,
}

#[model(table)]
struct Place {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

/// A hero of whom a query left out the story.
fn partly() -> (Engine, Log, Session, Hero) {
    let engine = crate::database::engine();
    engine.create_all((Hero, Place)).unwrap();
    let writer = Session::new(&engine);
    writer.add(&Hero::builder().name("Deadpond").story("long").build());
    writer.commit().unwrap();
    drop(writer);
    let log = Log::of(&engine);
    let session = Session::new(&engine);
    let hero = session.exec(select(Hero).options(load_only(Hero.name))).unwrap().one().unwrap();
    (engine, log, session, hero)
}

#[test]
fn what_was_left_out_is_shown_as_expired() {
    let (_engine, _log, _session, hero) = partly();
    assert_eq!(format!("{hero:?}"), r#"Hero { id: Some(1), name: "Deadpond", .. }"#);
    assert_eq!(inspect(&hero).expired_fields(), ["story"]);
}

#[test]
fn what_was_left_out_of_a_deleted_row_is_never_nothing() {
    let (_engine, _log, session, hero) = partly();
    session.delete(&hero).unwrap();
    session.flush().unwrap();
    assert!(hero.try_story().unwrap_err().is_object_deleted());
    session.rollback().unwrap();
    assert_eq!(hero.story(), "long");
}

#[test]
fn an_object_that_is_known_in_part_is_not_made_transient() {
    let (_engine, _log, session, hero) = partly();
    let error = make_transient(&hero).unwrap_err();
    assert!(error.is_invalid_request());
    assert_eq!(
        error.to_string(),
        "instance <Hero 1> was loaded in part; story is not known: read it, or refresh the instance, first"
    );
    assert!(session.contains(&hero));
    hero.story();
    make_transient(&hero).unwrap();
    assert_eq!(hero.story(), "long");
}

#[test]
fn the_key_is_never_left_out() {
    let (_engine, log, session, _hero) = partly();
    session.expunge_all();
    log.clear();
    let hero = session.exec(select(Hero).options(defer((Hero.id, Hero.story)))).unwrap().one().unwrap();
    assert_eq!((hero.id(), hero.name()), (Some(1), "Deadpond".to_owned()));
    log.check("SELECT hero.id, hero.name FROM hero");
}

#[test]
fn an_option_that_begins_at_nothing_of_the_query_is_refused() {
    let (_engine, log, session, _hero) = partly();
    log.clear();
    let error = session.exec(select(Hero).options(defer(Place.name))).unwrap_err();
    assert!(error.is_invalid_request());
    assert!(error.to_string().contains("the query selects no Place"), "{error}");
    log.check("");
}

#[test]
fn a_change_of_what_a_query_leaves_out_outlives_populate_existing() {
    let (engine, log, _session, _hero) = partly();
    let session = Session::builder(&engine).autoflush(false).open();
    let hero = session.get(Hero, 1).unwrap().unwrap();
    hero.set_name("Wade");
    hero.set_story("short");
    session.exec(select(Hero).options(load_only(Hero.name)).populate_existing()).unwrap();
    log.clear();
    session.commit().unwrap();
    log.check("UPDATE hero SET story=? WHERE hero.id = ? ['short', 1]\nCOMMIT");
}
