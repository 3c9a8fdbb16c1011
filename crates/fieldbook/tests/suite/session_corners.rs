//! What random programs found beside SQLAlchemy (`cargo xtask differential`), reduced.

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
    #[relationship(back_populates = followers, link_model = NodeLink)]
    follows: Vec<Node>,
    #[relationship(back_populates = follows, link_model = NodeLink)]
    followers: Vec<Node>,
}

#[model(table)]
struct NodeLink {
    #[field(primary_key, foreign_key = Node.id)]
    who: Option<i64>,
    #[field(primary_key, foreign_key = Node.id)]
    whom: Option<i64>,
}

fn node(name: &str) -> Node {
    Node::builder().name(name).build()
}

fn opened() -> (Log, Session) {
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all((Node, NodeLink)).unwrap();
    (Log::of(&engine), Session::new(&engine))
}

/// `session` with these nodes, expired.
fn filled(names: &[&str]) -> (Log, Session, Vec<Node>) {
    let (log, session) = opened();
    let nodes: Vec<Node> = names.iter().map(|name| node(name)).collect();
    session.add_all(&nodes);
    session.commit().unwrap();
    log.clear();
    (log, session, nodes)
}

/// Seed 6703: a row is loaded when it is its turn, after the rows before it were sent.
#[test]
fn an_expired_row_is_loaded_before_its_own_update() {
    let (log, session, nodes) = filled(&["a", "b", "c"]);
    nodes[0].set_name("A");
    nodes[1].set_parent_id(1);
    nodes[2].set_name("C");
    session.flush().unwrap();
    log.check(
        "BEGIN
        SELECT node.id, node.parent_id FROM node WHERE node.id = ? [1]
        SELECT node.id, node.name FROM node WHERE node.id = ? [2]
        UPDATE node SET name=? WHERE node.id = ? ['A', 1]
        SELECT node.id, node.parent_id FROM node WHERE node.id = ? [3]
        UPDATE node SET parent_id=? WHERE node.id = ? [1, 2]
        UPDATE node SET name=? WHERE node.id = ? ['C', 3]",
    );
}

/// Seed 5543, where the original loses one of the two rows.
#[test]
fn links_both_ways_are_two_rows() {
    let (_, session) = opened();
    let (a, b, c) = (node("a"), node("b"), node("c"));
    b.set_parent(&a);
    b.follows().push(&a);
    c.follows().extend([&a, &b]);
    c.followers().push(&a);
    session.add_all([&a, &b, &c]);
    session.commit().unwrap();
    let mut links: Vec<(String, String)> = Vec::new();
    for one in [&a, &b, &c] {
        links.extend(one.follows().iter().map(|other| (one.name(), other.name())));
    }
    links.sort();
    let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
    assert_eq!(links, [pair("a", "c"), pair("b", "a"), pair("c", "a"), pair("c", "b")]);
    assert_eq!(session.exec(select(NodeLink)).unwrap().all().len(), 4);
}

/// Seed 1907: what is known of an expired object's relationship makes `get` take it as it is.
#[test]
fn get_asks_nothing_of_an_object_whose_relationship_is_known() {
    let (log, session, nodes) = filled(&["a"]);
    nodes[0].set_parent_id(None);
    nodes[0].set_parent(None);
    let _found = session.no_autoflush(|| session.get(Node, 1)).unwrap().unwrap();
    log.check("");
}

/// Seed 6987: an object outside the session is deleted with its parent, and what it leads to is not loaded for that.
#[test]
fn a_detached_child_is_deleted_with_its_parent() {
    let (log, session, nodes) = filled(&["parent", "child"]);
    session.expunge(&nodes[1]).unwrap();
    let between = node("between");
    between.children().push(&nodes[1]);
    between.set_parent(&nodes[0]);
    session.no_autoflush(|| session.delete(&nodes[0])).unwrap();
    log.check(
        "BEGIN
        SELECT node.id, node.name, node.parent_id FROM node WHERE node.id = ? [1]
        SELECT node.id, node.name, node.parent_id FROM node WHERE ? = node.parent_id [1]",
    );
    assert_eq!(fieldbook::inspect(&nodes[1]).state().name(), "persistent");
    session.commit().unwrap();
    assert_eq!(session.exec(select(Node)).unwrap().all().len(), 0);
}

/// Seed 6679: a child whose row is deleted is deleted once more with its parent, which finds nothing.
#[test]
fn a_deleted_child_is_deleted_once_more() {
    let (log, session) = opened();
    let (parent, child) = (node("parent"), node("child"));
    child.set_parent(&parent);
    session.add(&parent);
    session.flush().unwrap();
    session.delete(&child).unwrap();
    session.flush().unwrap();
    log.clear();
    session.delete(&parent).unwrap();
    session.flush().unwrap();
    let deletes: Vec<String> = log.take().into_iter().filter(|line| line.starts_with("DELETE FROM node ")).collect();
    assert_eq!(deletes, ["DELETE FROM node WHERE node.id = ? [2]", "DELETE FROM node WHERE node.id = ? [1]"]);
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = hero)]
    members: Vec<Member>,
}

#[model(table)]
struct Member {
    #[field(primary_key, foreign_key = Hero.id)]
    hero_id: Option<i64>,
    #[field(primary_key)]
    team: i64,
    #[relationship(back_populates = members)]
    hero: Option<Hero>,
}

/// Seed 30016: a part of the key that follows a relationship is loaded first, for the row is found by what it was.
#[test]
fn an_expired_key_is_known_before_a_relationship_changes_it() {
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all((Hero, Member)).unwrap();
    let (log, session) = (Log::of(&engine), Session::new(&engine));
    let [one, two] = ["one", "two"].map(|name| Hero::builder().name(name).build());
    let member = Member::builder().team(7).hero(&one).build();
    session.add_all([&one, &two]);
    session.add(&member);
    session.commit().unwrap();
    assert_eq!((two.id(), session.commit().is_ok()), (Some(2), true));
    log.clear();
    member.set_hero(&two);
    session.flush().unwrap();
    let sent: Vec<String> = log.take().into_iter().filter(|line| line.contains("member")).collect();
    assert_eq!(
        sent,
        [
            "SELECT member.hero_id, member.team FROM member WHERE member.hero_id = ? AND member.team = ? [1, 7]",
            "UPDATE member SET hero_id=? WHERE member.hero_id = ? AND member.team = ? [2, 1, 7]"
        ]
    );
}

/// Seed 20129: an orphan leaves a session that waits for a rollback, too.
#[test]
fn an_orphan_is_forgotten_while_the_session_waits() {
    let (_, session, _) = filled(&["a"]);
    session.add(&Node::builder().id(1).name("taken").build());
    assert!(session.flush().is_err());
    let (parent, child) = (node("parent"), node("child"));
    parent.children().push(&child);
    parent.children().remove(&child);
    session.add(&parent);
    assert!(session.flush().unwrap_err().is_pending_rollback());
    assert!(!session.contains(&child));
    session.rollback().unwrap();
}

/// Seed 10168: an object that is deleted once more may be expired, and the flush tells that its row is gone.
#[test]
fn a_deleted_object_that_is_expired_is_looked_for() {
    let (log, session, nodes) = filled(&["a"]);
    assert_eq!(nodes[0].name(), "a");
    session.delete(&nodes[0]).unwrap();
    session.flush().unwrap();
    session.delete(&nodes[0]).unwrap();
    session.expire(&nodes[0]).unwrap();
    log.clear();
    assert!(session.flush().unwrap_err().is_object_deleted());
    log.check("SELECT node.id, node.name, node.parent_id FROM node WHERE node.id = ? [1]\nROLLBACK");
    session.rollback().unwrap();
    assert_eq!(nodes[0].name(), "a");
}

/// Seed 30095: what left the session is not loaded by it, though a relationship still leads there.
#[test]
fn a_flush_does_not_load_what_left_the_session() {
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all((Hero, Member)).unwrap();
    let session = Session::new(&engine);
    let hero = Hero::builder().name("one").build();
    let member = Member::builder().team(7).hero(&hero).build();
    session.add(&member);
    session.commit().unwrap();
    member.set_hero(&hero);
    session.expunge(&member).unwrap();
    assert!(session.flush().unwrap_err().is_detached());
}

/// Seed 90152: who listens hears of a flush before it is refused.
#[test]
fn a_flush_is_told_of_before_it_is_refused() {
    let (_, session, _) = filled(&["a"]);
    session.add(&Node::builder().id(1).name("taken").build());
    assert!(session.flush().is_err());
    session.add(&node("b"));
    let heard = std::sync::Arc::new(std::sync::Mutex::new(0));
    let count = heard.clone();
    session.listen(fieldbook::SessionEvent::BeforeFlush, move |_| {
        *count.lock().unwrap() += 1;
        Ok(())
    });
    assert!(session.flush().unwrap_err().is_pending_rollback());
    assert_eq!(*heard.lock().unwrap(), 1);
    session.rollback().unwrap();
    session.flush().unwrap();
}

#[model(table)]
struct Place {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(primary_key)]
    part: Option<i64>,
}

#[model(table)]
struct Visit {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(foreign_key = Place.id)]
    place_id: Option<i64>,
    #[field(foreign_key = Place.part)]
    place_part: Option<i64>,
    #[relationship]
    place: Option<Place>,
}

/// Seed 10198: a foreign key that is NULL in part is set to NULL with its relationship.
#[test]
fn a_key_that_is_null_in_part_follows_its_relationship() {
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all((Place, Visit)).unwrap();
    let (log, session) = (Log::of(&engine), Session::new(&engine));
    let visit = Visit::builder().place_part(1).build();
    session.add(&visit);
    session.commit().unwrap();
    assert_eq!(visit.place_part(), Some(1));
    visit.set_place(None);
    log.clear();
    session.flush().unwrap();
    log.check("UPDATE visit SET place_part=? WHERE visit.id = ? [NULL, 1]");
}

/// Seed 21168: a savepoint takes back the second deletion of an object, not the first, which is the transaction's.
#[test]
fn what_is_deleted_again_in_a_savepoint_that_is_undone_is_gone_at_the_commit() {
    let (_, session, nodes) = filled(&["a"]);
    session.delete(&nodes[0]).unwrap();
    let nested = session.begin_nested().unwrap();
    session.delete(&nodes[0]).unwrap();
    session.flush().unwrap();
    nested.rollback().unwrap();
    assert_eq!(fieldbook::inspect(&nodes[0]).state(), fieldbook::State::Persistent);
    session.commit().unwrap();
    assert_eq!(fieldbook::inspect(&nodes[0]).state(), fieldbook::State::Detached);
    assert!(session.get(Node, 1).unwrap().is_none());
    assert!(nodes[0].try_name().unwrap_err().is_detached());
}

/// Seed 21646: what expired of an object before its row was deleted is not answered from memory.
#[test]
fn a_deleted_object_does_not_answer_what_was_expired() {
    let (log, session, nodes) = filled(&["a"]);
    assert_eq!(nodes[0].name(), "a");
    session.delete(&nodes[0]).unwrap();
    session.expire_fields(&nodes[0], Node.name).unwrap();
    session.flush().unwrap();
    log.clear();
    assert!(nodes[0].try_name().unwrap_err().is_object_deleted());
    log.check("SELECT node.name FROM node WHERE node.id = ? [1]");
    session.rollback().unwrap();
    assert_eq!(nodes[0].name(), "a");
}

/// Seed 20544: what waited for a list to be loaded waits no more once its owner's insertion is undone: the list then
/// begins empty, and what leaves it again leaves the session.
#[test]
fn a_list_that_waited_begins_anew_when_its_owner_is_transient() {
    let (_, session) = opened();
    let (parent, child) = (node("parent"), node("child"));
    session.add_all([&parent, &child]);
    session.flush().unwrap();
    child.set_parent(&parent);
    session.rollback().unwrap();
    session.add(&parent);
    assert!(parent.children().is_empty());
    parent.children().push(&child);
    assert_eq!(parent.children().len(), 1);
    assert!(session.contains(&child));
    let other = Node::builder().name("other").children([&child]).build();
    assert!(parent.children().is_empty() && other.children().len() == 1);
    assert!(!session.contains(&child));
}

#[model(table)]
struct Badge {
    #[field(primary_key, foreign_key = Node.id)]
    node_id: Option<i64>,
    #[relationship]
    node: Option<Node>,
}

/// Seed 30247: what a flush refuses before it sends anything is undone to the innermost savepoint, which is set by then.
#[test]
fn a_refused_flush_is_undone_to_the_savepoint_around_it() {
    let (log, session) = opened();
    let badge = Badge::builder().node_id(1).build();
    badge.set_node(None);
    let nested = session.begin_nested().unwrap();
    session.add(&badge);
    assert!(session.flush().unwrap_err().is_invalid_request());
    log.check("BEGIN\nSAVEPOINT sa_savepoint_1\nROLLBACK_TO sa_savepoint_1");
    drop(nested);
    assert!(session.exec(select(Node)).unwrap().all().is_empty());
}
