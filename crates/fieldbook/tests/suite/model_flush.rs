//! Table models: constraints are checked before a row is sent, and the database's own defaults come back.

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::log::Log;

#[model(table)]
struct Account {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(min_length = 2, pattern = "^[a-z]+$")]
    name: String,
    #[field(ge = 0, max_digits = 5, decimal_places = 2)]
    balance: Option<Decimal>,
    visits: u64,
}

fn session() -> (Engine, Session) {
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all(Account).unwrap();
    let session = Session::new(&engine);
    (engine, session)
}

#[test]
fn nothing_invalid_reaches_the_database() {
    let (_engine, session) = session();
    let account = Account::builder().name("D").balance(Decimal::new(-1, 0)).visits(u64::MAX).build();
    session.add(&account);
    let error = session.commit().unwrap_err();
    assert!(error.is_validation());
    let problems: Vec<_> = error.problems().iter().map(|it| it.msg.as_str()).collect();
    assert_eq!(
        problems,
        [
            "String should have at least 2 characters",
            "Input should be greater than or equal to 0",
            "Input should be less than or equal to 9223372036854775807",
        ]
    );
    account.set_name("deadpond");
    account.set_balance(Decimal::new(125, 2));
    account.set_visits(3_u64);
    session.commit().unwrap();
    assert_eq!(account.balance().unwrap().to_string(), "1.25");
    account.set_name("UPPER");
    let error = session.flush().unwrap_err();
    assert_eq!(error.problems()[0].kind, "string_pattern_mismatch");
    session.rollback().unwrap();
    assert_eq!(account.name(), "deadpond");
}

#[model(table)]
struct Line {
    #[field(primary_key)]
    id: Option<i64>,
    price: i64,
    #[field(server_default = "2")]
    count: i64,
    #[field(server_default = "CURRENT_TIMESTAMP || ''", comment = "when it was made")]
    made: Option<String>,
    #[field(generated = "price * count")]
    total: i64,
}

#[test]
fn what_the_database_makes_is_left_out_and_read_back() {
    let engine = create_engine("sqlite://").unwrap();
    let log = Log::of(&engine);
    engine.create_all(Line).unwrap();
    let session = Session::new(&engine);
    let (a, b) = (Line::builder().price(3).build(), Line::builder().price(5).count(7).made(None).build());
    session.add_all([&a, &b]);
    session.flush().unwrap();
    assert_eq!((a.count(), a.total()), (2, 6));
    assert!(a.made().is_some());
    assert_eq!((b.count(), b.made(), b.total()), (7, None, 35));
    a.set_price(4);
    session.flush().unwrap();
    assert_eq!(a.total(), 8);
    let sql: Vec<String> = log.take().into_iter().filter(|sql| !sql.starts_with("SELECT")).collect();
    assert!(sql.iter().any(|sql| sql.contains("count INTEGER DEFAULT 2 NOT NULL")), "{sql:#?}");
    assert!(sql.iter().any(|sql| sql.contains("made VARCHAR DEFAULT (CURRENT_TIMESTAMP || '')")));
    assert!(sql.iter().any(|sql| sql.contains("total INTEGER NOT NULL GENERATED ALWAYS AS (price * count)")));
    assert!(sql.iter().any(|sql| sql.starts_with("INSERT INTO line (price) VALUES (?)")));
    assert!(sql.iter().any(|sql| sql.starts_with("INSERT INTO line (price, count, made) VALUES (?, ?, ?)")));
}

#[model(table)]
struct Ticket {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(nullable = false)]
    seat: Option<i64>,
    #[field(default = 1)]
    price: Option<i64>,
}

#[test]
fn an_option_in_a_column_that_is_not_null_is_refused_at_commit() {
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all(Ticket).unwrap();
    let session = Session::new(&engine);
    session.add(&Ticket::builder().build());
    let error = session.commit().unwrap_err();
    assert_eq!(error.to_string(), "1 validation error for Ticket\nseat\n  Field required [type=missing]");
}

/// SQLModel stores the default instead; storing what was given is a deliberate improvement.
#[test]
fn none_that_is_given_for_a_field_with_a_default_is_stored() {
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all(Ticket).unwrap();
    let session = Session::new(&engine);
    let (none, left_out) = (Ticket::builder().seat(1).price(None).build(), Ticket::builder().seat(2).build());
    session.add_all([&none, &left_out]);
    session.commit().unwrap();
    assert_eq!((none.price(), left_out.price()), (None, Some(1)));
}
