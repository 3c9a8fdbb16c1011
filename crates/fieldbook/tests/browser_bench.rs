//! The benchmarks in a browser, printed; no time is asserted. The work is that of `benches/`.
//!
//! `cargo test --release --target wasm32-unknown-unknown -p fieldbook --test browser_bench -- --nocapture`
#![cfg(target_arch = "wasm32")]

#[path = "../benches/work.rs"]
mod work;

use std::alloc::System;

use fieldbook::prelude::*;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use work::{Comparison, raw, session, timed};

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Rounds of each comparison; a browser's clock is coarse, not its work.
const ROUNDS: usize = 5;

#[wasm_bindgen_test]
fn insert() {
    assert_eq!(session::statements(&session::empty(), session::insert), [raw::INSERT]);
    let ours = || {
        let engine = session::empty();
        timed(|| session::insert(&engine))
    };
    let theirs = || {
        let connection = raw::empty();
        timed(|| raw::insert(&connection))
    };
    console_log!("{}", Comparison::of(ROUNDS, ours, theirs).line("insert 10,000 objects", 2.5));
}

#[wasm_bindgen_test]
fn select_all() {
    let (engine, connection) = (session::filled(), raw::filled());
    let ours = || timed(|| session::select_all(&engine));
    let theirs = || timed(|| raw::select_all(&connection));
    assert_eq!(session::select_all(&engine).len(), raw::select_all(&connection).len());
    console_log!("{}", Comparison::of(ROUNDS, ours, theirs).line("select 10,000 objects", 3.0));
}

#[wasm_bindgen_test]
fn selectin() {
    let (engine, connection) = (session::filled(), raw::filled());
    let (teams, heroes) = session::teams_with_heroes(&engine);
    assert_eq!((teams.len(), heroes), (work::TEAMS, work::HEROES));
    let named: Vec<String> = raw::teams_with_heroes(&connection).into_iter().map(|team| team.name).collect();
    assert!(teams.iter().map(session::Team::name).eq(named));
    let ours = || timed(|| session::teams_with_heroes(&engine));
    let theirs = || timed(|| raw::teams_with_heroes(&connection));
    let line = Comparison::of(ROUNDS, ours, theirs).line("load 1,000 parents with 10,000 children", 3.0);
    console_log!("{line}");
}

#[wasm_bindgen_test]
fn get() {
    const TIMES: u32 = 10_000;
    let (engine, connection) = (session::filled(), raw::filled());
    let session = Session::new(&engine);
    let kept = session.get(session::Hero, 1).unwrap();
    let many = |get: &dyn Fn()| timed(|| (0..TIMES).for_each(|_| get())) / TIMES;
    let ours = || many(&|| drop(std::hint::black_box(session.get(session::Hero, 1).unwrap())));
    let theirs = || many(&|| drop(std::hint::black_box(raw::get(&connection, 1))));
    assert!(kept.is_some());
    console_log!("{}", Comparison::of(ROUNDS, ours, theirs).line("get a loaded object", 1.0));
}

#[wasm_bindgen_test]
fn memory() {
    let engine = session::filled();
    let session = Session::new(&engine);
    let region = Region::new(ALLOCATOR);
    let heroes = session.exec(select(session::Hero)).unwrap().all();
    let change = region.change();
    let text: usize = heroes.iter().map(|hero| hero.name().len() + hero.secret_name().len()).sum();
    let kept = change.bytes_allocated as f64 - change.bytes_deallocated as f64;
    let each = (kept - text as f64) / heroes.len() as f64;
    console_log!("{} loaded objects: {each:.0} bytes each beyond their text", heroes.len());
    assert!(each <= 400.0, "{each:.0} bytes each");
}
