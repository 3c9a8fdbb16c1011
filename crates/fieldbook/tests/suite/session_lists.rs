//! What operations on a list send: push, insert, remove, clear, assignment, iteration while it is loaded.

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::{plain, spelled};

/// Team 1 with its two heroes loaded, and a third that has no team.
fn loaded() -> (crate::log::Log, Session, plain::Team, Vec<plain::Hero>) {
    let (_, log, session) = plain::filled();
    session.add(&plain::hero("h3"));
    session.flush().unwrap();
    let team = session.get(plain::Team, 1).unwrap().unwrap();
    team.heroes();
    let heroes = session.exec(select(plain::Hero).order_by(plain::Hero.id)).unwrap().all();
    log.clear();
    (log, session, team, heroes)
}

const SET: &str = "UPDATE hero SET team_id=? WHERE hero.id = ?";

#[test]
fn push_and_insert_set_the_foreign_key_whatever_the_place() {
    let (log, session, team, heroes) = loaded();
    team.heroes().insert(0, &heroes[2]);
    assert!(plain::Hero::ptr_eq(&team.heroes().first().unwrap(), &heroes[2]));
    assert!(plain::Team::ptr_eq(&heroes[2].team().unwrap(), &team));
    session.flush().unwrap();
    log.check(&format!("{SET} [1, 3]"));
    let new = plain::hero("new");
    team.heroes().push(&new);
    assert!(plain::Hero::ptr_eq(&team.heroes().last().unwrap(), &new));
    session.flush().unwrap();
    log.check(&spelled("INSERT hero ['new', NULL, 1]"));
}

#[test]
fn remove_says_whether_it_was_there_and_clear_releases_all() {
    let (log, session, team, heroes) = loaded();
    assert!(team.heroes().remove(&heroes[0]));
    assert!(!team.heroes().remove(&heroes[0]));
    assert!(!team.heroes().contains(&heroes[0]));
    session.flush().unwrap();
    log.check(&format!("{SET} [NULL, 1]"));
    team.heroes().push(&heroes[0]);
    session.flush().unwrap();
    log.clear();
    team.heroes().clear();
    assert!(team.heroes().is_empty() && heroes[1].team().is_none());
    session.flush().unwrap();
    log.check(&format!("{SET} ×[[NULL, 1], [NULL, 2]]"));
}

#[test]
fn an_assigned_list_sends_only_the_difference() {
    let (log, session, team, heroes) = loaded();
    team.set_heroes([&heroes[1], &heroes[2]]);
    assert!(heroes[0].team().is_none());
    session.flush().unwrap();
    log.check(&format!("{SET} ×[[NULL, 1], [1, 3]]"));
    team.set_heroes([&heroes[2], &heroes[1]]);
    session.flush().unwrap();
    log.check("");
    assert_eq!(team.heroes().to_vec(), [heroes[2].clone(), heroes[1].clone()]);
    team.heroes().set([&heroes[0]]);
    session.flush().unwrap();
    log.check(&format!("{SET} ×[[1, 1], [NULL, 2], [NULL, 3]]"));
}

#[test]
fn a_list_may_change_while_it_is_walked_over() {
    let (log, session, team, heroes) = loaded();
    let mut seen = Vec::new();
    for hero in team.heroes() {
        team.heroes().remove(&hero);
        team.heroes().push(&heroes[2]);
        seen.push(hero.name());
    }
    assert_eq!(seen, ["h1", "h2"]);
    log.check("");
    session.rollback().unwrap();
    assert_eq!(team.heroes().len(), 2);
}

#[test]
fn a_list_that_is_not_loaded_is_loaded_by_what_needs_it() {
    let (_, log, session) = plain::filled();
    let team = session.get(plain::Team, 1).unwrap().unwrap();
    log.clear();
    let list = team.heroes();
    session.expire(&team).unwrap();
    assert_eq!(format!("{list:?}"), "[..]");
    log.clear();
    team.name();
    log.check(&spelled("SELECT team#1"));
    for (at, hero) in team.heroes().iter().enumerate() {
        assert_eq!(hero.id(), Some(at as i64 + 1));
    }
    log.check(&spelled("SELECT hero of team#1"));
    assert_eq!((team.heroes().get(1).unwrap().name().as_str(), team.heroes().get(2)), ("h2", None));
    log.check("");
}
