//! The models of the query tests, four heroes in two teams, and what the tests ask of a query.

use fieldbook::Statement;
use fieldbook::prelude::*;

use crate::log::Log;

#[model(table)]
pub struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    name: String,
    #[relationship(back_populates = team)]
    heroes: Vec<Hero>,
}

#[model(table)]
pub struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: Option<i32>,
    #[field(default = 1.0)]
    score: f64,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
}

/// Teams A and B; Ann (16) and Bob (40) in A, Cid (64) in B, Dot of no age in none.
pub fn filled() -> (Session, Log) {
    let engine = crate::database::engine();
    engine.create_all((Team, Hero)).unwrap();
    crate::database::unbind(&engine);
    {
        let session = Session::new(&engine);
        let rows =
            [("Ann", Some(16), Some(1)), ("Bob", Some(40), Some(1)), ("Cid", Some(64), Some(2)), ("Dot", None, None)];
        let heroes = rows.map(|(name, age, team)| Hero::builder().name(name).age(age).team_id(team).build());
        session.add_all([&Team::builder().name("A").build(), &Team::builder().name("B").build()]);
        session.flush().unwrap();
        session.add_all(heroes.iter());
        session.commit().unwrap();
    }
    let log = Log::of(&engine);
    (Session::new(&engine), log)
}

/// Sends a statement; what was sent, and what came back.
pub fn run<S: Statement>(statement: S) -> (String, S::Output) {
    let (session, log) = filled();
    let result = session.exec(statement).unwrap();
    let sent = log.take();
    (sent[1].clone(), result)
}

/// Checks the SQL of a query with its values, and its rows.
#[track_caller]
pub fn check<R: std::fmt::Debug>(statement: impl Statement<Output = fieldbook::Results<R>>, sql: &str, rows: &str) {
    let (sent, results) = run(statement);
    let sql = sql.split_whitespace().collect::<Vec<_>>().join(" ");
    match crate::database::is_postgresql() {
        true => assert_eq!(crate::database::common(&sent), crate::database::common(&sql)),
        false => assert_eq!(sent, sql),
    }
    assert_eq!(format!("{:?}", results.all()), rows);
}
