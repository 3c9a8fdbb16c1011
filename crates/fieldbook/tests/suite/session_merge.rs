//! Merge and expunge (behaviour.md B.14).

use fieldbook::dynamic::State;
use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::{owned, plain, spelled};

/// Transcript 14: merge without a key, and of an unknown key.
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

/// Transcript 14: defaults clobber.
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

/// Transcript 14: merge of the same values.
#[test]
fn merge_of_the_same_values_only_asks() {
    let (engine, log, session) = plain::filled();
    let copy = Session::new(&engine).get(plain::Hero, 1).unwrap().unwrap();
    log.clear();
    session.merge(&copy).unwrap();
    session.flush().unwrap();
    log.check(&spelled("BEGIN\nSELECT hero#1"));
}

/// Transcript 14: expunge, change, add.
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

/// Recorded from SQLAlchemy 2.1.9: the row's key is given, so a rollback leaves an object that still has it.
#[test]
fn merge_of_an_unknown_key_makes_a_pending_object() {
    let (_, log, session) = plain::filled();
    let given = plain::Hero::builder().id(900).name("far").team_id(1).build();
    let merged = session.merge(&given).unwrap();
    assert_eq!(merged.instance().state(), State::Pending);
    let again = session.merge(&plain::Hero::builder().id(900).name("further").build()).unwrap();
    assert!(plain::Hero::ptr_eq(&merged, &again));
    session.flush().unwrap();
    log.check(&spelled(
        "BEGIN
        SELECT hero#900
        INSERT INTO hero (id, name, age, team_id) VALUES (?, ?, ?, ?) [900, 'far', NULL, 1]
        UPDATE hero SET name=?, team_id=? WHERE hero.id = ? ['further', NULL, 900]",
    ));
    session.rollback().unwrap();
    assert_eq!(merged.instance().state(), State::Transient);
    assert_eq!((merged.id(), merged.name().as_str()), (Some(900), "further"));
    session.add(&merged);
    session.flush().unwrap();
    log.check(
        "ROLLBACK
        BEGIN
        INSERT INTO hero (id, name, age, team_id) VALUES (?, ?, ?, ?) [900, 'further', NULL, NULL]",
    );
}

/// Recorded from SQLAlchemy 2.1.9: without autoflush nobody knows of the first, and SQLite refuses the second.
#[test]
fn two_merges_of_an_unknown_key_are_two_objects_until_a_flush() {
    let (_, log, session) = plain::filled();
    session.no_autoflush(|| {
        let both = ["a", "b"].map(|name| session.merge(&plain::Hero::builder().id(900).name(name).build()).unwrap());
        assert!(!plain::Hero::ptr_eq(&both[0], &both[1]));
    });
    assert!(session.flush().unwrap_err().is_integrity());
    log.check(&spelled(
        "BEGIN
        SELECT hero#900
        SELECT hero#900
        INSERT INTO hero (id, name, age, team_id) VALUES (?, ?, ?, ?) ×[[900, 'a', NULL, NULL], [900, 'b', NULL, NULL]] !! UNIQUE constraint failed: hero.id
        ROLLBACK",
    ));
}

/// Recorded from SQLAlchemy 2.1.9: with autoflush the delete is sent first, and the row is inserted anew; without, the
/// values go to the object that is deleted all the same.
#[test]
fn merge_onto_an_object_to_be_deleted() {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    log.clear();
    session.delete(&hero).unwrap();
    let merged = session.merge(&plain::Hero::builder().id(1).name("again").build()).unwrap();
    session.flush().unwrap();
    log.check(&spelled(
        "DELETE hero [1]
        SELECT hero#1
        INSERT INTO hero (id, name, age, team_id) VALUES (?, ?, ?, ?) [1, 'again', NULL, NULL]",
    ));
    assert_eq!([merged.instance().state(), hero.instance().state()], [State::Persistent, State::Deleted]);
    let (engine, log, _) = plain::filled();
    let session = Session::builder(&engine).autoflush(false).open();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    log.clear();
    session.delete(&hero).unwrap();
    let merged = session.merge(&plain::Hero::builder().id(1).name("again").build()).unwrap();
    assert!(plain::Hero::ptr_eq(&merged, &hero));
    session.flush().unwrap();
    log.check(&spelled("DELETE hero [1]"));
}

/// Recorded from SQLAlchemy 2.1.9: what is related is merged too, each with what it was given.
#[test]
fn merge_follows_relationships() {
    let (_, log, session) = plain::filled();
    let team = plain::Team::builder().id(7).name("New").build();
    let given = plain::Hero::builder().id(1).name("h1").team(&team).build();
    let merged = session.merge(&given).unwrap();
    assert!(!plain::Team::ptr_eq(&merged.team().unwrap(), &team));
    session.flush().unwrap();
    log.check(&spelled(
        "BEGIN
        SELECT hero#1
        SELECT team#7
        INSERT INTO team (id, name) VALUES (?, ?) [7, 'New']
        UPDATE hero SET team_id=? WHERE hero.id = ? [7, 1]",
    ));
    let (_, log, session) = plain::filled();
    let given = plain::Team::builder().id(1).name("A").build();
    given.heroes().push(&plain::Hero::builder().id(1).name("h1").build());
    given.heroes().push(&plain::hero("h9"));
    let merged = session.merge(&given).unwrap();
    session.flush().unwrap();
    log.check(&spelled(
        "BEGIN
        SELECT team#1
        SELECT hero of team#1
        UPDATE hero SET team_id=? WHERE hero.id = ? ×[[NULL, 1], [NULL, 2]]
        INSERT hero ['h9', NULL, 1]",
    ));
    assert_eq!(merged.heroes().iter().map(|hero| hero.name()).collect::<Vec<_>>(), ["h1", "h9"]);
}

/// Recorded from SQLAlchemy 2.1.9.
#[test]
fn merge_of_a_detached_object_copies_its_changes_and_what_it_has_loaded() {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    let team = hero.team().unwrap();
    session.expunge(&hero).unwrap();
    session.expunge(&team).unwrap();
    hero.set_age(5);
    team.set_name("B");
    log.clear();
    let merged = session.merge(&hero).unwrap();
    session.flush().unwrap();
    log.check(&spelled(
        "SELECT hero#1
        SELECT team#1
        UPDATE team SET name=? WHERE team.id = ? ['B', 1]
        UPDATE hero SET age=? WHERE hero.id = ? [5, 1]",
    ));
    assert!(!plain::Team::ptr_eq(&merged.team().unwrap(), &team));
    hero.set_team(None);
    session.merge(&hero).unwrap();
    log.clear();
    session.flush().unwrap();
    log.check("UPDATE hero SET team_id=? WHERE hero.id = ? [NULL, 1]");
}

/// Recorded from SQLAlchemy 2.1.9.
#[test]
fn an_expunged_object_comes_back_as_the_same_one() {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    hero.set_age(4);
    session.expunge(&hero).unwrap();
    log.clear();
    session.flush().unwrap();
    log.check("");
    session.add(&hero);
    session.flush().unwrap();
    log.check("UPDATE hero SET age=? WHERE hero.id = ? [4, 1]");
    assert!(plain::Hero::ptr_eq(&session.get(plain::Hero, 1).unwrap().unwrap(), &hero));
    session.expunge(&hero).unwrap();
    let other = session.get(plain::Hero, 1).unwrap().unwrap();
    assert!(!plain::Hero::ptr_eq(&other, &hero));
    assert!(session.try_add(&hero).unwrap_err().is_invalid_request());
}

/// Recorded from SQLAlchemy 2.1.9: expunging forgets that an object was to be deleted; its row's undoing follows it.
#[test]
fn expunged_objects_are_found_by_a_rollback_that_undoes_their_rows() {
    let (_, log, session) = plain::filled();
    let (new, old) = (plain::hero("x"), session.get(plain::Hero, 1).unwrap().unwrap());
    session.delete(&old).unwrap();
    session.expunge(&old).unwrap();
    session.add(&new);
    session.flush().unwrap();
    session.expunge(&new).unwrap();
    assert_eq!([new.instance().state(), old.instance().state()], [State::Detached; 2]);
    session.rollback().unwrap();
    assert_eq!([new.instance().state(), old.instance().state()], [State::Transient, State::Detached]);
    log.clear();
    session.add(&new);
    session.add(&old);
    session.flush().unwrap();
    log.check("BEGIN\nINSERT INTO hero (id, name, age, team_id) VALUES (?, ?, ?, ?) [3, 'x', NULL, NULL]");
}

/// Recorded from SQLAlchemy 2.1.9: a deleted object that was expunged stays out, whatever becomes of its row.
#[test]
fn an_object_expunged_after_its_delete_stays_detached() {
    let (_, _, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    session.delete(&hero).unwrap();
    session.flush().unwrap();
    session.expunge(&hero).unwrap();
    assert_eq!(hero.instance().state(), State::Detached);
    session.rollback().unwrap();
    assert_eq!(hero.instance().state(), State::Detached);
}

/// Recorded from SQLAlchemy 2.1.9.
#[test]
fn a_detached_object_that_is_deleted_comes_back_for_it() {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    session.expunge(&hero).unwrap();
    log.clear();
    session.delete(&hero).unwrap();
    assert_eq!(hero.instance().state(), State::Persistent);
    session.flush().unwrap();
    log.check(&spelled("DELETE hero [1]"));
}

/// Recorded from SQLAlchemy 2.1.9: its relationships bring back what they lead to; children come and go with a parent
/// that owns them.
#[test]
fn what_an_added_object_leads_to_comes_back_too() {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    let team = hero.team().unwrap();
    session.expunge(&hero).unwrap();
    session.expunge(&team).unwrap();
    log.clear();
    session.add(&hero);
    assert!(session.contains(&team));
    let (_, _, session) = owned::filled();
    let team = session.get(owned::Team, 1).unwrap().unwrap();
    let heroes = team.heroes().to_vec();
    session.expunge(&team).unwrap();
    assert!(heroes.iter().all(|hero| hero.instance().state() == State::Detached));
    session.add(&team);
    assert!(heroes.iter().all(|hero| session.contains(hero)));
    log.check("");
}

/// Recorded from SQLAlchemy 2.1.9: a relationship set while detached is told when the object comes back.
#[test]
fn a_relationship_set_while_detached_is_sent_once_the_object_is_back() {
    let (_, log, session) = plain::filled();
    let b = plain::team("B");
    session.add(&b);
    session.flush().unwrap();
    let [moved, left] = [1, 2].map(|id| session.get(plain::Hero, id).unwrap().unwrap());
    session.expunge(&moved).unwrap();
    session.expunge(&left).unwrap();
    moved.set_team(&b);
    left.set_team(None);
    assert_eq!(moved.instance().state(), State::Detached);
    log.clear();
    session.flush().unwrap();
    log.check("warning: object of type <Hero> not in session, add operation along 'Team.heroes' will not proceed");
    session.add(&moved);
    session.add(&left);
    session.flush().unwrap();
    log.check("UPDATE hero SET team_id=? WHERE hero.id = ? ×[[2, 1], [NULL, 2]]");
}
