//! The jobs done by a session.

use std::hint::black_box;
use std::time::Duration;

use fieldbook::prelude::*;

use crate::job::{self, MANY, PARENTS, ROWS, timed};
use crate::raw;

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
    email: String,
    age: Option<i32>,
    joined: jiff::civil::DateTime,
    #[field(foreign_key = Team.id, index)]
    team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
}

fn empty() -> Engine {
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all((Team, Hero)).unwrap();
    engine
}

/// A database with teams and so many heroes.
pub fn filled(rows: usize) -> Engine {
    let engine = empty();
    let session = Session::new(&engine);
    for index in 0..PARENTS {
        session.add(&Team::builder().id(index as i64 + 1).name(job::name_of(index)).build());
    }
    session.commit().unwrap();
    drop(session);
    insert(&engine, rows);
    engine
}

fn insert(engine: &Engine, rows: usize) {
    let session = Session::new(engine);
    for index in 0..rows {
        let hero = Hero::builder().name(job::name_of(index)).email(job::email_of(index)).age(job::age_of(index));
        let hero = hero.joined(raw::joined_of(index)).team_id(job::team_of(index)).build();
        session.add(&hero);
    }
    session.commit().unwrap();
}

/// Selects every hero.
pub fn select_all(engine: &Engine) -> Vec<Hero> {
    Session::new(engine).exec(select(Hero)).unwrap().all()
}

/// Every job but the memory; the time of each.
pub fn time(which: usize, rounds: usize) -> Duration {
    let once = (matches!(which, 1 | 2 | 4 | 5)).then(|| filled(ROWS));
    let large = (which == 7).then(|| filled(MANY));
    job::least(rounds, || match which {
        0 => {
            let engine = empty();
            timed(|| insert(&engine, ROWS))
        }
        1 => timed(|| select_all(once.as_ref().unwrap())),
        2 => timed(|| {
            let session = Session::new(once.as_ref().unwrap());
            let teams = session.exec(select(Team).options(selectin_load(Team.heroes))).unwrap().all();
            let heroes: usize = teams.iter().map(|team| team.heroes().len()).sum();
            assert_eq!((teams.len(), heroes), (PARENTS, ROWS));
            (teams, session)
        }),
        3 => {
            let engine = filled(ROWS);
            let session = Session::new(&engine);
            let heroes = session.exec(select(Hero)).unwrap().all();
            timed(|| {
                heroes.iter().for_each(|hero| hero.set_age(100));
                session.commit().unwrap();
            })
        }
        4 => timed(|| {
            let session = Session::new(once.as_ref().unwrap());
            let ids = 1..=ROWS as i64;
            let heroes: Vec<Hero> = ids.map(|id| session.get(Hero, id).unwrap().unwrap()).collect();
            (heroes, session)
        }),
        5 => {
            let session = Session::new(once.as_ref().unwrap());
            let heroes = session.exec(select(Hero)).unwrap().all();
            let took = timed(|| {
                for id in 1..=ROWS as i64 {
                    drop(black_box(session.get(Hero, id).unwrap()));
                }
            });
            drop(heroes);
            took
        }
        6 => {
            let engine = filled(ROWS);
            let session = Session::new(&engine);
            let heroes = session.exec(select(Hero)).unwrap().all();
            timed(|| {
                heroes.iter().for_each(|hero| session.delete(hero).unwrap());
                session.commit().unwrap();
            })
        }
        _ => timed(|| select_all(large.as_ref().unwrap())),
    })
}

