//! The session over one table: add, commit, expiry, queries, update, delete, rollback.

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::log::Log;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    name: String,
    secret_name: String,
    #[field(index)]
    age: Option<i32>,
}

fn engine() -> (Engine, Log) {
    let engine = crate::database::engine();
    engine.create_all(Hero).unwrap();
    let log = Log::of(&engine);
    (engine, log)
}

fn hero(name: &str, age: impl fieldbook::IntoField<Option<i32>>) -> Hero {
    Hero::builder().name(name).secret_name("?").age(age).build()
}

#[test]
fn create_all_checks_then_creates_in_one_transaction() {
    if crate::database::only_sqlite("each database is asked in its own way what tables there are") {
        return;
    }
    let engine = crate::database::engine();
    let log = Log::of(&engine);
    engine.create_all(Hero).unwrap();
    log.check(
        "BEGIN
        PRAGMA main.table_info(\"hero\")
        PRAGMA temp.table_info(\"hero\")
        CREATE TABLE hero ( id INTEGER NOT NULL, name VARCHAR NOT NULL, secret_name VARCHAR NOT NULL, age INTEGER, PRIMARY KEY (id) )
        CREATE INDEX ix_hero_name ON hero (name)
        CREATE INDEX ix_hero_age ON hero (age)
        COMMIT",
    );
    engine.create_all(Hero).unwrap();
    log.check("BEGIN\nPRAGMA main.table_info(\"hero\")\nCOMMIT");
}

#[test]
fn commit_inserts_expires_and_the_next_read_reloads() {
    let (engine, log) = engine();
    let session = Session::new(&engine);
    let deadpond = hero("Deadpond", None);
    session.add(&deadpond);
    log.check("");
    session.commit().unwrap();
    log.check("BEGIN\nINSERT INTO hero (name, secret_name, age) VALUES (?, ?, ?) ['Deadpond', '?', NULL]\nCOMMIT");
    assert_eq!(format!("{deadpond:?}"), "Hero { .. }");
    assert_eq!(deadpond.id(), Some(1));
    assert_eq!(format!("{deadpond:?}"), r#"Hero { id: Some(1), name: "Deadpond", secret_name: "?", age: None }"#);
    log.check("BEGIN\nSELECT hero.id, hero.name, hero.secret_name, hero.age FROM hero WHERE hero.id = ? [1]");
    drop(session);
    log.check("ROLLBACK");
}

#[test]
fn queries_filter_order_and_page() {
    let (engine, log) = engine();
    let session = Session::new(&engine);
    session.add_all(&[hero("A", 10), hero("B", 20), hero("C", 30), hero("D", None)]);
    session.commit().unwrap();
    log.clear();
    let query = select(Hero)
        .filter(Hero.age.ge(20) | Hero.name.eq("A"))
        .filter(Hero.secret_name.ne("x"))
        .order_by(Hero.age.desc())
        .limit(2)
        .offset(1);
    let names: Vec<String> = session.exec(query).unwrap().into_iter().map(|hero| hero.name()).collect();
    assert_eq!(names, ["B", "A"]);
    log.check(
        "BEGIN
        SELECT hero.id, hero.name, hero.secret_name, hero.age FROM hero WHERE (hero.age >= ? OR hero.name = ?) AND hero.secret_name != ? ORDER BY hero.age DESC LIMIT ? OFFSET ? [20, 'A', 'x', 2, 1]",
    );
    let none = session.exec(select(Hero).filter(Hero.age.gt(99))).unwrap().one().unwrap_err();
    assert!(none.is_no_result());
    assert_eq!(none.to_string(), "no row was found when one was required; use one_or_none() where none is fine");
    let several = session.exec(select(Hero)).unwrap().one().unwrap_err();
    assert!(several.is_multiple_results());
    assert_eq!(
        several.to_string(),
        "multiple rows were found when exactly one was required; use first() where any is fine"
    );
    let several = session.exec(select(Hero)).unwrap().one_or_none().unwrap_err();
    assert_eq!(
        several.to_string(),
        "multiple rows were found when one or none was required; use first() where any is fine"
    );
    let ages: Vec<Option<i32>> = session.exec(select(Hero.age).filter(Hero.age.is_null())).unwrap().all();
    assert_eq!(ages, [None]);
    let counted: i64 = session.exec(select(func::count(Hero.id))).unwrap().one().unwrap();
    assert_eq!(counted, 4);
}

#[test]
fn only_changed_columns_are_updated() {
    let (engine, log) = engine();
    let session = Session::new(&engine);
    let hero = hero("A", 10);
    session.add(&hero);
    session.commit().unwrap();
    hero.age();
    log.clear();
    hero.set_age(10);
    session.flush().unwrap();
    log.check("");
    hero.set_age(11);
    hero.set_name("B");
    session.commit().unwrap();
    log.check("UPDATE hero SET name=?, age=? WHERE hero.id = ? ['B', 11, 1]\nCOMMIT");
    hero.set_age(None);
    session.commit().unwrap();
    assert_eq!(hero.age(), None);
}

#[test]
fn deleted_objects_keep_their_data() {
    let (engine, log) = engine();
    let session = Session::new(&engine);
    let hero = hero("A", 10);
    session.add(&hero);
    session.commit().unwrap();
    session.refresh(&hero).unwrap();
    session.delete(&hero).unwrap();
    log.clear();
    session.commit().unwrap();
    log.check("DELETE FROM hero WHERE hero.id = ? [1]\nCOMMIT");
    assert_eq!(hero.name(), "A");
    assert!(session.get(Hero, 1).unwrap().is_none());
}

#[test]
fn rollback_restores_objects_and_rows() {
    let (engine, _) = engine();
    let session = Session::new(&engine);
    let old = hero("A", 10);
    session.add(&old);
    session.commit().unwrap();
    let new = hero("B", 20);
    old.set_age(99);
    session.add(&new);
    session.flush().unwrap();
    session.rollback().unwrap();
    assert_eq!(old.age(), Some(10));
    assert_eq!(new.id(), Some(2));
    assert_eq!(session.exec(select(Hero)).unwrap().all().len(), 1);
}

#[test]
fn identity_map_gives_one_object_for_one_row() {
    let (engine, log) = engine();
    let session = Session::new(&engine);
    session.add(&hero("A", 10));
    session.commit().unwrap();
    log.clear();
    let first = session.get(Hero, 1).unwrap().unwrap();
    let again = session.get(Hero, 1).unwrap().unwrap();
    assert!(Hero::ptr_eq(&first, &again));
    log.check("BEGIN\nSELECT hero.id, hero.name, hero.secret_name, hero.age FROM hero WHERE hero.id = ? [1]");
    assert!(Hero::ptr_eq(&first, &session.exec(select(Hero)).unwrap().one().unwrap()));
}

#[test]
fn a_failed_flush_rolls_back_and_says_so_until_rollback() {
    #[model(table)]
    struct Tag {
        #[field(primary_key)]
        id: Option<i64>,
        #[field(unique)]
        name: String,
    }
    let engine = crate::database::engine();
    engine.create_all(Tag).unwrap();
    let session = Session::new(&engine);
    session.add(&Tag::builder().name("x").build());
    session.commit().unwrap();
    session.add(&Tag::builder().name("x").build());
    let error = session.commit().unwrap_err();
    assert!(error.is_integrity(), "{error:?}");
    let sent = crate::database::as_sqlite(&error.statement().unwrap().sql);
    assert_eq!(crate::database::common(&sent), "INSERT INTO tag (name) VALUES (?)");
    assert!(session.exec(select(Tag)).unwrap_err().is_pending_rollback());
    session.rollback().unwrap();
    assert_eq!(session.exec(select(Tag)).unwrap().all().len(), 1);
}

#[test]
fn an_expired_object_without_a_session_says_so() {
    let (engine, _) = engine();
    let session = Session::new(&engine);
    let hero = hero("A", 10);
    session.add(&hero);
    session.commit().unwrap();
    drop(session);
    let error = hero.try_name().unwrap_err();
    assert!(error.is_detached());
    assert!(error.to_string().starts_with("instance <Hero 1> is not bound to a Session"), "{error}");
}
