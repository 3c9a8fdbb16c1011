//! Children that lose the parent that owns them (behaviour.md B.8).

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::{owned, plain, spelled};

#[test]
fn a_child_removed_from_its_parents_list_is_deleted() {
    let (_, log, session) = owned::filled();
    let team = session.get(owned::Team, 1).unwrap().unwrap();
    let hero = team.heroes().get(0).unwrap();
    log.clear();
    team.heroes().remove(&hero);
    session.flush().unwrap();
    log.check(&spelled("DELETE hero [1]"));
    session.commit().unwrap();
    assert_eq!(team.heroes().len(), 1);
}

#[test]
fn a_child_that_leaves_a_loaded_list_is_deleted_too() {
    let (_, log, session) = owned::filled();
    let team = session.get(owned::Team, 1).unwrap().unwrap();
    let hero = team.heroes().get(0).unwrap();
    log.clear();
    hero.set_team(None);
    session.flush().unwrap();
    log.check(&spelled("DELETE hero [1]"));
}

#[test]
fn a_child_that_leaves_a_list_that_is_not_loaded_is_released() {
    let (_, log, session) = owned::filled();
    let hero = session.get(owned::Hero, 1).unwrap().unwrap();
    log.clear();
    hero.set_team(None);
    session.flush().unwrap();
    log.check("UPDATE hero SET team_id=? WHERE hero.id = ? [NULL, 1]");
}

#[test]
fn a_child_that_another_parent_takes_is_updated() {
    let (_, log, session) = owned::filled();
    let team = session.get(owned::Team, 1).unwrap().unwrap();
    let hero = team.heroes().get(0).unwrap();
    let other = owned::team("B");
    session.add(&other);
    session.flush().unwrap();
    log.clear();
    other.heroes().push(&hero);
    assert_eq!(team.heroes().len(), 1);
    session.flush().unwrap();
    log.check(&spelled(
        "SELECT hero of team#2
        UPDATE hero SET team_id=? WHERE hero.id = ? [2, 1]",
    ));
}

#[test]
fn a_foreign_key_set_to_none_only_releases() {
    let (_, log, session) = owned::filled();
    let hero = session.get(owned::Hero, 1).unwrap().unwrap();
    log.clear();
    hero.set_team_id(None);
    session.flush().unwrap();
    log.check("UPDATE hero SET team_id=? WHERE hero.id = ? [NULL, 1]");
}

#[test]
fn a_pending_child_that_is_removed_is_never_inserted() {
    let (_, log, session) = owned::filled();
    let team = session.get(owned::Team, 1).unwrap().unwrap();
    let hero = owned::hero("new");
    team.heroes().push(&hero);
    assert!(session.contains(&hero));
    log.clear();
    team.heroes().remove(&hero);
    assert!(!session.contains(&hero));
    session.flush().unwrap();
    log.check("");
}

#[test]
fn a_child_that_never_had_a_parent_is_inserted() {
    let (_, log, session) = owned::filled();
    session.add(&owned::hero("alone"));
    session.flush().unwrap();
    log.check(&spelled("BEGIN\nINSERT hero ['alone', NULL, NULL]"));
}

#[test]
fn without_cascade_delete_a_removed_child_is_released() {
    let (_, log, session) = plain::filled();
    let team = session.get(plain::Team, 1).unwrap().unwrap();
    let hero = team.heroes().get(0).unwrap();
    log.clear();
    team.heroes().remove(&hero);
    session.flush().unwrap();
    log.check("UPDATE hero SET team_id=? WHERE hero.id = ? [NULL, 1]");
}
