//! The work done by a session.

use std::sync::{Arc, Mutex};

use fieldbook::prelude::*;

use super::{HEROES, TEAMS, age_of, name_of};

/// Has many heroes.
#[model(table)]
pub struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = team)]
    heroes: Vec<Hero>,
}

/// Belongs to a team.
#[model(table)]
pub struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    secret_name: String,
    age: Option<i32>,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
}

/// A database with the tables and nothing in them.
pub fn empty() -> Engine {
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all((Team, Hero)).unwrap();
    engine
}

/// A database with teams, each with as many heroes.
pub fn filled() -> Engine {
    let engine = empty();
    let session = Session::new(&engine);
    for index in 0..TEAMS {
        session.add(&Team::builder().id(index as i64 + 1).name(name_of(index)).build());
    }
    session.commit().unwrap();
    insert(&engine);
    engine
}

/// Makes objects and inserts them in one transaction.
pub fn insert(engine: &Engine) {
    let session = Session::new(engine);
    for index in 0..HEROES {
        let hero = Hero::builder().name(name_of(index)).secret_name("Dive Wilson").age(age_of(index));
        session.add(&hero.team_id((index % TEAMS) as i64 + 1).build());
    }
    session.commit().unwrap();
}

/// Selects every hero.
pub fn select_all(engine: &Engine) -> Vec<Hero> {
    Session::new(engine).exec(select(Hero)).unwrap().all()
}

/// Selects every team with its heroes; each team's list is read.
pub fn teams_with_heroes(engine: &Engine) -> (Vec<Team>, usize) {
    let session = Session::new(engine);
    let query = select(Team).options(selectin_load(Team.heroes));
    let teams = session.exec(query).unwrap().all();
    let heroes = teams.iter().map(|team| team.heroes().len()).sum();
    (teams, heroes)
}

/// The SQL that this work sends, each text once.
pub fn statements(engine: &Engine, work: impl FnOnce(&Engine)) -> Vec<String> {
    let sent: Arc<Mutex<Vec<String>>> = Arc::default();
    let sink = sent.clone();
    engine.observe(move |event| {
        if let Event::Statement(statement) = event {
            let mut sent = sink.lock().unwrap();
            let sql = statement.sql.split_whitespace().collect::<Vec<_>>().join(" ");
            if sent.last() != Some(&sql) {
                sent.push(sql);
            }
        }
    });
    work(engine);
    std::mem::take(&mut *sent.lock().unwrap())
}
