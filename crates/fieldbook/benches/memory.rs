//! What a loaded object costs in memory beyond its text, counted by the allocator.

use std::alloc::System;

use fieldbook::prelude::*;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Objects that are loaded and kept.
const OBJECTS: usize = 100_000;
/// Bytes that one may take beyond its text.
const BOUND: f64 = 400.0;

/// Five columns, two of them text.
#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    secret_name: String,
    age: Option<i32>,
    team_id: Option<i64>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    {
        let session = Session::new(&engine);
        for index in 0..OBJECTS {
            let hero = Hero::builder().name(format!("hero number {index:06}")).secret_name("Dive Wilson");
            session.add(&hero.age(48).team_id(1).build());
        }
        session.commit()?;
    }
    let session = Session::new(&engine);
    let region = Region::new(ALLOCATOR);
    let heroes = session.exec(select(Hero))?.all();
    let change = region.change();
    let kept = change.bytes_allocated as f64 - change.bytes_deallocated as f64;
    let text: usize = heroes.iter().map(|hero| hero.name().len() + hero.secret_name().len()).sum();
    let each = (kept - text as f64) / heroes.len() as f64;
    let verdict = if each <= BOUND { "ok" } else { "TOO LARGE" };
    println!("{} loaded objects: {each:.0} bytes each beyond their text (at most {BOUND}) {verdict}", heroes.len());
    Ok(())
}
