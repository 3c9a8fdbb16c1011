//! The jobs done by Diesel, as its guides do them.

use std::time::Duration;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use crate::job::{self, MANY, PARENTS, ROWS, timed};

diesel::table! {
    team (id) {
        id -> BigInt,
        name -> Text,
    }
}

diesel::table! {
    hero (id) {
        id -> BigInt,
        name -> Text,
        email -> Text,
        age -> Nullable<Integer>,
        joined -> Timestamp,
        team_id -> Nullable<BigInt>,
    }
}

diesel::joinable!(hero -> team (team_id));
diesel::allow_tables_to_appear_in_same_query!(team, hero);

/// A team's row.
#[derive(Queryable, Selectable, Identifiable)]
#[diesel(table_name = team)]
pub struct Team {
    pub id: i64,
    pub name: String,
}

/// A hero's row.
#[derive(Queryable, Selectable, Identifiable, Associations)]
#[diesel(table_name = hero, belongs_to(Team))]
pub struct Hero {
    pub id: i64,
    pub name: String,
    pub email: String,
    pub age: Option<i32>,
    pub joined: NaiveDateTime,
    pub team_id: Option<i64>,
}

#[derive(Insertable)]
#[diesel(table_name = hero)]
struct NewHero {
    name: String,
    email: String,
    age: Option<i32>,
    joined: NaiveDateTime,
    team_id: Option<i64>,
}

/// Rows of one insert: as many as its places admit.
const PAGE: usize = 5_000;

/// The date-time of a row.
pub fn joined_of(index: usize) -> NaiveDateTime {
    let (month, day) = (1 + index as u32 % 12, 1 + index as u32 % 28);
    let date = NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    date.and_hms_micro_opt(index as u32 % 24, index as u32 % 60, 7, 250).unwrap()
}

fn empty() -> SqliteConnection {
    let mut connection = SqliteConnection::establish(":memory:").unwrap();
    connection.batch_execute("PRAGMA foreign_keys = OFF").unwrap();
    connection.batch_execute(crate::raw::TABLES).unwrap();
    connection
}

fn filled(rows: usize) -> SqliteConnection {
    let mut connection = empty();
    for index in 0..PARENTS {
        let row = (team::id.eq(index as i64 + 1), team::name.eq(job::name_of(index)));
        diesel::insert_into(team::table).values(row).execute(&mut connection).unwrap();
    }
    insert(&mut connection, rows);
    connection
}

fn insert(connection: &mut SqliteConnection, rows: usize) -> (Vec<i64>, usize) {
    let made = |index| NewHero {
        name: job::name_of(index),
        email: job::email_of(index),
        age: job::age_of(index),
        joined: joined_of(index),
        team_id: Some(job::team_of(index)),
    };
    let heroes: Vec<NewHero> = (0..rows).map(made).collect();
    let ids: QueryResult<Vec<i64>> = connection.transaction(|connection| {
        let mut ids = Vec::new();
        for page in heroes.chunks(PAGE) {
            let inserted = diesel::insert_into(hero::table).values(page).returning(hero::id);
            ids.extend(inserted.get_results::<i64>(connection)?);
        }
        Ok(ids)
    });
    (ids.unwrap(), heroes.len())
}

fn select_all(connection: &mut SqliteConnection) -> Vec<Hero> {
    hero::table.select(Hero::as_select()).load(connection).unwrap()
}

fn teams_with_heroes(connection: &mut SqliteConnection) -> Vec<(Team, Vec<Hero>)> {
    let teams = team::table.select(Team::as_select()).load(connection).unwrap();
    let heroes = Hero::belonging_to(&teams).select(Hero::as_select()).load(connection).unwrap();
    let heroes = heroes.grouped_by(&teams);
    teams.into_iter().zip(heroes).collect()
}

/// Every job but the memory and the warm get; the time of each.
pub fn time(which: usize, rounds: usize) -> Duration {
    let mut once = matches!(which, 1 | 2 | 4).then(|| filled(ROWS));
    let mut large = (which == 7).then(|| filled(MANY));
    job::least(rounds, || match which {
        0 => {
            let mut connection = empty();
            timed(|| insert(&mut connection, ROWS))
        }
        1 => timed(|| select_all(once.as_mut().unwrap())),
        2 => timed(|| teams_with_heroes(once.as_mut().unwrap())),
        3 => {
            let mut connection = filled(ROWS);
            let heroes = select_all(&mut connection);
            timed(|| {
                let updated: QueryResult<()> = connection.transaction(|connection| {
                    for one in &heroes {
                        diesel::update(one).set(hero::age.eq(Some(100))).execute(connection)?;
                    }
                    Ok(())
                });
                updated.unwrap();
            })
        }
        4 => timed(|| {
            let connection = once.as_mut().unwrap();
            let ids = 1..=ROWS as i64;
            let find = |id| hero::table.find(id).select(Hero::as_select()).first(connection).unwrap();
            ids.map(find).collect::<Vec<Hero>>()
        }),
        6 => {
            let mut connection = filled(ROWS);
            let heroes = select_all(&mut connection);
            timed(|| {
                let deleted: QueryResult<()> = connection.transaction(|connection| {
                    for one in &heroes {
                        diesel::delete(one).execute(connection)?;
                    }
                    Ok(())
                });
                deleted.unwrap();
            })
        }
        _ => timed(|| select_all(large.as_mut().unwrap())),
    })
}
