//! Deletes, and the traps around them (behaviour.md B.5).

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::log::Log;
use crate::teams::{plain, spelled};

#[model(table)]
struct Tag {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    name: String,
    note: Option<String>,
}

fn tags() -> (Session, Log) {
    let engine = crate::database::engine();
    engine.create_all(Tag).unwrap();
    let log = Log::of(&engine);
    let session = Session::new(&engine);
    session.add_all(&["x", "y"].map(|name| Tag::builder().name(name).build()));
    session.commit().unwrap();
    log.clear();
    (session, log)
}

/// Transcript 5: key order.
#[test]
fn deletes_are_one_batch_in_the_order_of_their_keys() {
    let (engine, log) = plain::engine();
    let session = Session::new(&engine);
    let heroes = [101, 3].map(|id| plain::Hero::builder().id(id).name("h").build());
    session.add_all(&heroes);
    session.flush().unwrap();
    log.clear();
    session.delete(&heroes[0]).unwrap();
    session.delete(&heroes[1]).unwrap();
    session.flush().unwrap();
    log.check(&spelled("DELETE hero ×[[3], [101]]"));
}

/// Transcript 5: row switch.
#[test]
fn a_new_object_with_the_key_of_a_deleted_one_takes_over_its_row() {
    let (session, log) = tags();
    let old = session.get(Tag, 1).unwrap().unwrap();
    log.clear();
    session.delete(&old).unwrap();
    let new = Tag::builder().id(1).name("z").build();
    session.add(&new);
    session.flush().unwrap();
    log.check("UPDATE tag SET name=?, note=? WHERE tag.id = ? ['z', NULL, 1]");
    assert!(Tag::ptr_eq(&session.get(Tag, 1).unwrap().unwrap(), &new));
    session.commit().unwrap();
    assert_eq!(new.name(), "z");
    assert!(session.refresh(&old).unwrap_err().is_invalid_request());
}

/// Transcript 5: the same unique value, which SQLAlchemy refuses: it inserts first.
#[test]
fn a_unique_value_is_given_up_before_it_is_taken() {
    let (session, log) = tags();
    let old = session.get(Tag, 1).unwrap().unwrap();
    session.delete(&old).unwrap();
    session.add(&Tag::builder().name("x").build());
    log.clear();
    session.flush().unwrap();
    log.check(
        "DELETE FROM tag WHERE tag.id = ? [1]
        INSERT INTO tag (name, note) VALUES (?, ?) ['x', NULL]",
    );
}

/// Transcript 5: swapped unique values, which SQLAlchemy refuses.
#[test]
fn two_unique_values_are_swapped() {
    let (session, log) = tags();
    let tags = session.exec(select(Tag).order_by(Tag.id)).unwrap().all();
    tags[0].set_name("y");
    tags[1].set_name("x");
    log.clear();
    session.flush().unwrap();
    let sent = log.take();
    // A value of no other first, since the column admits no NULL.
    assert_eq!(sent.len(), 2, "{sent:#?}");
    assert!(sent[0].starts_with("UPDATE tag SET name=? WHERE tag.id = ? ["), "{sent:#?}");
    assert_eq!(sent[1], "UPDATE tag SET name=? WHERE tag.id = ? ×[['x', 2], ['y', 1]]");
    session.commit().unwrap();
    assert_eq!((tags[0].name(), tags[1].name()), ("y".into(), "x".into()));
}

/// Transcript 5: delete and re-add.
#[test]
fn an_object_added_again_before_the_flush_is_not_deleted() {
    let (session, log) = tags();
    let tag = session.get(Tag, 1).unwrap().unwrap();
    log.clear();
    session.delete(&tag).unwrap();
    session.add(&tag);
    session.flush().unwrap();
    log.check("");
}

#[test]
fn a_deleted_object_keeps_its_data_and_cannot_come_back() {
    let (session, log) = tags();
    let tag = session.get(Tag, 1).unwrap().unwrap();
    session.delete(&tag).unwrap();
    session.commit().unwrap();
    log.clear();
    assert_eq!(tag.name(), "x");
    let error = session.refresh(&tag).unwrap_err();
    assert!(error.is_invalid_request());
    assert_eq!(error.to_string(), "instance <Tag 1> is not persistent within this Session; add and commit it first");
    let error = session.try_add(&tag).unwrap_err();
    assert!(error.is_invalid_request());
    assert_eq!(error.to_string(), "instance <Tag 1> has been deleted; make a new object to insert the row again");
    log.check("");
}

/// Transcript 5: delete of a transient or pending object.
#[test]
fn only_what_has_a_row_can_be_deleted() {
    let (session, _) = tags();
    let tag = Tag::builder().name("new").build();
    for _ in 0..2 {
        let error = session.delete(&tag).unwrap_err();
        assert!(error.is_invalid_request());
        assert_eq!(error.to_string(), "instance <Tag new> is not persisted; add and commit it before deleting it");
        session.add(&tag);
    }
}

/// Recorded from SQLAlchemy 2.1.9, for both orders: this flush saves the object, and the next one deletes it; a commit
/// sends both.
#[test]
fn the_delete_of_an_object_that_a_parent_takes_in_waits_for_the_next_flush() {
    for delete_first in [false, true] {
        let (engine, log) = plain::engine();
        let session = Session::new(&engine);
        let (hero, team) = (plain::hero("h"), plain::team("A"));
        session.add(&hero);
        session.add(&team);
        session.commit().unwrap();
        hero.name();
        team.name();
        log.clear();
        if delete_first {
            session.delete(&hero).unwrap();
        }
        hero.set_team(&team);
        if !delete_first {
            session.delete(&hero).unwrap();
        }
        session.flush().unwrap();
        log.check("UPDATE hero SET team_id=? WHERE hero.id = ? [1, 1]");
        assert!(session.contains(&hero));
        session.flush().unwrap();
        log.check(&spelled("DELETE hero [1]"));
        assert!(!session.contains(&hero));
    }
    let (_, log, session) = plain::filled();
    let (hero, team) = (session.get(plain::Hero, 1).unwrap().unwrap(), plain::team("B"));
    session.add(&team);
    log.clear();
    session.delete(&hero).unwrap();
    hero.set_team(&team);
    session.commit().unwrap();
    log.check(&spelled(
        "INSERT team ['B']
        UPDATE hero SET team_id=? WHERE hero.id = ? [2, 1]
        DELETE hero [1]
        COMMIT",
    ));
}

/// Recorded from SQLAlchemy 2.1.9, for both orders: the parent goes, and the child that it gained refers to nothing.
#[test]
fn a_parent_that_gains_a_child_is_deleted_all_the_same() {
    for delete_first in [false, true] {
        let (_, log, session) = plain::filled();
        let team = session.get(plain::Team, 1).unwrap().unwrap();
        let hero = plain::hero("x");
        session.add(&hero);
        session.flush().unwrap();
        log.clear();
        if delete_first {
            session.delete(&team).unwrap();
        }
        hero.set_team(&team);
        if !delete_first {
            session.delete(&team).unwrap();
        }
        session.flush().unwrap();
        log.check(&spelled(
            "SELECT hero of team#1
            UPDATE hero SET team_id=? WHERE hero.id = ? ×[[NULL, 1], [NULL, 2], [1, 3]]
            DELETE team [1]",
        ));
        assert!(!session.contains(&team));
    }
}

/// Recorded from SQLAlchemy 2.1.9.
#[test]
fn a_new_child_of_a_parent_to_be_deleted_is_inserted_with_its_key() {
    let (_, log, session) = plain::filled();
    let team = session.get(plain::Team, 1).unwrap().unwrap();
    log.clear();
    session.delete(&team).unwrap();
    session.add(&plain::Hero::builder().name("x").team(&team).build());
    session.flush().unwrap();
    log.check(&spelled(
        "SELECT hero of team#1
        UPDATE hero SET team_id=? WHERE hero.id = ? ×[[NULL, 1], [NULL, 2]]
        INSERT hero ['x', NULL, 1]
        DELETE team [1]",
    ));
}

/// Recorded from SQLAlchemy 2.1.9: loading the list flushes first, so the team is gone before it gains a child.
#[test]
fn a_push_to_a_parent_to_be_deleted_comes_too_late() {
    let (_, log, session) = plain::filled();
    let team = session.get(plain::Team, 1).unwrap().unwrap();
    let hero = plain::hero("x");
    session.add(&hero);
    session.flush().unwrap();
    log.clear();
    session.delete(&team).unwrap();
    team.heroes().push(&hero);
    session.flush().unwrap();
    log.check(&spelled(
        "SELECT hero of team#1
        UPDATE hero SET team_id=? WHERE hero.id = ? ×[[NULL, 1], [NULL, 2]]
        DELETE team [1]
        SELECT hero of team#1
        warning: object of type <Team> not in session, add operation along 'Hero.team' will not proceed",
    ));
    assert_eq!(hero.team_id(), None);
}

/// Recorded from SQLAlchemy 2.1.9.
#[test]
fn a_change_outlives_a_delete_that_is_taken_back_and_a_second_delete_says_nothing_new() {
    let (session, log) = tags();
    let tag = session.get(Tag, 1).unwrap().unwrap();
    log.clear();
    session.delete(&tag).unwrap();
    tag.set_note("kept");
    session.add(&tag);
    session.flush().unwrap();
    log.check("UPDATE tag SET note=? WHERE tag.id = ? ['kept', 1]");
    session.delete(&tag).unwrap();
    session.delete(&tag).unwrap();
    session.flush().unwrap();
    log.check("DELETE FROM tag WHERE tag.id = ? [1]");
    session.delete(&tag).unwrap();
    session.flush().unwrap();
    log.check(
        "DELETE FROM tag WHERE tag.id = ? [1]
        warning: DELETE statement on table 'tag' expected to delete 1 row(s); 0 were matched; the others were gone already",
    );
}
