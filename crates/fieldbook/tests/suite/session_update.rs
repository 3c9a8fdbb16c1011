//! What a flush updates: changed columns, in batches (behaviour.md B.4).

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::plain;

/// Transcript 4: batches.
#[test]
fn rows_with_the_same_columns_are_one_batch_in_the_order_of_their_keys() {
    let (engine, log) = plain::engine();
    let session = Session::new(&engine);
    let mut heroes: Vec<plain::Hero> = (1..=3).map(|_| plain::hero("h")).collect();
    heroes.extend([100, 101].map(|id| plain::Hero::builder().id(id).name("h").build()));
    session.add_all(&heroes);
    session.flush().unwrap();
    log.clear();
    heroes[4].set_age(11);
    heroes[3].set_name("other");
    for hero in heroes[..3].iter().rev() {
        hero.set_age(10);
    }
    session.flush().unwrap();
    log.check(
        "UPDATE hero SET age=? WHERE hero.id = ? ×[[10, 1], [10, 2], [10, 3]]
        UPDATE hero SET name=? WHERE hero.id = ? ['other', 100]
        UPDATE hero SET age=? WHERE hero.id = ? [11, 101]",
    );
}

/// Transcript 4: the same value, and a reverted one.
#[test]
fn what_did_not_change_is_not_sent() {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    log.clear();
    hero.set_name("h1");
    session.flush().unwrap();
    hero.set_name("changed");
    hero.set_name("h1");
    session.flush().unwrap();
    log.check("");
}

/// Transcript 4: an expired object.
#[test]
fn an_expired_object_is_loaded_at_flush_and_updated_even_when_equal() {
    let (engine, log) = plain::engine();
    let session = Session::new(&engine);
    let hero = plain::Hero::builder().name("h").age(50).build();
    session.add(&hero);
    session.commit().unwrap();
    log.clear();
    hero.set_age(50);
    log.check("");
    session.flush().unwrap();
    log.check(
        "BEGIN
        SELECT hero.id, hero.name, hero.team_id FROM hero WHERE hero.id = ? [1]
        UPDATE hero SET age=? WHERE hero.id = ? [50, 1]",
    );
}
