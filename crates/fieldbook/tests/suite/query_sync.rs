//! Objects that a session holds follow what `update` and `delete` do to their rows.

use fieldbook::dynamic::State;
use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::log::Log;
use crate::query_models::{Hero, filled};
use crate::teams::{plain, spelled};

fn loaded() -> (Session, Log, Vec<Hero>) {
    let (session, log) = filled();
    let heroes = session.exec(select(Hero).order_by(Hero.id)).unwrap().all();
    log.clear();
    (session, log, heroes)
}

fn ages(heroes: &[Hero]) -> Vec<Option<i32>> {
    heroes.iter().map(Hero::age).collect()
}

/// Transcript 17: update with a condition that memory can answer, and with one that it cannot.
#[test]
fn an_update_is_one_statement_and_loaded_objects_are_in_step() {
    let (_, log, session) = plain::filled();
    let heroes = [1, 2].map(|id| session.get(plain::Hero, id).unwrap().unwrap());
    log.check(&spelled("BEGIN\nSELECT hero#1\nSELECT hero#2"));
    let done = session.exec(update(plain::Hero).filter(plain::Hero.id.eq(1)).set(plain::Hero.age, 9)).unwrap();
    assert_eq!(done.rowcount(), 1);
    assert_eq!([heroes[0].age(), heroes[1].age()], [Some(9), None]);
    log.check("UPDATE hero SET age=? WHERE hero.id = ? [9, 1]");
    let lower = func::lower(plain::Hero.name).eq("h2");
    let done = session.exec(update(plain::Hero).filter(lower).set(plain::Hero.age, 8)).unwrap();
    assert_eq!(done.rowcount(), 1);
    assert_eq!([heroes[0].age(), heroes[1].age()], [Some(9), Some(8)]);
    log.check("UPDATE hero SET age=? WHERE lower(hero.name) = ? RETURNING id [8, 'h2']");
}

/// Recorded from SQLAlchemy 2.1.9: the update's value is not put in the place of one that was set and not flushed.
#[test]
fn a_change_that_was_not_flushed_is_given_up_for_what_the_row_has() {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    log.clear();
    session.no_autoflush(|| {
        hero.set_age(3);
        session.exec(update(plain::Hero).filter(plain::Hero.id.eq(1)).set(plain::Hero.age, 9)).unwrap();
        assert_eq!(hero.age(), Some(9));
    });
    session.flush().unwrap();
    log.check(
        "UPDATE hero SET age=? WHERE hero.id = ? [9, 1]
        SELECT hero.age FROM hero WHERE hero.id = ? [1]",
    );
}

#[test]
fn conditions_are_evaluated_in_memory() {
    let (session, log, heroes) = loaded();
    let done = session.exec(update(Hero).filter(Hero.age.ge(40)).set(Hero.age, Hero.age + 1)).unwrap();
    assert_eq!(done.rowcount(), 2);
    assert_eq!(ages(&heroes), [Some(16), Some(41), Some(65), None]);
    log.check("UPDATE hero SET age=(hero.age + ?) WHERE hero.age >= ? [1, 40]");
}

#[test]
fn null_is_neither_true_nor_false() {
    let (session, log, heroes) = loaded();
    session.exec(update(Hero).filter(!(Hero.age.lt(20) | Hero.name.eq("Cid"))).set(Hero.age, 0)).unwrap();
    assert_eq!(ages(&heroes), [Some(16), Some(0), Some(64), None]);
    session.exec(update(Hero).filter(Hero.age.not_in([16]) | Hero.age.is_null()).set(Hero.age, 7)).unwrap();
    assert_eq!(ages(&heroes), [Some(16), Some(7), Some(7), Some(7)]);
    assert_eq!(log.take().len(), 2);
}

#[test]
fn other_conditions_ask_for_the_keys() {
    let (session, log, heroes) = loaded();
    let done = session.exec(update(Hero).filter(func::lower(Hero.name).eq("bob")).set(Hero.age, 1)).unwrap();
    assert_eq!(done.rowcount(), 1);
    assert_eq!(ages(&heroes), [Some(16), Some(1), Some(64), None]);
    log.check("UPDATE hero SET age=? WHERE lower(hero.name) = ? RETURNING id [1, 'bob']");
    let names = session.exec(delete(Hero).filter(Hero.name.like("%o%")).returning(Hero.name)).unwrap();
    // Which comes first, nobody says.
    let mut names = names.all();
    names.sort();
    assert_eq!(names, ["Bob", "Dot"]);
    assert_eq!(
        heroes.iter().map(|hero| hero.instance().state()).collect::<Vec<_>>(),
        [State::Persistent, State::Deleted, State::Persistent, State::Deleted]
    );
    log.check("DELETE FROM hero WHERE hero.name LIKE ? RETURNING name, id ['%o%']");
}

#[test]
fn values_that_only_the_database_knows_are_loaded_when_they_are_read() {
    let (session, log, heroes) = loaded();
    session.exec(update(Hero).filter(Hero.id.eq(1)).set(Hero.name, func::upper(Hero.name))).unwrap();
    log.check("UPDATE hero SET name=upper(hero.name) WHERE hero.id = ? [1]");
    assert_eq!(heroes[0].name(), "ANN");
    assert_eq!(log.take(), ["SELECT hero.name FROM hero WHERE hero.id = ? [1]"]);
}

#[test]
fn deleted_objects_come_back_with_a_rollback() {
    let (session, _, heroes) = loaded();
    session.exec(delete(Hero).filter(Hero.age.gt(20))).unwrap();
    assert_eq!(heroes[1].instance().state(), State::Deleted);
    session.rollback().unwrap();
    assert_eq!(heroes[1].instance().state(), State::Persistent);
    assert_eq!(heroes[1].age(), Some(40));
}

#[test]
fn a_savepoint_takes_back_what_an_update_set() {
    let (session, _, heroes) = loaded();
    let savepoint = session.begin_nested().unwrap();
    session.exec(update(Hero).set(Hero.age, 1)).unwrap();
    assert_eq!(heroes[0].age(), Some(1));
    savepoint.rollback().unwrap();
    assert_eq!(heroes[0].age(), Some(16));
}

#[test]
fn returned_objects_have_their_new_values() {
    let (session, _, heroes) = loaded();
    let changed =
        session.exec(update(Hero).filter(Hero.id.eq(3)).set(Hero.age, 1).returning(Hero)).unwrap().one().unwrap();
    assert!(Hero::ptr_eq(&changed, &heroes[2]));
    assert_eq!(heroes[2].age(), Some(1));
    let gone = session.exec(delete(Hero).filter(Hero.id.eq(3)).returning(Hero)).unwrap().one().unwrap();
    assert_eq!(gone.instance().state(), State::Deleted);
}
