//! The jobs done by rusqlite in its best way: each statement prepared once, rows into plain structs, and date-times
//! written and read by hand.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use jiff::civil::{DateTime, date};
use rusqlite::{Connection, Row, ToSql, params, params_from_iter};

use crate::job::{self, MANY, PARENTS, ROWS, timed};

const INSERT: &str = "INSERT INTO hero (name, email, age, joined, team_id) VALUES (?, ?, ?, ?, ?)";
const SELECT: &str = "SELECT id, name, email, age, joined, team_id FROM hero";
pub const TABLES: &str = "CREATE TABLE team (id INTEGER NOT NULL, name VARCHAR NOT NULL, PRIMARY KEY (id));
    CREATE TABLE hero (id INTEGER NOT NULL, name VARCHAR NOT NULL, email VARCHAR NOT NULL, age INTEGER,
    joined DATETIME NOT NULL, team_id INTEGER, PRIMARY KEY (id), FOREIGN KEY(team_id) REFERENCES team (id));
    CREATE INDEX ix_hero_team_id ON hero (team_id);";

/// A hero's row.
#[derive(Clone)]
pub struct Hero {
    pub id: i64,
    pub name: String,
    pub email: String,
    pub age: Option<i32>,
    pub joined: DateTime,
    pub team_id: Option<i64>,
}

/// A team's row.
pub struct Team {
    pub id: i64,
    pub name: String,
    pub heroes: Vec<Hero>,
}

/// The date-time of a row.
pub fn joined_of(index: usize) -> DateTime {
    date(2026, 1 + (index % 12) as i8, 1 + (index % 28) as i8).at((index % 24) as i8, (index % 60) as i8, 7, 250_000)
}

/// A date-time as its column has it: `2026-01-01 00:00:07.000250`.
struct Moment(DateTime);

impl Moment {
    fn written(&self) -> [u8; 26] {
        let mut text = *b"0000-00-00 00:00:00.000000";
        let mut put = |end: usize, digits: usize, mut number: i32| {
            for place in (end - digits..end).rev() {
                text[place] = b'0' + (number % 10) as u8;
                number /= 10;
            }
        };
        let at = self.0;
        put(4, 4, at.year().into());
        put(7, 2, at.month().into());
        put(10, 2, at.day().into());
        put(13, 2, at.hour().into());
        put(16, 2, at.minute().into());
        put(19, 2, at.second().into());
        put(26, 6, at.subsec_nanosecond() / 1000);
        text
    }

    fn read(text: &[u8]) -> Option<DateTime> {
        let number = |from: usize, to: usize| {
            let digits = text.get(from..to)?;
            digits.iter().try_fold(0i32, |number, digit| {
                digit.is_ascii_digit().then(|| number * 10 + i32::from(digit - b'0'))
            })
        };
        let small = |from: usize| Some(number(from, from + 2)? as i8);
        let (year, nanos) = (number(0, 4)? as i16, number(20, 26)? * 1000);
        DateTime::new(year, small(5)?, small(8)?, small(11)?, small(14)?, small(17)?, nanos).ok()
    }
}

/// A database with the tables and nothing in them.
pub fn empty() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    connection.execute_batch(TABLES).unwrap();
    connection
}

fn made(index: usize) -> Hero {
    Hero {
        id: 0,
        name: job::name_of(index),
        email: job::email_of(index),
        age: job::age_of(index),
        joined: joined_of(index),
        team_id: Some(job::team_of(index)),
    }
}

/// A database with teams and so many heroes.
pub fn filled(rows: usize) -> Connection {
    let connection = empty();
    for index in 0..PARENTS {
        let row = params![index as i64 + 1, job::name_of(index)];
        connection.execute("INSERT INTO team (id, name) VALUES (?, ?)", row).unwrap();
    }
    insert(&connection, rows);
    connection
}

/// Makes rows and inserts them in one transaction; each gets its key.
pub fn insert(connection: &Connection, rows: usize) -> Vec<Hero> {
    let mut heroes: Vec<Hero> = (0..rows).map(made).collect();
    connection.execute_batch("BEGIN").unwrap();
    let mut statement = connection.prepare_cached(INSERT).unwrap();
    for hero in &mut heroes {
        let joined = Moment(hero.joined).written();
        let joined = std::str::from_utf8(&joined).unwrap();
        hero.id = statement.insert(params![hero.name, hero.email, hero.age, joined, hero.team_id]).unwrap();
    }
    drop(statement);
    connection.execute_batch("COMMIT").unwrap();
    heroes
}

fn hero(row: &Row<'_>) -> rusqlite::Result<Hero> {
    Ok(Hero {
        id: row.get(0)?,
        name: row.get(1)?,
        email: row.get(2)?,
        age: row.get(3)?,
        joined: Moment::read(row.get_ref(4)?.as_bytes()?).unwrap(),
        team_id: row.get(5)?,
    })
}

/// Selects every hero.
pub fn select_all(connection: &Connection) -> Vec<Hero> {
    let mut statement = connection.prepare_cached(SELECT).unwrap();
    statement.query_map([], hero).unwrap().map(Result::unwrap).collect()
}

/// Selects every team with its heroes.
pub fn teams_with_heroes(connection: &Connection) -> Vec<Team> {
    let mut statement = connection.prepare_cached("SELECT id, name FROM team").unwrap();
    let team = |row: &Row<'_>| Ok(Team { id: row.get(0)?, name: row.get(1)?, heroes: Vec::new() });
    let mut teams: Vec<Team> = statement.query_map([], team).unwrap().map(Result::unwrap).collect();
    let place: HashMap<i64, usize> = teams.iter().enumerate().map(|(place, team)| (team.id, place)).collect();
    let places = vec!["?"; teams.len()].join(", ");
    let mut statement = connection.prepare_cached(&format!("{SELECT} WHERE team_id IN ({places})")).unwrap();
    let ids: Vec<i64> = teams.iter().map(|team| team.id).collect();
    let mut rows = statement.query(params_from_iter(ids)).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let hero = hero(row).unwrap();
        teams[place[&hero.team_id.unwrap()]].heroes.push(hero);
    }
    teams
}

fn in_transaction(connection: &Connection, sql: &str, heroes: &[Hero], params: impl Fn(&Hero) -> Vec<&dyn ToSql>) {
    connection.execute_batch("BEGIN").unwrap();
    let mut statement = connection.prepare_cached(sql).unwrap();
    for hero in heroes {
        assert_eq!(statement.execute(&*params(hero)).unwrap(), 1);
    }
    drop(statement);
    connection.execute_batch("COMMIT").unwrap();
}

/// Every job but the memory; the time of each.
pub fn time(which: usize, rounds: usize) -> Duration {
    let filled_once = (matches!(which, 1 | 2 | 4 | 5)).then(|| filled(ROWS));
    let large = (which == 7).then(|| filled(MANY));
    job::least(rounds, || match which {
        0 => {
            let connection = empty();
            timed(|| insert(&connection, ROWS))
        }
        1 => timed(|| select_all(filled_once.as_ref().unwrap())),
        2 => timed(|| teams_with_heroes(filled_once.as_ref().unwrap())),
        3 => {
            let connection = filled(ROWS);
            let mut heroes = select_all(&connection);
            timed(|| {
                heroes.iter_mut().for_each(|hero| hero.age = Some(100));
                in_transaction(&connection, "UPDATE hero SET age = ? WHERE id = ?", &heroes, |hero| {
                    vec![&hero.age, &hero.id]
                });
            })
        }
        4 => timed(|| {
            let connection = filled_once.as_ref().unwrap();
            let mut statement = connection.prepare_cached(&format!("{SELECT} WHERE id = ?")).unwrap();
            let ids = 1..=ROWS as i64;
            ids.map(|id| statement.query_row([id], hero).unwrap()).collect::<Vec<Hero>>()
        }),
        5 => {
            let heroes = select_all(filled_once.as_ref().unwrap());
            let known: HashMap<i64, Arc<Hero>> = heroes.into_iter().map(|hero| (hero.id, Arc::new(hero))).collect();
            timed(|| {
                for id in 1..=ROWS as i64 {
                    drop(std::hint::black_box(known.get(&id).cloned()));
                }
            })
        }
        6 => {
            let connection = filled(ROWS);
            let heroes = select_all(&connection);
            timed(|| in_transaction(&connection, "DELETE FROM hero WHERE id = ?", &heroes, |hero| vec![&hero.id]))
        }
        _ => timed(|| select_all(large.as_ref().unwrap())),
    })
}
