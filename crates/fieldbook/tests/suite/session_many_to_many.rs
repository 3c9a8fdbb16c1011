//! Link tables (behaviour.md B.6).

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::log::Log;
use crate::teams::linked::{Hero, Link, Team, engine, hero, team};

const HEROES_OF_TEAM: &str =
    "SELECT hero.id, hero.name FROM hero, link WHERE ? = link.team_id AND hero.id = link.hero_id";

/// Two teams and three heroes, linked; everything is expired.
fn filled() -> (Engine, Log, Session, [Team; 2]) {
    let (engine, log) = engine();
    let session = Session::new(&engine);
    let teams = [team("t1"), team("t2")];
    let heroes = [hero("h1"), hero("h2"), hero("h3")];
    teams[0].heroes().set(&heroes[..2]);
    teams[1].heroes().set(&heroes);
    session.add_all(&heroes);
    session.add_all(&teams);
    session.flush().unwrap();
    let sent = log.take();
    assert_eq!(
        sent[..6],
        [
            "BEGIN",
            "INSERT INTO hero (name) VALUES (?) RETURNING id ['h1']",
            "INSERT INTO hero (name) VALUES (?) RETURNING id ['h2']",
            "INSERT INTO hero (name) VALUES (?) RETURNING id ['h3']",
            "INSERT INTO team (name) VALUES (?) RETURNING id ['t1']",
            "INSERT INTO team (name) VALUES (?) RETURNING id ['t2']",
        ]
    );
    let links = "INSERT INTO link (team_id, hero_id) VALUES (?, ?) ×";
    assert!(sent[6].starts_with(links) && sent.len() == 7, "{sent:?}");
    let mut pairs: Vec<&str> = sent[6][links.len()..].split("], ").map(|pair| pair.trim_matches(['[', ']'])).collect();
    pairs.sort();
    assert_eq!(pairs, ["1, 1", "1, 2", "2, 1", "2, 2", "2, 3"]);
    session.commit().unwrap();
    log.clear();
    (engine, log, session, teams)
}

/// Transcript 6: the first flush (in `filled`), append, remove.
#[test]
fn appending_to_a_list_that_is_not_loaded_loads_it_first() {
    let (_, log, session, [t1, _]) = filled();
    let h3 = session.get(Hero, 3).unwrap().unwrap();
    t1.name();
    log.clear();
    t1.heroes().push(&h3);
    session.flush().unwrap();
    log.check(&format!("{HEROES_OF_TEAM} [1]\nINSERT INTO link (team_id, hero_id) VALUES (?, ?) [1, 3]"));
    t1.heroes().remove(&h3);
    session.flush().unwrap();
    log.check("DELETE FROM link WHERE link.team_id = ? AND link.hero_id = ? [1, 3]");
}

/// Transcript 6: link deletes precede link inserts.
#[test]
fn both_sides_are_in_step() {
    let (_, log, session, [t1, t2]) = filled();
    let h3 = session.get(Hero, 3).unwrap().unwrap();
    assert_eq!(h3.teams().to_vec(), std::slice::from_ref(&t2));
    assert_eq!((t1.heroes().len(), t2.heroes().len()), (2, 3));
    log.clear();
    h3.teams().push(&t1);
    assert!(t1.heroes().contains(&h3));
    h3.teams().remove(&t2);
    assert!(!t2.heroes().contains(&h3));
    session.flush().unwrap();
    log.check(
        "DELETE FROM link WHERE link.team_id = ? AND link.hero_id = ? [2, 3]
        INSERT INTO link (team_id, hero_id) VALUES (?, ?) [1, 3]",
    );
}

/// Transcript 6: duplicate appends; clear and extend again.
#[test]
fn repeated_appends_collapse_and_an_equal_list_sends_nothing() {
    let (_, log, session, [t1, _]) = filled();
    let h3 = session.get(Hero, 3).unwrap().unwrap();
    let heroes = t1.heroes();
    let before = heroes.to_vec();
    log.clear();
    heroes.clear();
    heroes.extend(&before);
    session.flush().unwrap();
    log.check("");
    heroes.push(&h3);
    heroes.push(&h3);
    session.flush().unwrap();
    log.check("INSERT INTO link (team_id, hero_id) VALUES (?, ?) [1, 3]");
}

/// Transcript 6: delete of a parent.
#[test]
fn a_deleted_parents_links_are_deleted_first() {
    let (_, log, session, [t1, _]) = filled();
    t1.name();
    log.clear();
    session.delete(&t1).unwrap();
    log.check("");
    session.flush().unwrap();
    log.check(&format!(
        "{HEROES_OF_TEAM} [1]
        DELETE FROM link WHERE link.team_id = ? AND link.hero_id = ? ×[[1, 1], [1, 2]]
        DELETE FROM team WHERE team.id = ? [1]"
    ));
}

/// Transcript 6: a link row that is gone.
#[test]
fn a_link_row_that_is_gone_is_stale() {
    let (_, log, session, [t1, _]) = filled();
    let h1 = t1.heroes().get(0).unwrap();
    session.exec(text("DELETE FROM link WHERE team_id = 1 AND hero_id = 1")).unwrap();
    log.clear();
    t1.heroes().remove(&h1);
    let error = session.flush().unwrap_err();
    assert!(error.is_stale());
    assert_eq!(error.to_string(), "DELETE statement on table 'link' expected to delete 1 row(s); only 0 were matched");
    log.check("DELETE FROM link WHERE link.team_id = ? AND link.hero_id = ? [1, 1]\nROLLBACK");
    session.rollback().unwrap();
    assert_eq!(session.exec(select(Link)).unwrap().all().len(), 5);
}

/// Recorded from SQLAlchemy 2.1.9: both lists are loaded here, so both hold the repetition, and each would send it. A
/// list that is not loaded notes it once.
#[test]
fn a_repetition_that_both_lists_hold_is_refused_by_the_key() {
    let (_, log, session, [t1, _]) = filled();
    let h3 = session.get(Hero, 3).unwrap().unwrap();
    t1.heroes();
    h3.teams();
    log.clear();
    t1.heroes().push(&h3);
    t1.heroes().push(&h3);
    assert_eq!((t1.heroes().len(), h3.teams().len()), (4, 3));
    let error = session.flush().unwrap_err();
    assert!(error.is_integrity());
    assert_eq!(crate::database::kind(&error.to_string()), "UNIQUE");
    log.check(
        "INSERT INTO link (team_id, hero_id) VALUES (?, ?) ×[[1, 3], [1, 3]] !! UNIQUE constraint failed: link.team_id, link.hero_id
        ROLLBACK",
    );
}

/// Recorded from SQLAlchemy 2.1.9: the database looks after link rows, as it does after every foreign key.
#[test]
fn a_changed_key_is_not_written_into_the_links() {
    let (_, log, session, [t1, _]) = filled();
    t1.heroes();
    log.clear();
    t1.set_id(9);
    session.flush().unwrap();
    log.check("UPDATE team SET id=? WHERE team.id = ? [9, 1]");
}

#[test]
fn links_of_objects_whose_deletion_was_undone_are_there_again() {
    let (_, log, session, [t1, _]) = filled();
    let h1 = t1.heroes().get(0).unwrap();
    let nested = session.begin_nested().unwrap();
    session.delete(&h1).unwrap();
    t1.set_name("renamed");
    session.delete(&t1).unwrap();
    nested.rollback().unwrap();
    assert!(session.contains(&h1) && session.contains(&t1));
    session.add(&team("t3"));
    log.clear();
    t1.heroes().remove(&h1);
    let sent = log.take();
    assert!(sent.iter().any(|line| line.starts_with("INSERT INTO team")), "{sent:?}");
    assert!(sent.iter().all(|line| !line.contains("DELETE")), "{sent:?}");
    session.flush().unwrap();
    log.check("DELETE FROM link WHERE link.team_id = ? AND link.hero_id = ? [1, 1]");
}
