//! Statements group by transaction.

use fieldbook_site::state::{
    event::{Action, Event},
    group::{End, Group, Item},
    transcript::Transcript,
};
use serde_json::json;

/// The groups of a run whose boundaries and statements are written as words.
fn groups(words: &str) -> Vec<Group> {
    let mut transcript = Transcript::default();
    for word in words.split_whitespace() {
        let event = match word {
            "s" => {
                json!({"event": "statement", "sql": "SELECT 1", "params": [[]], "row_count": 0, "micros": 1})
            }
            "p" => {
                json!({"event": "statement", "sql": "PRAGMA table_info(hero)", "params": [[]], "row_count": 1, "micros": 1})
            }
            "i" => {
                json!({"event": "statement", "sql": "INSERT INTO hero", "params": [[]], "row_count": 1, "micros": 1})
            }
            action => json!({"event": "transaction", "action": action, "name": "sa_1"}),
        };
        transcript.push(serde_json::from_value::<Event>(event).expect("an event"));
    }
    transcript.groups().to_vec()
}

#[test]
fn a_transaction_holds_its_statements_and_knows_its_end() {
    let groups = groups("begin s s commit begin i rollback");
    assert_eq!(groups.len(), 2);
    assert_eq!(groups[0].items, [Item::Statement(0), Item::Statement(1)]);
    assert_eq!(groups[0].end, Some(End::Committed));
    assert_eq!((groups[1].end, groups[1].fate()), (Some(End::RolledBack), "rolled back"));
}

#[test]
fn a_transaction_that_only_read_has_nothing_to_roll_back() {
    assert_eq!(groups("begin s p rollback")[0].fate(), "only read");
    assert_eq!(groups("begin s i rollback")[0].fate(), "rolled back");
}

#[test]
fn questions_about_the_tables_are_folded_into_one_line() {
    let groups = groups("begin p p i p commit");
    assert_eq!(groups[0].items, [Item::Asked(vec![0, 1]), Item::Statement(2), Item::Asked(vec![3])]);
    assert_eq!(groups[0].statements(), 4);
}

#[test]
fn statements_between_transactions_stand_outside() {
    let groups = groups("s begin s commit s s");
    let shape: Vec<_> = groups.iter().map(|group| (group.in_transaction, group.items.len())).collect();
    assert_eq!(shape, [(false, 1), (true, 1), (false, 2)]);
}

#[test]
fn an_unfinished_transaction_stays_open() {
    let groups = groups("begin s");
    assert_eq!((groups[0].end, groups[0].fate()), (None, "still open"));
}

#[test]
fn savepoints_stand_within_their_transaction() {
    let groups = groups("begin savepoint s rollback_to release commit");
    let name = "sa_1".to_owned();
    assert_eq!(
        groups[0].items,
        [
            Item::Savepoint(Action::Savepoint, name.clone()),
            Item::Statement(0),
            Item::Savepoint(Action::RollbackTo, name.clone()),
            Item::Savepoint(Action::Release, name),
        ]
    );
    assert_eq!(groups[0].end, Some(End::Committed));
}

#[test]
fn what_is_sent_for_a_request_stands_apart() {
    let mut transcript = Transcript::default();
    let statement = || json!({"event": "statement", "sql": "SELECT 1", "params": [[]], "row_count": 0, "micros": 1});
    let events = [
        statement(),
        json!({"event": "request", "id": 1, "name": "All", "method": "GET", "path": "/", "headers": [], "body": ""}),
        statement(),
        json!({"event": "transaction", "action": "begin"}),
        statement(),
        json!({"event": "transaction", "action": "rollback"}),
        json!({"event": "response", "id": 1, "status": 200, "headers": [], "body": "1", "micros": 5}),
        statement(),
    ];
    for event in events {
        transcript.push(serde_json::from_value::<Event>(event).expect("an event"));
    }
    let requests: Vec<_> = transcript.groups().iter().map(|group| (group.request, group.in_transaction)).collect();
    assert_eq!(requests, [(None, false), (Some(1), false), (Some(1), true), (None, false)]);
    assert_eq!(transcript.exchange(1).map(|own| own.statements.clone()), Some(1..3));
}
