//! One object on both sides (behaviour.md A.30).

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::log::Log;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = hero)]
    cape: Option<Cape>,
}

#[model(table)]
struct Cape {
    #[field(primary_key)]
    id: Option<i64>,
    color: String,
    #[field(foreign_key = Hero.id)]
    hero_id: Option<i64>,
    #[relationship(back_populates = cape)]
    hero: Option<Hero>,
}

fn cape(color: &str) -> Cape {
    Cape::builder().color(color).build()
}

/// A hero with a red cape, committed.
fn filled() -> (Engine, Log, Session, Hero) {
    let engine = crate::database::engine();
    engine.create_all((Hero, Cape)).unwrap();
    let log = Log::of(&engine);
    let session = Session::new(&engine);
    let hero = Hero::builder().name("h").cape(cape("red")).build();
    session.add(&hero);
    session.commit().unwrap();
    log.check(
        "BEGIN
        INSERT INTO hero (name) VALUES (?) ['h']
        INSERT INTO cape (color, hero_id) VALUES (?, ?) ['red', 1]
        COMMIT",
    );
    (engine, log, session, hero)
}

#[test]
fn both_sides_are_loaded_by_the_key_that_the_other_holds() {
    let (engine, log, _, _) = filled();
    let session = Session::new(&engine);
    let hero = session.get(Hero, 1).unwrap().unwrap();
    log.clear();
    let cape = hero.cape().unwrap();
    log.check("SELECT cape.id, cape.color, cape.hero_id FROM cape WHERE ? = cape.hero_id [1]");
    assert!(Hero::ptr_eq(&cape.hero().unwrap(), &hero));
    assert_eq!(hero.cape().unwrap().color(), "red");
    log.check("");
}

#[test]
fn a_replaced_object_is_released_before_the_new_one_is_inserted() {
    let (_, log, session, hero) = filled();
    let red = hero.cape().unwrap();
    let blue = cape("blue");
    hero.set_cape(&blue);
    assert!(red.hero().is_none());
    assert!(Hero::ptr_eq(&blue.hero().unwrap(), &hero));
    log.clear();
    session.flush().unwrap();
    log.check(
        "UPDATE cape SET hero_id=? WHERE cape.id = ? [NULL, 1]
        INSERT INTO cape (color, hero_id) VALUES (?, ?) ['blue', 1]",
    );
}

#[test]
fn an_object_that_another_takes_leaves_the_first() {
    let (_, log, session, hero) = filled();
    let red = hero.cape().unwrap();
    let other = Hero::builder().name("o").build();
    session.add(&other);
    session.flush().unwrap();
    red.set_hero(&other);
    assert!(hero.cape().is_none());
    assert!(Cape::ptr_eq(&other.cape().unwrap(), &red));
    log.clear();
    session.flush().unwrap();
    // What the other had before is asked by the flush, which would let go of it.
    log.check(
        "SELECT cape.id, cape.color, cape.hero_id FROM cape WHERE ? = cape.hero_id [2]
        UPDATE cape SET hero_id=? WHERE cape.id = ? [2, 1]",
    );
    hero.set_cape(None);
    session.flush().unwrap();
    log.check("");
}

#[test]
fn eager_loading_knows_one_object_too() {
    let (engine, log, _, _) = filled();
    let session = Session::new(&engine);
    let hero = session.exec(select(Hero).options(selectin_load(Hero.cape))).unwrap().one().unwrap();
    log.clear();
    assert_eq!(hero.cape().unwrap().color(), "red");
    log.check("");
    let session = Session::new(&engine);
    let hero = session.exec(select(Hero).options(joined_load(Hero.cape))).unwrap().one().unwrap();
    log.clear();
    assert_eq!(hero.cape().unwrap().color(), "red");
    log.check("");
}
