//! Versions of rows: SQLAlchemy's `version_id_col`, whose statements these are.

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::log::Log;

#[model(table)]
struct H {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[field(version)]
    rev: i64,
}

fn h(name: &str) -> H {
    H::builder().name(name).build()
}

/// Three rows, and a session that has them loaded.
fn filled() -> (Engine, Log, Session, [H; 3]) {
    let engine = crate::database::engine();
    engine.create_all(H).unwrap();
    let session = Session::new(&engine);
    let rows = [h("a"), h("b"), H::builder().name("c").rev(7).build()];
    session.add_all(&rows);
    session.commit().unwrap();
    assert_eq!(rows.each_ref().map(H::rev), [1, 1, 1]);
    (engine.clone(), Log::of(&engine), session, rows)
}

#[test]
fn each_update_counts_and_names_the_count() {
    let (_, log, session, [a, b, _]) = filled();
    a.set_name("A");
    b.set_name("B");
    session.flush().unwrap();
    log.check(
        "UPDATE h SET name=?, rev=? WHERE h.id = ? AND h.rev = ? ['A', 2, 1, 1]
        UPDATE h SET name=?, rev=? WHERE h.id = ? AND h.rev = ? ['B', 2, 2, 1]",
    );
    assert_eq!((a.rev(), b.rev()), (2, 2));
    a.set_rev(50);
    session.flush().unwrap();
    log.check("UPDATE h SET rev=? WHERE h.id = ? AND h.rev = ? [50, 1, 2]");
    session.rollback().unwrap();
    assert_eq!((a.rev(), a.name()), (1, "a".to_owned()));
    a.set_id(99);
    session.flush().unwrap();
    assert_eq!(a.rev(), 2);
}

#[test]
fn an_update_of_what_another_changed_is_stale() {
    let (engine, log, session, [a, b, _]) = filled();
    let other = Session::new(&engine);
    other.get(H, 1).unwrap().unwrap().set_name("other");
    session.rollback().unwrap();
    let _names = (a.name(), b.name());
    session.rollback().unwrap();
    let held = (a.rev(), b.rev());
    assert_eq!(held, (1, 1));
    other.commit().unwrap();
    log.clear();
    a.set_name("mine");
    let error = session.commit().unwrap_err();
    assert!(error.is_stale() && error.is_retryable(), "{error:?}");
    assert!(error.to_string().starts_with("UPDATE statement on table 'h' expected to update 1 row(s); 0 were matched"));
    session.rollback().unwrap();
    assert_eq!((a.name(), a.rev()), ("other".to_owned(), 2));
}

#[test]
fn a_delete_of_what_another_changed_is_stale() {
    let (engine, log, session, [a, b, _]) = filled();
    assert_eq!(a.rev(), 1);
    let other = Session::new(&engine);
    other.get(H, 1).unwrap().unwrap().set_name("other");
    other.commit().unwrap();
    log.clear();
    session.delete(&a).unwrap();
    let error = session.commit().unwrap_err();
    assert!(error.is_stale(), "{error:?}");
    log.check("DELETE FROM h WHERE h.id = ? AND h.rev = ? [1, 1]\nROLLBACK");
    session.rollback().unwrap();
    let _names = (a.name(), b.name());
    log.clear();
    session.delete(&a).unwrap();
    session.delete(&b).unwrap();
    session.commit().unwrap();
    log.check("DELETE FROM h WHERE h.id = ? AND h.rev = ? ×[[1, 2], [2, 1]]\nCOMMIT");
}

#[test]
fn a_row_that_changes_hands_counts_on() {
    let (_, log, session, [_, _, c]) = filled();
    c.name();
    log.clear();
    session.delete(&c).unwrap();
    let new = H::builder().id(3).name("new").build();
    session.add(&new);
    session.commit().unwrap();
    log.check("UPDATE h SET name=?, rev=? WHERE h.id = ? AND h.rev = ? ['new', 2, 3, 1]\nCOMMIT");
    assert_eq!(new.rev(), 2);
}

#[test]
fn a_copy_of_an_older_version_is_not_merged() {
    let (_, _, session, [a, ..]) = filled();
    a.set_name("A");
    session.commit().unwrap();
    let copy = |rev: Option<i64>| {
        let built = H::builder().id(1).name("copy");
        match rev {
            Some(rev) => built.rev(rev).build(),
            None => built.build(),
        }
    };
    assert!(session.merge(&copy(Some(1))).unwrap_err().is_stale());
    session.merge(&copy(Some(2))).unwrap();
    session.commit().unwrap();
    assert_eq!((a.name(), a.rev()), ("copy".to_owned(), 3));
    session.merge(&copy(None)).unwrap();
    assert_eq!(a.rev(), 3);
}

#[test]
fn a_row_alone_says_its_key_too() {
    let (_, log, session, _) = filled();
    log.clear();
    session.add(&h("d"));
    session.flush().unwrap();
    log.check("INSERT INTO h (name, rev) VALUES (?, ?) RETURNING id ['d', 1]");
}

#[test]
fn a_row_that_is_refused_gets_no_version() {
    let (_, _, session, _) = filled();
    let again = H::builder().id(1).name("again").rev(7).build();
    session.add(&again);
    assert!(session.flush().unwrap_err().is_integrity());
    session.rollback().unwrap();
    assert_eq!(again.rev(), 7);
}

#[test]
fn versions_are_known_before_the_first_update() {
    let (_, log, session, [a, b, _]) = filled();
    a.set_name("A");
    session.expire_fields(&a, H.rev).unwrap();
    session.expire_fields(&b, H.rev).unwrap();
    b.set_name("B");
    log.clear();
    session.flush().unwrap();
    log.check(
        "SELECT h.rev FROM h WHERE h.id = ? [1]
        SELECT h.rev FROM h WHERE h.id = ? [2]
        UPDATE h SET name=?, rev=? WHERE h.id = ? AND h.rev = ? ['A', 2, 1, 1]
        UPDATE h SET name=?, rev=? WHERE h.id = ? AND h.rev = ? ['B', 2, 2, 1]",
    );
}
