//! Errors of the database that a caller can act on, and that can be read.

use fieldbook::ConstraintKind;
use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[model(table, unique(first, last), check("age < 200", name = "young"))]
struct Person {
    #[field(primary_key)]
    id: Option<i64>,
    first: String,
    last: String,
    age: Option<i32>,
}

fn person(first: &str) -> Person {
    Person::builder().first(first).last("Doe").build()
}

fn session() -> Session {
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all(Person).unwrap();
    let session = Session::new(&engine);
    session.add(&person("Jane"));
    session.commit().unwrap();
    session
}

#[track_caller]
fn refused(session: &Session, row: &Person) -> Error {
    session.add(row);
    let error = session.commit().unwrap_err();
    assert!(error.is_integrity(), "{error:?}");
    session.rollback().unwrap();
    error
}

#[test]
fn a_constraint_says_its_kind_table_and_columns() {
    let session = session();
    let error = refused(&session, &person("Jane"));
    assert!(error.is_unique() && !error.is_check() && !error.is_foreign_key() && !error.is_not_null());
    let constraint = error.constraint().unwrap();
    assert_eq!(constraint.kind, ConstraintKind::Unique);
    assert_eq!(constraint.table.as_deref(), Some("person"));
    assert_eq!(constraint.columns, ["first", "last"]);
    let problems: Vec<String> = error.problems().iter().map(|it| serde_json::to_string(it).unwrap()).collect();
    assert_eq!(
        problems[0],
        r#"{"type":"unique","loc":["first"],"msg":"Input should be unique","input":"Jane","ctx":{"table":"person","constraint":null,"columns":["first","last"]}}"#
    );
    assert_eq!(error.problems()[1].input, "Doe");

    let error = refused(&session, &Person::builder().id(1).first("John").last("Doe").build());
    assert!(error.is_unique());
    assert_eq!(error.constraint().unwrap().kind, ConstraintKind::PrimaryKey);
    assert_eq!(
        (&*error.constraint().unwrap().columns, &error.problems()[0].input),
        (&["id".to_owned()][..], &json!(1))
    );

    let error = refused(&session, &Person::builder().first("Old").last("Doe").age(200).build());
    assert!(error.is_check());
    assert_eq!(error.constraint().unwrap().name.as_deref(), Some("young"));
    assert_eq!(error.constraint().unwrap().table.as_deref(), Some("person"));
    assert_eq!(error.problems()[0].msg, "Input should satisfy the constraint young");

    let error = session.exec(text("INSERT INTO person (first) VALUES ('x')")).unwrap_err();
    assert!(error.is_not_null());
    assert_eq!(error.constraint().unwrap().columns, ["last"]);
    assert_eq!(error.problems()[0].kind, "not_null");
}

/// Before, one printed 990,000 characters.
#[test]
fn long_statements_and_values_are_cut() {
    let session = session();
    let long = "x".repeat(990_000);
    let error = refused(&session, &Person::builder().id(1).first(&*long).last("Doe").build());
    let shown = format!("{error:?} {:?}", error.statement());
    assert!(shown.len() < 4_000, "{}", shown.len());
    assert!(shown.contains("… (989702 characters) …") && shown.contains("INSERT INTO person"), "{shown}");
    let error = session.exec(text(format!("SELECT {long} FROM person"))).unwrap_err();
    let shown = format!("{error:?}");
    assert!(shown.len() < 8_000, "{}", shown.len());
    assert_eq!(error.statement().unwrap().sql.len(), 990_019);
}
