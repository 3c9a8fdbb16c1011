//! SQL written by hand in the place of a query: what it refuses, beside what the recorded program `plain` does.

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::log::Log;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = team)]
    heroes: Vec<Hero>,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[field(column = "years")]
    age: Option<i32>,
    #[field(default_factory = made)]
    code: String,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
}

fn made() -> String {
    static NEXT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(1);
    format!("code {}", NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed))
}

fn filled() -> (Engine, Log) {
    let engine = crate::database::engine();
    engine.create_all((Team, Hero)).unwrap();
    let session = Session::new(&engine);
    session.exec(insert(Team).values_of((Team.name,), [("A",)])).unwrap();
    let rows = [(Some(16), "a", 1), (None, "b", 1)];
    session.exec(insert(Hero).values_of((Hero.age, Hero.name, Hero.team_id), rows)).unwrap();
    session.commit().unwrap();
    let log = Log::of(&engine);
    (engine, log)
}

#[track_caller]
fn refused<S: fieldbook::Statement>(statement: S, why: &str) {
    let (engine, log) = filled();
    let error = Session::new(&engine).exec(statement).map(drop).unwrap_err();
    assert!(error.is_invalid_request());
    assert!(error.to_string().contains(why), "{error}");
    log.check("");
}

#[test]
fn each_row_of_plain_data_has_defaults_of_its_own() {
    let (engine, _log) = filled();
    let session = Session::new(&engine);
    let codes = session.exec(select(Hero.code).order_by(Hero.id)).unwrap().all();
    assert_ne!(codes[0], codes[1]);
    assert!(codes.iter().all(|code| code.starts_with("code ")), "{codes:?}");
    let heroes = session.exec(select((Hero.name, Hero.age, Hero.team_id))).unwrap().all();
    assert_eq!(heroes, [("a".to_owned(), Some(16), Some(1)), ("b".to_owned(), None, Some(1))]);
}

#[test]
fn no_rows_are_no_statement() {
    let none: [&str; 0] = [];
    refused(insert(Team).values_of(Team.name, none), "has no rows");
}

#[test]
fn columns_are_found_by_the_names_that_the_table_gives_them() {
    let (engine, _log) = filled();
    let session = Session::new(&engine);
    let sql = text("SELECT years, id, name, code, team_id FROM hero WHERE years = :age").bind("age", 16);
    let hero = session.exec(select(Hero).from_statement(sql)).unwrap().one().unwrap();
    assert_eq!((hero.name(), hero.age()), ("a".to_owned(), Some(16)));
}

#[test]
fn what_the_statement_would_not_do_is_refused() {
    let sql = || text("SELECT * FROM hero");
    refused(select(Hero).filter(Hero.age.gt(1)).from_statement(sql()), "sends its statement as it is");
    refused(select(Hero).order_by(Hero.age).from_statement(sql()), "sends its statement as it is");
    refused(select(Hero).limit(1).from_statement(sql()), "sends its statement as it is");
    refused(select(Hero).join(Hero.team).from_statement(sql()), "sends its statement as it is");
    refused(select((Hero, Team)).from_statement(sql()), "those of 2 models may be the same");
    refused(select(Hero).options(joined_load(Hero.team)).from_statement(sql()), "nothing is joined to a statement");
    refused(select((Hero, func::count_all())).from_statement(sql()), "give it one with .label(…)");
}

#[test]
fn a_labelled_value_stands_beside_an_object() {
    let (engine, _log) = filled();
    let session = Session::new(&engine);
    let query = select((Team, func::count(Hero.id).label("n")));
    let sql = text("SELECT team.*, count(*) AS n FROM team JOIN hero ON hero.team_id = team.id GROUP BY team.id");
    let (team, heroes) = session.exec(query.from_statement(sql)).unwrap().one().unwrap();
    assert_eq!((team.name(), heroes), ("A".to_owned(), 2));
}
