//! Children that lose the parent that owns them (behaviour.md B.8).

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::{owned, plain, spelled};

/// Transcript 8: remove.
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

/// Transcript 8: none, the list loaded.
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

/// Transcript 8: none, the list not loaded.
#[test]
fn a_child_that_leaves_a_list_that_is_not_loaded_is_released() {
    let (_, log, session) = owned::filled();
    let hero = session.get(owned::Hero, 1).unwrap().unwrap();
    log.clear();
    hero.set_team(None);
    session.flush().unwrap();
    log.check("UPDATE hero SET team_id=? WHERE hero.id = ? [NULL, 1]");
}

/// Transcript 8: append to another parent.
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

/// Transcript 8: the foreign key set to none.
#[test]
fn a_foreign_key_set_to_none_only_releases() {
    let (_, log, session) = owned::filled();
    let hero = session.get(owned::Hero, 1).unwrap().unwrap();
    log.clear();
    hero.set_team_id(None);
    session.flush().unwrap();
    log.check("UPDATE hero SET team_id=? WHERE hero.id = ? [NULL, 1]");
}

/// Transcript 8: append and remove while pending.
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

/// Transcript 8: never given a parent.
#[test]
fn a_child_that_never_had_a_parent_is_inserted() {
    let (_, log, session) = owned::filled();
    session.add(&owned::hero("alone"));
    session.flush().unwrap();
    log.check(&spelled("BEGIN\nINSERT hero ['alone', NULL, NULL]"));
}

/// Transcript 8: without cascade_delete.
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

/// Recorded from SQLAlchemy 2.1.9: by whichever side, and whether the old list is loaded, the child is updated.
#[test]
fn a_child_that_moves_is_never_an_orphan() {
    type Move = fn(&owned::Team, &owned::Team, &owned::Hero);
    let moves: [(Move, &[bool]); 4] = [
        (|_, new, hero| hero.set_team(new), &[false, true]),
        (|_, new, hero| new.heroes().push(hero), &[false, true]),
        // Loading the new list would flush the removal first.
        (
            |old, new, hero| {
                old.heroes().remove(hero);
                new.heroes().push(hero);
            },
            &[true],
        ),
        (
            |old, new, hero| {
                new.heroes().push(hero);
                assert!(!old.heroes().contains(hero));
            },
            &[false, true],
        ),
    ];
    for (move_it, lists) in moves {
        for &loaded in lists {
            let (_, log, session) = owned::filled();
            let new = owned::team("B");
            session.add(&new);
            session.flush().unwrap();
            let old = session.get(owned::Team, 1).unwrap().unwrap();
            let hero = session.get(owned::Hero, 1).unwrap().unwrap();
            if loaded {
                old.heroes();
                new.heroes();
            }
            log.clear();
            move_it(&old, &new, &hero);
            session.flush().unwrap();
            let sent: Vec<String> = log.take().into_iter().filter(|line| !line.starts_with("SELECT")).collect();
            assert_eq!(sent, ["UPDATE hero SET team_id=? WHERE hero.id = ? [2, 1]"]);
        }
    }
}

/// Recorded from SQLAlchemy 2.1.9, for both orders: the child that moved stays, its siblings go with the old parent.
#[test]
fn a_child_that_moves_outlives_its_old_parent() {
    for delete_first in [false, true] {
        let (_, log, session) = owned::filled();
        let (old, new) = (session.get(owned::Team, 1).unwrap().unwrap(), owned::team("B"));
        session.add(&new);
        session.flush().unwrap();
        let hero = old.heroes().get(0).unwrap();
        log.clear();
        if delete_first {
            session.delete(&old).unwrap();
        }
        hero.set_team(&new);
        if !delete_first {
            session.delete(&old).unwrap();
        }
        session.flush().unwrap();
        log.check(&spelled(
            "UPDATE hero SET team_id=? WHERE hero.id = ? [2, 1]
            DELETE hero [2]
            DELETE team [1]",
        ));
        assert!(session.contains(&hero));
    }
}

/// Recorded from SQLAlchemy 2.1.9: what a parent gains after the delete was asked for is not deleted with it; what it
/// had gained by then is.
#[test]
fn a_child_dies_with_its_parent_if_it_was_there_when_the_parent_was_deleted() {
    let scene = || {
        let (_, log, session) = owned::filled();
        let (team, hero) = (session.get(owned::Team, 1).unwrap().unwrap(), owned::hero("x"));
        session.add(&hero);
        session.flush().unwrap();
        log.clear();
        (log, session, team, hero)
    };
    let (log, session, team, hero) = scene();
    session.delete(&team).unwrap();
    hero.set_team(&team);
    session.flush().unwrap();
    log.check(&spelled(
        "SELECT hero of team#1
        UPDATE hero SET team_id=? WHERE hero.id = ? [1, 3]
        DELETE hero ×[[1], [2]]
        DELETE team [1]",
    ));
    assert!(session.contains(&hero));
    let (log, session, team, hero) = scene();
    hero.set_team(&team);
    session.delete(&team).unwrap();
    session.flush().unwrap();
    log.check(&spelled(
        "UPDATE hero SET team_id=? WHERE hero.id = ? [1, 3]
        SELECT hero of team#1
        DELETE hero ×[[1], [2], [3]]
        DELETE team [1]",
    ));
    assert!(!session.contains(&hero));
}

/// Recorded from SQLAlchemy 2.1.9: a row that is an orphan stays one, though it is added again; what was never
/// inserted begins anew.
#[test]
fn an_orphan_that_is_added_again() {
    let (_, log, session) = owned::filled();
    let team = session.get(owned::Team, 1).unwrap().unwrap();
    let (old, new) = (team.heroes().get(0).unwrap(), owned::hero("p"));
    log.clear();
    team.heroes().remove(&old);
    team.heroes().insert(0, &old);
    session.flush().unwrap();
    log.check("");
    team.heroes().push(&new);
    for hero in [&old, &new] {
        team.heroes().remove(hero);
        session.add(hero);
    }
    session.flush().unwrap();
    log.check(&spelled("INSERT hero ['p', NULL, NULL]\nDELETE hero [1]"));
}

/// Recorded from SQLAlchemy 2.1.9: it is in the list once more, but has been given up.
#[test]
fn a_child_that_was_in_the_list_twice_is_given_up_by_one_removal() {
    let (_, log, session) = owned::filled();
    let team = session.get(owned::Team, 1).unwrap().unwrap();
    let hero = team.heroes().get(0).unwrap();
    log.clear();
    team.heroes().push(&hero);
    team.heroes().remove(&hero);
    assert_eq!((team.heroes().len(), hero.team()), (2, Some(team)));
    session.flush().unwrap();
    log.check(&spelled("DELETE hero [1]"));
}
