//! The session against rusqlite that sends the same statements: criterion's times, and a line with the ratio.

mod work;

use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use fieldbook::prelude::*;

use work::session::{Hero, Team};
use work::{Comparison, raw, session, timed};

/// Rounds of each comparison.
const ROUNDS: usize = 15;

fn insert(criterion: &mut Criterion) {
    let sent = session::statements(&session::empty(), session::insert);
    assert_eq!(sent, [raw::INSERT]);
    let ours = || {
        let engine = session::empty();
        timed(|| session::insert(&engine))
    };
    let theirs = || {
        let connection = raw::empty();
        timed(|| raw::insert(&connection))
    };
    measure(criterion, "insert 10,000 objects", ours, theirs, 2.5);
}

fn select(criterion: &mut Criterion) {
    let sent = session::statements(&session::filled(), |engine| drop(session::select_all(engine)));
    assert_eq!(sent, [raw::SELECT]);
    let (engine, connection) = (session::filled(), raw::filled());
    let ours = || timed(|| session::select_all(&engine));
    let theirs = || timed(|| raw::select_all(&connection));
    measure(criterion, "select 10,000 objects", ours, theirs, 3.0);
}

fn selectin(criterion: &mut Criterion) {
    let sent = session::statements(&session::filled(), |engine| {
        let (teams, heroes) = session::teams_with_heroes(engine);
        assert_eq!((teams.len(), heroes), (work::TEAMS, work::HEROES));
    });
    assert_eq!(sent, [raw::SELECT_TEAMS.to_owned(), raw::select_heroes_of(work::TEAMS)]);
    let (engine, connection) = (session::filled(), raw::filled());
    let (teams, _) = session::teams_with_heroes(&engine);
    let named: Vec<String> = raw::teams_with_heroes(&connection).into_iter().map(|team| team.name).collect();
    assert!(teams.iter().map(Team::name).eq(named));
    let ours = || timed(|| session::teams_with_heroes(&engine));
    let theirs = || timed(|| raw::teams_with_heroes(&connection));
    measure(criterion, "load 1,000 parents with 10,000 children", ours, theirs, 3.0);
}

/// No statement at all where rusqlite sends one, so the bound is a time.
fn get(criterion: &mut Criterion) {
    const TIMES: u32 = 10_000;
    let (engine, connection) = (session::filled(), raw::filled());
    let session = Session::new(&engine);
    let kept = session.get(Hero, 1).unwrap();
    let many = |get: &dyn Fn()| timed(|| (0..TIMES).for_each(|_| get())) / TIMES;
    let ours = || many(&|| drop(std::hint::black_box(session.get(Hero, 1).unwrap())));
    let theirs = || many(&|| drop(std::hint::black_box(raw::get(&connection, 1))));
    let comparison = measure(criterion, "get a loaded object", ours, theirs, 1.0);
    let verdict = if comparison.ours < Duration::from_micros(1) { "ok" } else { "TOO SLOW" };
    println!("get a loaded object: {:.0?} (under 1 µs) {verdict}", comparison.ours);
    drop(kept);
}

/// Criterion's measurement of both, then the two in turns.
fn measure(
    criterion: &mut Criterion,
    name: &str,
    mut ours: impl FnMut() -> Duration,
    mut theirs: impl FnMut() -> Duration,
    bound: f64,
) -> Comparison {
    let mut group = criterion.benchmark_group(name);
    group.sample_size(10).warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(2));
    group.bench_function("session", |bencher| bencher.iter_custom(|times| (0..times).map(|_| ours()).sum()));
    group.bench_function("rusqlite", |bencher| bencher.iter_custom(|times| (0..times).map(|_| theirs()).sum()));
    group.finish();
    let comparison = Comparison::of(ROUNDS, ours, theirs);
    println!("{}\n", comparison.line(name, bound));
    comparison
}

criterion_group!(benches, insert, select, selectin, get);
criterion_main!(benches);
