//! Table models: constraints are checked before a row is sent, and the database's own defaults come back.

use fieldbook::prelude::*;

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
    let account = Account::builder()
        .name("D")
        .balance(Decimal::new(-1, 0))
        .visits(u64::MAX)
        .build();
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
