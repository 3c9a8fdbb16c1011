//! Which order a flush follows, and what it sends as one batch (behaviour.md B.1 to B.3).

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::log::Log;
use crate::teams::{plain, spelled};

/// Transcript 1: only heroes are added; a lone row.
#[test]
fn flush_inserts_parents_before_children_in_cascade_order() {
    let (engine, log) = plain::engine();
    let session = Session::new(&engine);
    let (a, b) = (plain::team("A"), plain::team("B"));
    let [h1, h2, h3] = ["h1", "h2", "h3"].map(plain::hero);
    h1.set_team(&b);
    h2.set_team(&a);
    session.add_all([&h1, &h2, &h3]);
    session.commit().unwrap();
    log.check(&spelled(
        "BEGIN
        INSERT team +id ['B']
        INSERT team +id ['A']
        INSERT hero +id ['h1', NULL, 1]
        INSERT hero +id ['h2', NULL, 2]
        INSERT hero +id ['h3', NULL, NULL]
        COMMIT",
    ));
    session.add(&plain::hero("x"));
    session.commit().unwrap();
    log.check(&spelled("BEGIN\nINSERT hero ['x', NULL, NULL]\nCOMMIT"));
}

/// Transcript 1: ids supplied, and mixed.
#[test]
fn rows_with_keys_are_one_batch_and_mixed_ones_keep_their_order() {
    let (engine, log) = plain::engine();
    let session = Session::new(&engine);
    let team = |id: i64, name: &str| plain::Team::builder().id(id).name(name).build();
    session.add_all(&[team(50, "a"), team(51, "b")]);
    session.flush().unwrap();
    log.check(
        "BEGIN
        INSERT INTO team (id, name) VALUES (?, ?) ×[[50, 'a'], [51, 'b']]",
    );
    session.add_all(&[plain::team("c"), team(60, "d"), plain::team("e"), plain::team("f")]);
    session.flush().unwrap();
    log.check(&spelled(
        "INSERT team ['c']
        INSERT INTO team (id, name) VALUES (?, ?) [60, 'd']
        INSERT team +id ['e']
        INSERT team +id ['f']",
    ));
}

/// Transcript 2: the mixed flush.
#[test]
fn a_mixed_flush_updates_then_inserts_by_table_and_deletes_last() {
    let (engine, log) = plain::engine();
    let session = Session::new(&engine);
    let (team, h1) = (plain::team("T"), plain::hero("h1"));
    let gone = plain::Hero::builder().id(100).name("gone").build();
    session.add(&team);
    session.add_all([&h1, &gone]);
    session.flush().unwrap();
    log.clear();
    team.set_name("moved");
    h1.set_age(77);
    let new_team = plain::team("NT");
    session.add(&plain::Hero::builder().name("ins").team(&new_team).build());
    session.delete(&gone).unwrap();
    session.flush().unwrap();
    log.check(&spelled(
        "UPDATE team SET name=? WHERE team.id = ? ['moved', 1]
        INSERT team ['NT']
        UPDATE hero SET age=? WHERE hero.id = ? [77, 1]
        INSERT hero ['ins', NULL, 2]
        DELETE hero [100]",
    ));
}

/// Transcript 3: SQLAlchemy goes by name here, and fails; following the foreign key is a deliberate improvement.
#[test]
fn a_foreign_key_without_a_relationship_decides_the_order_too() {
    #[model(table)]
    struct Parent {
        #[field(primary_key)]
        id: Option<i64>,
    }

    #[model(table)]
    struct Child {
        #[field(primary_key)]
        id: Option<i64>,
        #[field(foreign_key = Parent.id)]
        p_id: Option<i64>,
    }

    let engine = crate::database::engine();
    engine.create_all((Parent, Child)).unwrap();
    let log = Log::of(&engine);
    let session = Session::new(&engine);
    if !crate::database::is_postgresql() {
        session.exec(text("PRAGMA foreign_keys=ON")).unwrap();
    }
    session.rollback().unwrap();
    log.clear();
    let (child, parent) = (Child::builder().id(1).p_id(1).build(), Parent::builder().id(1).build());
    session.add(&child);
    session.add(&parent);
    session.flush().unwrap();
    session.delete(&parent).unwrap();
    session.delete(&child).unwrap();
    session.commit().unwrap();
    log.check(
        "BEGIN
        INSERT INTO parent (id) VALUES (?) [1]
        INSERT INTO child (id, p_id) VALUES (?, ?) [1, 1]
        DELETE FROM child WHERE child.id = ? [1]
        DELETE FROM parent WHERE parent.id = ? [1]
        COMMIT",
    );
}
