//! Expiry, the identity map, lazy and eager loading (behaviour.md B.10).

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::{SELECT_HERO, SELECT_TEAM, plain, spelled};

/// Transcript 10: expired attribute.
#[test]
fn an_expired_attribute_loads_every_column_once() {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    session.commit().unwrap();
    log.clear();
    hero.age();
    hero.name();
    log.check(&spelled("BEGIN\nSELECT hero#1"));
}

/// Transcript 10: get.
#[test]
fn get_asks_once_and_misses_ask_again() {
    let (_, log, session) = plain::filled();
    let first = session.get(plain::Hero, 1).unwrap().unwrap();
    let again = session.get(plain::Hero, 1).unwrap().unwrap();
    assert!(plain::Hero::ptr_eq(&first, &again));
    log.check(&spelled("BEGIN\nSELECT hero#1"));
    session.get(plain::Hero, 9).unwrap();
    session.get(plain::Hero, 9).unwrap();
    log.check(&spelled("SELECT hero#9\nSELECT hero#9"));
    drop((first, again));
    session.get(plain::Hero, 1).unwrap();
    log.check(&spelled("SELECT hero#1"));
}

/// Transcript 10: get by a key of another type.
#[test]
fn a_key_of_another_type_finds_the_same_object() {
    if crate::database::only_sqlite("PostgreSQL compares no text with an integer") {
        return;
    }
    let (_, log, session) = plain::filled();
    let first = session.get(plain::Hero, 1).unwrap().unwrap();
    log.clear();
    let again = session.get(plain::Hero, "1").unwrap().unwrap();
    assert!(plain::Hero::ptr_eq(&first, &again));
    log.check(&spelled("SELECT hero#'1'"));
}

/// Transcript 10: select over a changed object.
#[test]
fn a_query_keeps_changes_unless_it_populates_what_exists() {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    session.no_autoflush(|| {
        hero.set_name("local");
        session.exec(select(plain::Hero)).unwrap();
        assert_eq!(hero.name(), "local");
        session.exec(select(plain::Hero).populate_existing()).unwrap();
        assert_eq!(hero.name(), "h1");
    });
    log.check(&spelled(&format!("BEGIN\nSELECT hero#1\n{SELECT_HERO}\n{SELECT_HERO}")));
}

/// Transcript 10: to-one relationships.
#[test]
fn a_to_one_relationship_asks_the_identity_map_first() {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    log.clear();
    assert_eq!(hero.team().unwrap().name(), "A");
    log.check(&spelled("SELECT team#1"));
    let other = session.get(plain::Hero, 2).unwrap().unwrap();
    log.clear();
    assert!(plain::Team::ptr_eq(&other.team().unwrap(), &hero.team().unwrap()));
    log.check("");
    session.add(&plain::hero("x"));
    session.flush().unwrap();
    let alone = session.get(plain::Hero, 3).unwrap().unwrap();
    log.clear();
    assert!(alone.team().is_none());
    log.check("");
}

/// Transcript 10: first touch of a list.
#[test]
fn a_list_is_always_asked_for_and_refreshes_its_expired_members() {
    let (_, log, session) = plain::filled();
    let team = session.get(plain::Team, 1).unwrap().unwrap();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    session.expire(&hero).unwrap();
    log.clear();
    assert!(plain::Hero::ptr_eq(&team.heroes().get(0).unwrap(), &hero));
    assert_eq!(hero.name(), "h1");
    log.check(&spelled("SELECT hero of team#1"));
}

/// Transcript 10: selectinload.
#[test]
fn selectin_load_asks_for_all_lists_in_one_statement() {
    let (_, log, session) = plain::filled();
    session.add(&plain::team("B"));
    session.flush().unwrap();
    log.clear();
    let query = select(plain::Team).options(selectin_load(plain::Team.heroes));
    let teams = session.exec(query).unwrap().all();
    let sizes: Vec<usize> = teams.iter().map(|team| team.heroes().len()).collect();
    assert_eq!(sizes, [2, 0]);
    assert_eq!(teams[0].heroes().get(0).unwrap().team().unwrap().name(), "A");
    log.check(&format!(
        "{SELECT_TEAM}
        SELECT hero.team_id, hero.id, hero.name, hero.age FROM hero WHERE hero.team_id IN (?, ?) [1, 2]"
    ));
}

/// Transcript 10: joinedload of a list.
#[test]
fn joined_load_of_a_list_needs_unique() {
    let (_, log, session) = plain::filled();
    let query = select(plain::Team).options(joined_load(plain::Team.heroes));
    let error = session.exec(query.clone()).unwrap().try_all().unwrap_err();
    assert!(error.is_invalid_request());
    assert_eq!(
        error.to_string(),
        "the unique() method must be invoked on these results, as they contain joined loads of lists; ask for .unique() first"
    );
    log.clear();
    let teams = session.exec(query).unwrap().unique().all();
    assert_eq!(teams.len(), 1);
    assert_eq!(teams[0].heroes().len(), 2);
    log.check(
        "SELECT team.id, team.name, hero_1.id AS id_1, hero_1.name AS name_1, hero_1.age, hero_1.team_id FROM team LEFT OUTER JOIN hero AS hero_1 ON team.id = hero_1.team_id",
    );
}

#[test]
fn raise_load_refuses_to_load() {
    let (_, _, session) = plain::filled();
    let query = select(plain::Team).options(raise_load(plain::Team.heroes));
    let team = session.exec(query).unwrap().one().unwrap();
    let error = team.try_heroes().unwrap_err();
    assert!(error.is_invalid_request());
    assert_eq!(
        error.to_string(),
        "'Team.heroes' is not available due to raise_load; load it with the query, by selectin_load or joined_load"
    );
}
