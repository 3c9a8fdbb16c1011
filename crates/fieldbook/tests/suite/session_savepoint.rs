//! Savepoints (behaviour.md B.12).

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::{plain, spelled};

/// Transcript 12: savepoints.
#[test]
fn a_savepoint_rolls_back_what_came_after_it() {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    log.clear();
    hero.set_age(10);
    let nested = session.begin_nested().unwrap();
    hero.set_age(20);
    session.flush().unwrap();
    nested.rollback().unwrap();
    assert_eq!(hero.age(), Some(10));
    let nested = session.begin_nested().unwrap();
    hero.set_age(30);
    nested.commit().unwrap();
    session.commit().unwrap();
    log.check(&spelled(
        "UPDATE hero SET age=? WHERE hero.id = ? [10, 1]
        SAVEPOINT sa_savepoint_1
        UPDATE hero SET age=? WHERE hero.id = ? [20, 1]
        ROLLBACK_TO sa_savepoint_1
        SELECT hero#1
        SAVEPOINT sa_savepoint_2
        UPDATE hero SET age=? WHERE hero.id = ? [30, 1]
        RELEASE sa_savepoint_2
        COMMIT",
    ));
    assert_eq!(hero.age(), Some(30));
}

/// Transcript 12: a failure inside.
#[test]
fn a_failure_inside_leaves_the_session_usable() {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    hero.set_age(10);
    let nested = session.begin_nested().unwrap();
    log.clear();
    session.add(&plain::Hero::builder().id(2).name("twice").build());
    assert!(session.flush().unwrap_err().is_integrity());
    assert!(session.exec(select(plain::Team)).unwrap_err().is_pending_rollback());
    drop(nested);
    log.check(
        "SAVEPOINT sa_savepoint_1
        INSERT INTO hero (id, name, age, team_id) VALUES (?, ?, ?, ?) [2, 'twice', NULL, NULL] !! UNIQUE constraint failed: hero.id
        ROLLBACK_TO sa_savepoint_1",
    );
    session.commit().unwrap();
    log.check("COMMIT");
    assert_eq!(hero.age(), Some(10));
}

#[test]
fn what_a_savepoint_inserted_and_deleted_is_undone_with_it() {
    let (_, _, session) = plain::filled();
    let h1 = session.get(plain::Hero, 1).unwrap().unwrap();
    let nested = session.begin_nested().unwrap();
    let inner = session.begin_nested().unwrap();
    let new = plain::hero("new");
    session.add(&new);
    session.delete(&h1).unwrap();
    inner.commit().unwrap();
    assert!(session.contains(&new) && !session.contains(&h1));
    nested.rollback().unwrap();
    assert!(!session.contains(&new) && session.contains(&h1));
    assert_eq!(session.exec(select(plain::Hero)).unwrap().all().len(), 2);
}

#[test]
fn a_savepoint_ends_with_the_transaction_around_it() {
    let (_, log, session) = plain::filled();
    let nested = session.begin_nested().unwrap();
    session.get(plain::Team, 1).unwrap();
    session.rollback().unwrap();
    log.check(&spelled("BEGIN\nSAVEPOINT sa_savepoint_1\nSELECT team#1\nROLLBACK_TO sa_savepoint_1\nROLLBACK"));
    let _next = session.begin_nested().unwrap();
    let error = nested.commit().unwrap_err();
    assert!(error.is_invalid_request());
    assert_eq!(error.to_string(), "savepoint sa_savepoint_1 has ended already, with the transaction around it");
}

/// Recorded from SQLAlchemy 2.1.9: a savepoint is set right before the first statement inside it, and numbered then.
#[test]
fn a_savepoint_that_nothing_follows_is_never_set() {
    let (_, log, session) = plain::filled();
    session.begin_nested().unwrap().rollback().unwrap();
    session.begin_nested().unwrap().commit().unwrap();
    session.commit().unwrap();
    log.check("");
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    log.clear();
    let unused = session.begin_nested().unwrap();
    hero.set_age(3);
    unused.rollback().unwrap();
    log.check("");
    assert_eq!(hero.age(), None);
    log.check(&spelled("SELECT hero#1"));
    let (outer, inner) = (session.begin_nested().unwrap(), session.begin_nested().unwrap());
    session.get(plain::Hero, 2).unwrap();
    inner.rollback().unwrap();
    outer.commit().unwrap();
    log.check(&spelled(
        "SAVEPOINT sa_savepoint_1
        SAVEPOINT sa_savepoint_2
        SELECT hero#2
        ROLLBACK_TO sa_savepoint_2
        RELEASE sa_savepoint_1",
    ));
}

/// Recorded from SQLAlchemy 2.1.9: each savepoint is rolled back by itself, from the inside out; so does a close.
#[test]
fn a_rollback_ends_the_savepoints_in_it_one_by_one() {
    let set = |session: &Session| {
        let hero = session.get(plain::Hero, 1).unwrap().unwrap();
        let outer = session.begin_nested().unwrap();
        hero.set_age(2);
        let inner = session.begin_nested().unwrap();
        hero.set_age(3);
        session.flush().unwrap();
        (hero, outer, inner)
    };
    let undone = "ROLLBACK_TO sa_savepoint_2\nROLLBACK_TO sa_savepoint_1";
    let (_, log, session) = plain::filled();
    let (hero, outer, inner) = set(&session);
    log.clear();
    outer.rollback().unwrap();
    log.check(undone);
    assert_eq!(hero.age(), None);
    assert!(inner.rollback().unwrap_err().is_invalid_request());
    session.rollback().unwrap();
    let (_, _outer, _inner) = set(&session);
    log.clear();
    session.rollback().unwrap();
    log.check(&format!("{undone}\nROLLBACK"));
    let nested = set(&session);
    log.clear();
    drop(session);
    log.check(&format!("{undone}\nROLLBACK"));
    drop(nested);
    log.check("");
}

/// Recorded from SQLAlchemy 2.1.9: the inner one went with the failure.
#[test]
fn a_failure_in_an_inner_savepoint_leaves_the_outer_one_to_be_rolled_back() {
    let (_, log, session) = plain::filled();
    let hero = session.get(plain::Hero, 1).unwrap().unwrap();
    let outer = session.begin_nested().unwrap();
    hero.set_age(10);
    let _inner = session.begin_nested().unwrap();
    session.add(&plain::Hero::builder().id(2).name("twice").build());
    log.clear();
    assert!(session.flush().unwrap_err().is_integrity());
    outer.rollback().unwrap();
    log.check(
        "SAVEPOINT sa_savepoint_2
        INSERT INTO hero (id, name, age, team_id) VALUES (?, ?, ?, ?) [2, 'twice', NULL, NULL] !! UNIQUE constraint failed: hero.id
        ROLLBACK_TO sa_savepoint_2
        ROLLBACK_TO sa_savepoint_1",
    );
    assert_eq!(hero.age(), None);
}

/// Recorded from SQLAlchemy 2.1.9: what did not change inside keeps what it holds, deleted objects among it.
#[test]
fn a_savepoint_expires_only_what_changed_inside() {
    let (_, log, session) = plain::filled();
    let heroes = [1, 2].map(|id| session.get(plain::Hero, id).unwrap().unwrap());
    let nested = session.begin_nested().unwrap();
    heroes[0].set_age(3);
    session.delete(&heroes[1]).unwrap();
    session.flush().unwrap();
    nested.rollback().unwrap();
    log.clear();
    assert_eq!(heroes[1].name(), "h2");
    log.check("");
    assert_eq!(heroes[0].age(), None);
    log.check(&spelled("SELECT hero#1"));
}

/// Recorded from SQLAlchemy 2.1.9: the list and the member that left it are loaded anew.
#[test]
fn a_savepoint_takes_back_what_a_list_lost_and_gained() {
    let (_, log, session) = plain::filled();
    let team = session.get(plain::Team, 1).unwrap().unwrap();
    let first = team.heroes().get(0).unwrap();
    let new = plain::hero("n");
    let nested = session.begin_nested().unwrap();
    team.heroes().remove(&first);
    team.heroes().push(&new);
    session.flush().unwrap();
    nested.rollback().unwrap();
    assert!(!session.contains(&new));
    log.clear();
    assert_eq!((team.heroes().len(), first.team_id()), (2, Some(1)));
    log.check(&spelled("SELECT team#1\nSELECT hero of team#1"));
}

/// Recorded from SQLAlchemy 2.1.9: deleting is pending work too, and is sent before the savepoint.
#[test]
fn what_was_deleted_before_a_savepoint_stays_deleted_and_what_waits_inside_is_forgotten() {
    let (_, log, session) = plain::filled();
    let heroes = [1, 2].map(|id| session.get(plain::Hero, id).unwrap().unwrap());
    log.clear();
    session.delete(&heroes[0]).unwrap();
    let nested = session.begin_nested().unwrap();
    session.delete(&heroes[1]).unwrap();
    nested.rollback().unwrap();
    session.flush().unwrap();
    log.check(&spelled("DELETE hero [1]"));
    assert!(!session.contains(&heroes[0]) && session.contains(&heroes[1]));
}

/// Recorded from SQLAlchemy 2.1.9: back to the name it was inserted with, and that name stays when the row is undone.
#[test]
fn a_savepoint_takes_back_a_change_of_what_the_transaction_inserted() {
    let (_, log, session) = plain::filled();
    let hero = plain::hero("n");
    session.add(&hero);
    let nested = session.begin_nested().unwrap();
    hero.set_name("m");
    session.flush().unwrap();
    nested.rollback().unwrap();
    log.clear();
    assert_eq!(hero.name(), "n");
    log.check(&spelled("SELECT hero#3"));
    session.rollback().unwrap();
    assert_eq!((hero.name().as_str(), session.contains(&hero)), ("n", false));
}
