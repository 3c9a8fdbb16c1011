//! The tests of the chapter on testing, in Rust: each gives its own session to the application, and looks at the same.

use fieldbook::Model;
use fieldbook::dynamic::{Instance, Value as Core};
use fieldbook::prelude::*;
use fieldbook_web::{Api, TestClient};
use serde_json::Value;

use crate::compare;
use crate::programs::heroes::{self, Hero};
use crate::run::Count;
use crate::socket::Way;
use crate::steps::{self, Log};

/// Runs the recorded tests of a module: steps outside of requests first, then what the requests do.
pub fn run(_: &str, recording: &Value) -> (Count, Vec<String>) {
    let (mut count, mut lines) = (Count::default(), Vec::new());
    for test in recording["tests"].as_array().expect("a module has tests") {
        count.all += 1;
        let name = test["test"].as_str().unwrap_or_default();
        match run_test(name, &test["steps"]) {
            Ok(()) => count.matched += 1,
            Err(difference) => lines.push(format!("{name}: {difference}")),
        }
    }
    (count, lines)
}

/// A test's world: a database, a session, an application that uses it.
struct World {
    engine: Engine,
    session: Session,
    log: Log,
}

fn run_test(name: &str, steps: &Value) -> Result<(), String> {
    let steps = steps.as_array().expect("a test has steps");
    let engine = create_engine("sqlite://").unwrap();
    let world = World { session: Session::new(&engine), log: Log::of(&engine), engine };
    if name == "test_get_session" {
        // It only asks for a session and sees that it is one.
        return if world.session.share().id() == world.session.id() { Ok(()) } else { Err("another session".into()) };
    }
    let api = heroes::whole(&world.engine);
    if name == "test_startup" {
        world.session.exec(text("SELECT 1")).map(drop).map_err(|error| error.to_string())?;
    }
    let session = world.session.share();
    let heroes = prepare(name, &world.session);
    let api = api.session(move || session.share());
    let mut expected = Vec::new();
    let mut sent = world.log.take();
    for step in steps {
        if step.get("request").is_none() {
            expected.push(step.clone());
            continue;
        }
        same(&mut sent, &mut expected)?;
        if let (_, Some(difference)) = compare::exchange(&api, &Way::to(&api), step, false) {
            return Err(difference);
        }
        let (ours, theirs) = (world.log.take(), step["sql"].as_array().cloned().unwrap_or_default());
        if !steps::same(&ours, &theirs) {
            return Err(format!("SQL: sent {ours:?}, expected {theirs:?}"));
        }
    }
    finish(name, &world, &heroes, &api)?;
    drop(heroes);
    let World { session, log, .. } = world;
    drop(session);
    sent.extend(log.take());
    same(&mut sent, &mut expected)
}

fn same(sent: &mut Vec<Value>, expected: &mut Vec<Value>) -> Result<(), String> {
    let (ours, theirs) = (std::mem::take(sent), steps::normalised(std::mem::take(expected)));
    // What the engine is asked about itself is in no recording.
    let ours: Vec<Value> = ours.into_iter().filter(|step| step["sql"] != "SELECT 1").collect();
    match steps::same(&ours, &theirs) {
        true => Ok(()),
        false => Err(format!("SQL: sent {ours:?}, expected {theirs:?}")),
    }
}

/// The rows that a test adds before it asks.
fn prepare(name: &str, session: &Session) -> Vec<Hero> {
    let hero = |name: &str, secret: &str, age: Option<i64>| {
        let age = age.map_or(Core::Null, Core::Int);
        Hero::from_instance(Instance::new(Hero::schema(), [(0, Core::text(name)), (1, Core::text(secret)), (2, age)]))
    };
    let heroes = match name {
        "test_read_heroes" => vec![hero("Deadpond", "Dive Wilson", None), hero("Rusty-Man", "Tommy Sharp", Some(48))],
        "test_read_hero" | "test_update_hero" | "test_delete_hero" => vec![hero("Deadpond", "Dive Wilson", None)],
        _ => Vec::new(),
    };
    if !heroes.is_empty() {
        session.add_all(&heroes);
        session.commit().unwrap();
    }
    // These read the key of what they added, which loads it.
    if heroes.len() == 1 {
        assert_eq!(heroes[0].id(), Some(1));
    }
    heroes
}

/// What a test looks at after it asked.
fn finish(name: &str, world: &World, heroes: &[Hero], api: &Api) -> Result<(), String> {
    let client = TestClient::new(api.clone());
    let paths = client.openapi()["paths"].as_object().map_or(0, |paths| paths.len());
    if paths != 2 {
        return Err(format!("the document has {paths} paths"));
    }
    if name == "test_delete_hero" {
        let gone = world.session.get(Hero, 1).map_err(|error| error.to_string())?;
        if gone.is_some() || heroes.len() != 1 {
            return Err("the hero is still there".to_owned());
        }
    }
    Ok(())
}
