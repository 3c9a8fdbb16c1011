//! The work done by rusqlite: the statements that a session sends, prepared once, into plain structs.

use std::collections::HashMap;

use rusqlite::{Connection, Row, params, params_from_iter};

use super::{HEROES, TEAMS, age_of, name_of};

pub const INSERT: &str = "INSERT INTO hero (name, secret_name, age, team_id) VALUES (?, ?, ?, ?) RETURNING id";
pub const SELECT: &str = "SELECT hero.id, hero.name, hero.secret_name, hero.age, hero.team_id FROM hero";
pub const SELECT_TEAMS: &str = "SELECT team.id, team.name FROM team";
pub const SELECT_ONE: &str =
    "SELECT hero.id, hero.name, hero.secret_name, hero.age, hero.team_id FROM hero WHERE hero.id = ?";

/// A hero's row.
pub struct Hero {
    pub id: i64,
    pub name: String,
    pub secret_name: String,
    pub age: Option<i32>,
    pub team_id: Option<i64>,
}

/// A team's row.
pub struct Team {
    pub id: i64,
    pub name: String,
    pub heroes: Vec<Hero>,
}

/// A database with the tables and nothing in them.
pub fn empty() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    connection
        .execute_batch(
            "PRAGMA foreign_keys = OFF;
             CREATE TABLE team (id INTEGER NOT NULL, name VARCHAR NOT NULL, PRIMARY KEY (id));
             CREATE TABLE hero (id INTEGER NOT NULL, name VARCHAR NOT NULL, secret_name VARCHAR NOT NULL, age INTEGER,
             team_id INTEGER, PRIMARY KEY (id), FOREIGN KEY(team_id) REFERENCES team (id));",
        )
        .unwrap();
    connection
}

/// A database with teams, each with as many heroes.
pub fn filled() -> Connection {
    let connection = empty();
    for index in 0..TEAMS {
        let row = params![index as i64 + 1, name_of(index)];
        connection.execute("INSERT INTO team (id, name) VALUES (?, ?)", row).unwrap();
    }
    insert(&connection);
    connection
}

/// Makes rows and inserts them in one transaction.
pub fn insert(connection: &Connection) -> Vec<Hero> {
    let mut heroes = Vec::new();
    for index in 0..HEROES {
        heroes.push(Hero {
            id: 0,
            name: name_of(index),
            secret_name: "Dive Wilson".to_owned(),
            age: age_of(index),
            team_id: Some((index % TEAMS) as i64 + 1),
        });
    }
    connection.execute_batch("BEGIN").unwrap();
    let mut statement = connection.prepare_cached(INSERT).unwrap();
    for hero in &mut heroes {
        let row = params![hero.name, hero.secret_name, hero.age, hero.team_id];
        hero.id = statement.query_row(row, |row| row.get(0)).unwrap();
    }
    connection.execute_batch("COMMIT").unwrap();
    heroes
}

/// Selects every hero.
pub fn select_all(connection: &Connection) -> Vec<Hero> {
    let mut statement = connection.prepare_cached(SELECT).unwrap();
    statement.query_map([], |row| hero(row, 0)).unwrap().map(Result::unwrap).collect()
}

/// Selects one hero.
pub fn get(connection: &Connection, id: i64) -> Hero {
    let mut statement = connection.prepare_cached(SELECT_ONE).unwrap();
    statement.query_row([id], |row| hero(row, 0)).unwrap()
}

/// The second statement of [`teams_with_heroes`].
pub fn select_heroes_of(teams: usize) -> String {
    let places = vec!["?"; teams].join(", ");
    format!(
        "SELECT hero.team_id, hero.id, hero.name, hero.secret_name, hero.age FROM hero WHERE hero.team_id IN ({places})"
    )
}

/// Selects every team with its heroes.
pub fn teams_with_heroes(connection: &Connection) -> Vec<Team> {
    let mut statement = connection.prepare_cached(SELECT_TEAMS).unwrap();
    let team = |row: &Row<'_>| Ok(Team { id: row.get(0)?, name: row.get(1)?, heroes: Vec::new() });
    let mut teams: Vec<Team> = statement.query_map([], team).unwrap().map(Result::unwrap).collect();
    let place: HashMap<i64, usize> = teams.iter().enumerate().map(|(place, team)| (team.id, place)).collect();
    let ids: Vec<i64> = teams.iter().map(|team| team.id).collect();
    let mut statement = connection.prepare_cached(&select_heroes_of(ids.len())).unwrap();
    let mut rows = statement.query(params_from_iter(ids)).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let team_id: i64 = row.get(0).unwrap();
        let hero = Hero {
            id: row.get(1).unwrap(),
            name: row.get(2).unwrap(),
            secret_name: row.get(3).unwrap(),
            age: row.get(4).unwrap(),
            team_id: Some(team_id),
        };
        teams[place[&team_id]].heroes.push(hero);
    }
    teams
}

fn hero(row: &Row<'_>, first: usize) -> rusqlite::Result<Hero> {
    Ok(Hero {
        id: row.get(first)?,
        name: row.get(first + 1)?,
        secret_name: row.get(first + 2)?,
        age: row.get(first + 3)?,
        team_id: row.get(first + 4)?,
    })
}
