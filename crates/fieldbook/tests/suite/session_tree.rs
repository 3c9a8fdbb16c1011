//! Tables that refer to themselves (behaviour.md B.17).

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::log::Log;

#[model(table)]
struct Node {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[field(foreign_key = Node.id)]
    parent_id: Option<i64>,
    #[relationship(back_populates = children)]
    parent: Option<Node>,
    #[relationship(back_populates = parent, cascade_delete)]
    children: Vec<Node>,
}

fn node(name: &str) -> Node {
    Node::builder().name(name).build()
}

fn engine() -> (Engine, Log) {
    let engine = crate::database::engine();
    engine.create_all(Node).unwrap();
    let log = Log::of(&engine);
    (engine, log)
}

/// Transcript 17: tree insert and delete.
#[test]
fn a_tree_is_inserted_level_by_level_and_deleted_from_its_leaves() {
    let (engine, log) = engine();
    let session = Session::new(&engine);
    let [a, b, c, d] = ["a", "b", "c", "d"].map(node);
    a.children().extend([&b, &d]);
    b.children().push(&c);
    session.add(&a);
    session.flush().unwrap();
    log.check(
        "BEGIN
        INSERT INTO node (name, parent_id) VALUES (?, ?) ['a', NULL]
        INSERT INTO node (name, parent_id) VALUES (?, ?) RETURNING id ['b', 1]
        INSERT INTO node (name, parent_id) VALUES (?, ?) RETURNING id ['d', 1]
        INSERT INTO node (name, parent_id) VALUES (?, ?) ['c', 2]",
    );
    session.commit().unwrap();
    log.clear();
    session.delete(&a).unwrap();
    // Whose children are loaded first is not the same in every run of SQLAlchemy.
    let mut sent = log.take();
    sent.sort();
    let children = |id| format!("SELECT node.id, node.name, node.parent_id FROM node WHERE ? = node.parent_id [{id}]");
    let own = "SELECT node.id, node.name, node.parent_id FROM node WHERE node.id = ? [1]".to_owned();
    assert_eq!(sent, ["BEGIN".to_owned(), children(1), children(2), children(3), children(4), own]);
    session.flush().unwrap();
    log.check(
        "DELETE FROM node WHERE node.id = ? ×[[3], [4]]
        DELETE FROM node WHERE node.id = ? [2]
        DELETE FROM node WHERE node.id = ? [1]",
    );
}

/// Transcript 17: a cycle.
#[test]
fn a_circle_is_refused() {
    let (engine, log) = engine();
    let session = Session::new(&engine);
    let (a, b) = (node("a"), node("b"));
    a.set_parent(&b);
    b.set_parent(&a);
    session.add(&a);
    let error = session.flush().unwrap_err();
    assert!(error.is_circular_dependency());
    assert_eq!(
        error.to_string(),
        "circular dependency detected between <Node new>, <Node new>; break the circle by setting one of its relationships in a second flush"
    );
    log.check("");
}

/// SQLAlchemy adds the first condition to the second statement too, for both are about the same model.
#[test]
fn a_condition_on_what_is_loaded_holds_of_its_own_step() {
    let (engine, log) = engine();
    let session = Session::new(&engine);
    let [a, b, c, d] = ["a", "b", "c", "d"].map(node);
    a.children().extend([&b, &d]);
    b.children().push(&c);
    session.add(&a);
    session.commit().unwrap();
    session.expunge_all();
    log.clear();
    let (first, second) = (Node.children.and_(Node.name.eq("b")), Node.children.and_(Node.name.gt("b")));
    let query = select(Node).filter(Node.name.eq("a")).options(selectin_load(first).selectin_load(second));
    let root = session.exec(query).unwrap().one().unwrap();
    log.check(
        "BEGIN
        SELECT node.id, node.name, node.parent_id FROM node WHERE node.name = ? ['a']
        SELECT node.parent_id, node.id, node.name FROM node WHERE node.parent_id IN (?) AND node.name = ? [1, 'b']
        SELECT node.parent_id, node.id, node.name FROM node WHERE node.parent_id IN (?) AND node.name > ? [2, 'b']",
    );
    let names: Vec<String> = root.children().iter().flat_map(|b| b.children()).map(|c| c.name()).collect();
    assert_eq!(names, ["c"]);
}
