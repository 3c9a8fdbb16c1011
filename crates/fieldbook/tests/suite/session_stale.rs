//! Rows that vanished, and keys that change (behaviour.md B.15).

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::{plain, spelled};

/// Hero 1, loaded, whose row somebody else deleted.
fn vanished() -> (Session, plain::Hero, crate::log::Log) {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    session.exec(text("DELETE FROM hero WHERE id = 1")).unwrap();
    log.clear();
    (session, hero, log)
}

/// Transcript 15: update of a vanished row.
#[test]
fn an_update_of_a_vanished_row_is_stale() {
    let (session, hero, log) = vanished();
    hero.set_age(1);
    let error = session.flush().unwrap_err();
    assert!(error.is_stale());
    assert_eq!(
        error.to_string(),
        "UPDATE statement on table 'hero' expected to update 1 row(s); 0 were matched; of <Hero 1> some are no longer there, refresh or expunge them"
    );
    log.check("UPDATE hero SET age=? WHERE hero.id = ? [1, 1]\nROLLBACK");
}

/// Transcript 15: delete of a vanished row.
#[test]
fn a_delete_of_a_vanished_row_only_warns() {
    let (session, hero, log) = vanished();
    session.delete(&hero).unwrap();
    session.flush().unwrap();
    log.check(&spelled(
        "DELETE hero [1]
        warning: DELETE statement on table 'hero' expected to delete 1 row(s); 0 were matched; the others were gone already",
    ));
}

/// Transcript 15: access to a vanished row.
#[test]
fn an_expired_object_whose_row_vanished_is_reported() {
    let (session, hero, log) = vanished();
    session.expire(&hero).unwrap();
    let error = hero.try_name().unwrap_err();
    assert!(error.is_object_deleted());
    assert_eq!(error.to_string(), "instance <Hero 1> has been deleted, or its row is otherwise not present");
    log.check(&spelled("SELECT hero#1"));
}

/// Seed 3391: what was found to be gone by its key is looked for again when it is read.
#[test]
fn an_expired_object_that_get_found_to_be_gone_is_reported() {
    let (session, hero, log) = vanished();
    session.expire(&hero).unwrap();
    assert!(session.get(plain::Hero, 1).unwrap().is_none());
    log.clear();
    assert!(hero.try_name().unwrap_err().is_object_deleted());
    log.check(&spelled("SELECT hero#1"));
}

/// Transcript 15: a changed key.
#[test]
fn a_changed_key_is_updated_by_the_old_one() {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    log.clear();
    hero.set_id(55);
    session.flush().unwrap();
    log.check("UPDATE hero SET id=? WHERE hero.id = ? [55, 1]");
    assert!(plain::Hero::ptr_eq(&session.get(plain::Hero, 55).unwrap().unwrap(), &hero));
    session.rollback().unwrap();
    assert_eq!(hero.id(), Some(1));
}

/// Recorded from SQLAlchemy 2.1.9 (`passive_updates`): the database is to look after the rows; the objects follow.
#[test]
fn loaded_children_follow_a_changed_key_in_memory() {
    let (_, log, session) = plain::filled();
    let team = session.get(plain::Team, 1).unwrap().unwrap();
    let heroes = team.heroes().to_vec();
    log.clear();
    team.set_id(7);
    session.flush().unwrap();
    session.flush().unwrap();
    log.check("UPDATE team SET id=? WHERE team.id = ? [7, 1]");
    assert!(heroes.iter().all(|hero| hero.team_id() == Some(7)));
    log.check("");
    session.commit().unwrap();
    assert_eq!(heroes[0].team_id(), Some(1));
}

/// Recorded from SQLAlchemy 2.1.9.
#[test]
fn children_that_are_saved_with_a_changed_key_get_it() {
    let (_, log, session) = plain::filled();
    let team = session.get(plain::Team, 1).unwrap().unwrap();
    let first = team.heroes().get(0).unwrap();
    team.heroes().push(&plain::hero("n"));
    log.clear();
    team.set_id(7);
    first.set_age(3);
    session.flush().unwrap();
    log.check(&spelled(
        "UPDATE team SET id=? WHERE team.id = ? [7, 1]
        UPDATE hero SET age=?, team_id=? WHERE hero.id = ? [3, 7, 1]
        INSERT hero ['n', NULL, 7]",
    ));
}
