//! `fieldbook inspect`: what it writes for tables that are there compiles, and asks for the same tables.
//!
//! The fixture is what was written; compiling this suite compiles it.

use fieldbook::migrate::{Change, diff, models_source};
use fieldbook::prelude::*;

// Only some of it is asked for here.
#[allow(dead_code)]
#[path = "../fixtures/inspected_sqlite.rs"]
mod inspected;

const TABLES: &str = include_str!("../fixtures/inspected-sqlite.sql");
const SOURCE: &str = include_str!("../fixtures/inspected_sqlite.rs");

fn engine() -> Engine {
    // About SQLite: its words, its pragmas.
    let engine = create_engine("sqlite://").unwrap();
    let mut shell = engine.shell().unwrap();
    for statement in TABLES.split(";\n").filter(|statement| !statement.trim().is_empty()) {
        shell.send(statement).unwrap();
    }
    engine
}

#[test]
fn models_for_the_tables_that_are_there_are_written() {
    let source = models_source(&engine()).unwrap();
    assert_eq!(source, SOURCE, "\n{source}");
}

#[test]
fn those_models_ask_for_the_tables_as_they_are() {
    let models = (inspected::Team, inspected::Hero, inspected::HeroPower, inspected::Cape);
    let plan = diff(&engine(), models, &[]).unwrap();
    // The table without a key can have no model.
    assert_eq!(plan.changes, [Change::DropTable { table: "log".into() }]);
}

#[test]
fn the_models_work() {
    use inspected::{Hero, HeroRank, Team};
    let engine = engine();
    let session = Session::new(&engine);
    let team = Team::builder().name("Z-Force").r#type("loud").build();
    let hero = Hero::builder().name("Deadpond").rank(HeroRank::Senior).strong(true).team(&team).build();
    session.add(&hero);
    session.commit().unwrap();
    assert_eq!((hero.rank(), hero.doubled()), (HeroRank::Senior, Some(2)));
    assert_eq!(team.heros_by_team().len(), 1);
    assert_eq!(hero.team().unwrap().r#type().as_deref(), Some("loud"));
}
