//! What follows an object into the session, and foreign keys beside relationships (behaviour.md B.16).

use fieldbook::Model as _;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::{plain, spelled};

/// Transcript 16: a new child of a persistent parent.
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

/// Transcript 16: append.
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

/// Transcript 16: the foreign key set.
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

/// Recorded from SQLAlchemy 2.1.9: each of these inserts NULL, whichever of the two was set first.
#[test]
fn a_relationship_that_is_set_to_none_wins_over_a_foreign_key_too() {
    let (_, log, session) = plain::filled();
    let set_last = plain::Hero::builder().name("a").team_id(1).build();
    set_last.set_team(None);
    let set_first = plain::hero("b");
    set_first.set_team(None);
    set_first.set_team_id(1);
    let built = plain::Hero::builder().name("c").team_id(1).team(None).build();
    let read = plain::Hero::builder().name("d").team_id(1).build();
    session.add(&read);
    assert!(read.team().is_none());
    read.set_team(None);
    session.add_all([&set_last, &set_first, &built]);
    session.flush().unwrap();
    log.check(&spelled(
        "BEGIN
        INSERT hero +id ['d', NULL, NULL]
        INSERT hero +id ['a', NULL, NULL]
        INSERT hero +id ['b', NULL, NULL]
        INSERT hero +id ['c', NULL, NULL]",
    ));
    let copy = plain::Hero::model_validate(&plain::Hero::builder().name("y").team_id(1).build()).unwrap();
    session.add(&copy);
    session.flush().unwrap();
    log.check(&spelled("INSERT hero ['y', NULL, 1]"));
}

/// Recorded from SQLAlchemy 2.1.9: what a relationship replaces is what the database holds, not a foreign key that was
/// set meanwhile. Where both are the same, the relationship says nothing, and the foreign key stays.
#[test]
fn a_relationship_set_to_what_the_database_holds_leaves_the_foreign_key() {
    let (_, log, session) = plain::filled();
    let (b, alone) = (plain::team("B"), plain::hero("x"));
    session.add(&b);
    session.add(&alone);
    session.flush().unwrap();
    let (a, h1) = (session.get(plain::Team, 1).unwrap().unwrap(), session.get(plain::Hero, 1).unwrap().unwrap());
    log.clear();
    alone.set_team_id(2);
    alone.set_team(None);
    h1.set_team_id(2);
    h1.set_team(&a);
    session.flush().unwrap();
    log.check("UPDATE hero SET team_id=? WHERE hero.id = ? ×[[2, 1], [2, 3]]");
    session.rollback().unwrap();
    a.name();
    h1.name();
    log.clear();
    h1.set_team_id(2);
    h1.set_team(None);
    session.flush().unwrap();
    log.check("UPDATE hero SET team_id=? WHERE hero.id = ? [NULL, 1]");
}

/// Recorded from SQLAlchemy 2.1.9: a foreign key set on an expired object replaces nothing that is known.
#[test]
fn a_foreign_key_set_on_an_expired_object_outlives_none() {
    let (_, log, session) = plain::filled();
    let hero = plain::hero("x");
    session.add(&hero);
    session.commit().unwrap();
    log.clear();
    hero.set_team_id(1);
    hero.set_team(None);
    session.flush().unwrap();
    log.check(
        "BEGIN
        SELECT hero.id, hero.name, hero.age FROM hero WHERE hero.id = ? [3]
        UPDATE hero SET team_id=? WHERE hero.id = ? [1, 3]",
    );
}

/// Recorded from SQLAlchemy 2.1.9.
#[test]
fn a_relationship_set_to_what_it_is_sends_nothing_unless_nobody_can_tell() {
    let (_, log, session) = plain::filled();
    let (team, hero) = (session.get(plain::Team, 1).unwrap().unwrap(), session.get(plain::Hero, 1).unwrap().unwrap());
    log.clear();
    hero.set_team(&team);
    session.flush().unwrap();
    log.check("");
    session.commit().unwrap();
    log.clear();
    hero.set_team(&team);
    session.flush().unwrap();
    log.check(&spelled(
        "BEGIN
        SELECT team#1
        SELECT hero.id, hero.name, hero.age FROM hero WHERE hero.id = ? [1]
        UPDATE hero SET team_id=? WHERE hero.id = ? [1, 1]",
    ));
}

/// Recorded from SQLAlchemy 2.1.9: the object still stands in the list once, so its other side stays.
#[test]
fn an_object_appended_twice_and_removed_once_stays() {
    let (_, log, session) = plain::filled();
    let team = session.get(plain::Team, 1).unwrap().unwrap();
    let hero = plain::hero("n");
    team.heroes().push(&hero);
    team.heroes().push(&hero);
    log.clear();
    session.flush().unwrap();
    log.check(&spelled("INSERT hero ['n', NULL, 1]"));
    assert_eq!(team.heroes().len(), 4);
    team.heroes().remove(&hero);
    assert_eq!((team.heroes().len(), hero.team()), (3, Some(team)));
    session.flush().unwrap();
    log.check("");
}

/// Recorded from SQLAlchemy 2.1.9: what stands in a list but left the session is left alone, with a warning.
#[test]
fn an_expunged_object_in_a_list_is_left_alone() {
    let (_, log, session) = plain::filled();
    let team = session.get(plain::Team, 1).unwrap().unwrap();
    let hero = team.heroes().get(0).unwrap();
    session.expunge(&hero).unwrap();
    log.clear();
    session.delete(&team).unwrap();
    session.flush().unwrap();
    log.check(&spelled(
        "warning: object of type <Hero> not in session, delete operation along 'Team.heroes' will not proceed
        UPDATE hero SET team_id=? WHERE hero.id = ? [NULL, 2]
        DELETE team [1]",
    ));
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

/// Transcript 16: both set.
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
