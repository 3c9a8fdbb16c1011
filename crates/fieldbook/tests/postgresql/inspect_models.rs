//! `fieldbook inspect` on a server: what it writes compiles, asks for the same tables, and works with native enums.

use fieldbook::migrate::{diff, models_source};
use fieldbook::prelude::*;

use crate::engine;

// Only some of it is asked for here.
#[allow(dead_code)]
#[path = "../fixtures/inspected_postgresql.rs"]
mod inspected;

const TABLES: &str = include_str!("../fixtures/inspected-postgresql.sql");
const SOURCE: &str = include_str!("../fixtures/inspected_postgresql.rs");

fn filled(schema: &str) -> Result<Engine> {
    let engine = engine(schema);
    let mut shell = engine.shell()?;
    for statement in TABLES.split(";\n").filter(|statement| !statement.trim().is_empty()) {
        shell.send(statement)?;
    }
    drop(shell);
    Ok(engine)
}

#[test]
fn models_for_the_tables_that_are_there_are_written() -> Result<()> {
    let source = models_source(&filled("inspect_source")?)?;
    assert_eq!(source, SOURCE, "\n{source}");
    Ok(())
}

#[test]
fn those_models_ask_for_the_tables_as_they_are() -> Result<()> {
    let engine = filled("inspect_diff")?;
    let plan = diff(&engine, (inspected::Team, inspected::Hero, inspected::HeroPower), &[])?;
    let changes: Vec<String> = plan.changes.iter().map(ToString::to_string).collect();
    // What no model can say.
    let rest =
        ["drop column hero.tags, with its values", "drop index by_length of hero", "drop table log, with its rows"];
    assert_eq!(changes, rest);
    Ok(())
}

#[test]
fn the_models_work_with_native_enums() -> Result<()> {
    use inspected::{Hero, Mood, Team};
    let engine = filled("inspect_work")?;
    let session = Session::new(&engine);
    let team = Team::builder().name("Z-Force").build();
    let hero = Hero::builder()
        .name("Deadpond")
        .mood(Mood::SoSo)
        .strong(true)
        .slow(0.5)
        .raw(json!({"a": 1}))
        .team(&team)
        .build();
    session.add(&hero);
    session.commit()?;
    assert_eq!((hero.mood(), hero.past()), (Mood::SoSo, None));
    hero.set_past(Mood::Happy);
    session.commit()?;
    let found = |condition| session.exec(select(Hero.name).filter(condition)).map(|rows| rows.all());
    assert_eq!(found(Hero.mood.eq(Mood::SoSo))?, ["Deadpond"]);
    assert_eq!(found(Hero.past.is_in([Mood::Happy, Mood::Type]))?, ["Deadpond"]);
    assert!(found(Hero.mood.eq(Mood::Happy))?.is_empty());
    session.exec(update(Hero).set(Hero.mood, Mood::Type))?;
    assert_eq!(hero.mood(), Mood::Type);
    Ok(())
}
