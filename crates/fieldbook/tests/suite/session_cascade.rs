//! What follows an object into the session, and foreign keys beside relationships (behaviour.md B.16).

use fieldbook::Model as _;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::{plain, spelled};

#[test]
fn a_new_child_does_not_follow_its_parent_by_itself() {
    let (_, log, session) = plain::filled();
    let team = session.get(plain::Team, 1).unwrap().unwrap();
    let hero = plain::Hero::builder().name("stray").team(&team).build();
    assert!(!session.contains(&hero));
    log.clear();
    session.flush().unwrap();
    log.check("warning: object of type <Hero> not in session, add operation along 'Team.heroes' will not proceed");
}

#[test]
fn what_is_appended_follows() {
    let (_, log, session) = plain::filled();
    let team = session.get(plain::Team, 1).unwrap().unwrap();
    log.clear();
    let hero = plain::hero("new");
    team.heroes().push(&hero);
    assert!(session.contains(&hero));
    session.flush().unwrap();
    log.check(&spelled("SELECT hero of team#1\nINSERT hero ['new', NULL, 1]"));
}

#[test]
fn a_foreign_key_that_is_set_leaves_the_relationship_until_it_expires() {
    let (_, log, session) = plain::filled();
    let other = plain::team("B");
    session.add(&other);
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    assert_eq!(hero.team().unwrap().name(), "A");
    log.clear();
    hero.set_team_id(2);
    session.flush().unwrap();
    log.check("UPDATE hero SET team_id=? WHERE hero.id = ? [2, 1]");
    assert_eq!(hero.team().unwrap().name(), "A");
    session.expire(&hero).unwrap();
    assert_eq!(hero.team().unwrap().name(), "B");
}

#[test]
fn a_relationship_that_is_set_to_none_wins_over_a_foreign_key_too() {
    let (_, log, session) = plain::filled();
    let hero = plain::Hero::builder().name("x").team_id(1).build();
    hero.set_team(None);
    session.add(&hero);
    session.flush().unwrap();
    log.check(&spelled("BEGIN\nINSERT hero ['x', NULL, NULL]"));
    let copy = plain::Hero::model_validate(&plain::Hero::builder().name("y").team_id(1).build()).unwrap();
    session.add(&copy);
    session.flush().unwrap();
    log.check(&spelled("INSERT hero ['y', NULL, 1]"));
}

#[test]
fn what_was_set_to_none_before_a_rollback_is_none_when_it_is_added_again() {
    let (_, log, session) = plain::filled();
    let team = session.get(plain::Team, 1).unwrap().unwrap();
    let hero = plain::Hero::builder().name("x").team(&team).build();
    session.add(&hero);
    session.flush().unwrap();
    hero.set_team(None);
    session.rollback().unwrap();
    hero.set_id(None);
    session.add(&hero);
    log.clear();
    session.flush().unwrap();
    log.check(&spelled("BEGIN\nINSERT hero ['x', NULL, NULL]"));
}

#[test]
fn a_relationship_wins_over_a_foreign_key() {
    let (_, log, session) = plain::filled();
    let (b, c) = (plain::team("B"), plain::team("C"));
    session.add_all([&b, &c]);
    session.flush().unwrap();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    log.clear();
    hero.set_team_id(2);
    hero.set_team(&c);
    session.flush().unwrap();
    log.check("UPDATE hero SET team_id=? WHERE hero.id = ? [3, 1]");
}
