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
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all(Tag).unwrap();
    let log = Log::of(&engine);
    let session = Session::new(&engine);
    session.add_all(&["x", "y"].map(|name| Tag::builder().name(name).build()));
    session.commit().unwrap();
    log.clear();
    (session, log)
}

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

#[test]
fn inserts_precede_deletes_so_a_unique_value_is_still_taken() {
    let (session, log) = tags();
    let old = session.get(Tag, 1).unwrap().unwrap();
    session.delete(&old).unwrap();
    session.add(&Tag::builder().name("x").build());
    log.clear();
    let error = session.flush().unwrap_err();
    assert!(error.is_integrity());
    assert_eq!(error.to_string(), "UNIQUE constraint failed: tag.name");
    log.check(
        "INSERT INTO tag (name, note) VALUES (?, ?) ['x', NULL] !! UNIQUE constraint failed: tag.name
        ROLLBACK",
    );
}

#[test]
fn swapping_two_unique_values_fails() {
    let (session, log) = tags();
    let tags = session.exec(select(Tag).order_by(Tag.id)).unwrap().all();
    tags[0].set_name("y");
    tags[1].set_name("x");
    log.clear();
    assert!(session.flush().unwrap_err().is_integrity());
    log.check(
        "UPDATE tag SET name=? WHERE tag.id = ? ['y', 1] !! UNIQUE constraint failed: tag.name
        ROLLBACK",
    );
}

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

/// As in SQLAlchemy, where a parent that gains a child cancels the child's deletion.
#[test]
fn an_object_that_a_parent_takes_in_is_not_deleted() {
    let (engine, log) = plain::engine();
    let session = Session::new(&engine);
    let (hero, team) = (plain::hero("h"), plain::team("A"));
    session.add(&hero);
    session.add(&team);
    session.commit().unwrap();
    log.clear();
    hero.set_team(&team);
    session.delete(&hero).unwrap();
    session.flush().unwrap();
    let sent = log.take();
    assert_eq!(sent.last().unwrap(), "UPDATE hero SET team_id=? WHERE hero.id = ? [1, 1]");
    assert!(session.contains(&hero));
}
