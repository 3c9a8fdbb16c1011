//! Trouble: connections that die, locks, time-outs, transactions that cannot have run one after the other. Each has a
//! predicate, nothing hangs, and what comes after it works.

use std::sync::Barrier;
use std::time::{Duration, Instant};

use fieldbook::prelude::*;
use fieldbook::{ForUpdate, IsolationLevel};

use crate::{Account, account, engine};

/// An engine with these accounts, each with a balance of 100.
fn accounts(schema: &str, owners: &[&str]) -> Result<Engine> {
    let engine = engine(schema);
    engine.create_all(Account)?;
    let session = Session::new(&engine);
    session.add_all(owners.iter().map(|owner| account(owner, 100)).collect::<Vec<_>>().iter());
    session.commit()?;
    Ok(engine)
}

fn backend_of(session: &Session) -> Result<i64> {
    session.exec(text("SELECT pg_backend_pid()"))?.one()?.get::<i64>(0)
}

/// Ends a connection from outside, and waits until it is gone.
fn kill(engine: &Engine, backend: i64) -> Result<()> {
    let mut shell = engine.shell()?;
    shell.send(&format!("SELECT pg_terminate_backend({backend})"))?;
    while shell.send(&format!("SELECT 1 FROM pg_stat_activity WHERE pid = {backend}"))? > 0 {
        std::thread::sleep(Duration::from_millis(5));
    }
    Ok(())
}

fn add_one(session: &Session, owner: &str) -> Result<()> {
    session.exec(update(Account).filter(Account.owner.eq(owner)).set(Account.balance, Account.balance + 1)).map(drop)
}

#[test]
fn an_idle_connection_that_died_costs_one_error_or_none_with_pre_ping() -> Result<()> {
    let engine = accounts("trouble_idle", &["Ada"])?;
    for pre_ping in [false, true] {
        let engine = engine.clone().pool_pre_ping(pre_ping);
        let session = Session::new(&engine);
        let backend = backend_of(&session)?;
        drop(session);
        kill(&crate::server(), backend)?;
        let mut lost = 0;
        for _ in 0..3 {
            let session = Session::new(&engine);
            match session.exec(select(Account)) {
                Ok(rows) => assert_eq!(rows.all().len(), 1),
                Err(error) => {
                    assert!(error.is_lost_connection(), "{error:?}");
                    lost += 1;
                }
            }
        }
        assert!(lost <= usize::from(!pre_ping), "{lost} errors with pre-ping {pre_ping}");
    }
    Ok(())
}

#[test]
fn a_transaction_whose_connection_dies_is_gone_and_the_session_goes_on_after_a_rollback() -> Result<()> {
    let engine = accounts("trouble_killed", &["Ada"])?;
    let session = Session::new(&engine);
    add_one(&session, "Ada")?;
    let backend = backend_of(&session)?;
    kill(&crate::server(), backend)?;
    let error = add_one(&session, "Ada").unwrap_err();
    assert!(error.is_lost_connection() && error.is_database(), "{error:?}");
    assert!(session.commit().is_err());
    session.rollback()?;
    assert_eq!(session.exec(select(Account.balance))?.one()?, 100);
    add_one(&session, "Ada")?;
    session.commit()?;
    assert_eq!(session.exec(select(Account.balance))?.one()?, 101);
    Ok(())
}

#[test]
fn a_statement_that_runs_for_too_long_is_stopped() -> Result<()> {
    let engine = engine("trouble_statement").statement_timeout(Duration::from_millis(100));
    let session = Session::new(&engine);
    let started = Instant::now();
    let error = session.exec(text("SELECT pg_sleep(30)")).err().unwrap();
    assert!(error.is_statement_timeout() && !error.is_retryable(), "{error:?}");
    assert!(started.elapsed() < Duration::from_secs(10));
    let error = session.exec(text("SELECT 1")).err().unwrap();
    assert!(error.is_aborted_transaction(), "{error:?}");
    session.rollback()?;
    assert_eq!(session.exec(text("SELECT 1"))?.one()?.get::<i64>(0)?, 1);
    Ok(())
}

#[test]
fn a_row_that_another_holds_is_waited_for_refused_or_left_out() -> Result<()> {
    let engine = accounts("trouble_lock", &["Ada", "Ben"])?;
    let locked = |lock: ForUpdate| select(Account.owner).order_by(Account.owner).with_for_update(lock);
    let holder = Session::new(&engine);
    holder.exec(locked(ForUpdate::new()).filter(Account.owner.eq("Ada")))?;

    let other = Session::new(&engine);
    let error = other.exec(locked(ForUpdate::new().nowait())).err().unwrap();
    assert!(error.is_busy() && error.is_retryable(), "{error:?}");
    assert_eq!(error.sqlstate(), Some("55P03"));
    other.rollback()?;
    assert_eq!(other.exec(locked(ForUpdate::new().skip_locked()))?.all(), ["Ben"]);
    other.rollback()?;
    assert_eq!(other.exec(select(Account.owner).order_by(Account.owner))?.all(), ["Ada", "Ben"]);
    other.rollback()?;

    let hurried = engine.clone().busy_timeout(Duration::from_millis(100));
    let other = Session::new(&hurried);
    let error = add_one(&other, "Ada").unwrap_err();
    assert!(error.is_busy(), "{error:?}");
    other.rollback()?;
    // The holder is not disturbed.
    add_one(&holder, "Ada")?;
    holder.commit()
}

#[test]
fn two_that_wait_for_each_other_are_parted() -> Result<()> {
    let engine = accounts("trouble_deadlock", &["Ada", "Ben"])?
        .on_connect(|connection| connection.execute("SET deadlock_timeout = '50ms'"));
    let both = Barrier::new(2);
    let cross = |first: &str, second: &str| -> Result<()> {
        let session = Session::new(&engine);
        add_one(&session, first)?;
        both.wait();
        add_one(&session, second)?;
        session.commit()
    };
    let results = std::thread::scope(|scope| {
        [("Ada", "Ben"), ("Ben", "Ada")]
            .map(|(first, second)| scope.spawn(move || cross(first, second)))
            .map(|thread| thread.join().unwrap())
    });
    let failed: Vec<&Error> = results.iter().filter_map(|result| result.as_ref().err()).collect();
    assert_eq!(failed.len(), 1, "{results:?}");
    assert!(failed[0].is_deadlock() && failed[0].is_retryable(), "{:?}", failed[0]);
    let balances = Session::new(&engine).exec(select(Account.balance))?.all();
    assert_eq!(balances, [101, 101]);
    Ok(())
}

#[test]
fn levels_are_what_they_say() -> Result<()> {
    let engine = accounts("trouble_levels", &["Ada"])?;
    let level = |session: &Session| session.exec(text("SHOW transaction_isolation"))?.one()?.get::<String>(0);
    assert_eq!(level(&Session::new(&engine))?, "read committed");
    for wanted in [
        IsolationLevel::ReadUncommitted,
        IsolationLevel::ReadCommitted,
        IsolationLevel::RepeatableRead,
        IsolationLevel::Serializable,
    ] {
        let name = wanted.name().to_lowercase();
        assert_eq!(level(&Session::builder(&engine).isolation_level(wanted).open())?, name);
        let strict = engine.clone().isolation_level(wanted);
        assert_eq!(level(&Session::new(&strict))?, name);
    }
    let engine = engine.isolation_level(IsolationLevel::ReadCommitted);
    // Each reads the balance, and writes what it made of it.
    for (wanted, seen) in [(IsolationLevel::ReadCommitted, 101), (IsolationLevel::RepeatableRead, 100)] {
        let reader = Session::builder(&engine).isolation_level(wanted).open();
        let balance = || reader.exec(select(Account.balance).filter(Account.owner.eq("Ada")));
        let before = balance()?.one()?;
        let writer = Session::new(&engine);
        add_one(&writer, "Ada")?;
        writer.commit()?;
        assert_eq!(balance()?.one()? - before, seen - 100, "{wanted:?}");
        let late = add_one(&reader, "Ada");
        match wanted {
            IsolationLevel::ReadCommitted => late?,
            _ => {
                let error = late.unwrap_err();
                assert!(error.is_serialization_failure() && error.is_retryable(), "{error:?}");
                assert_eq!(error.sqlstate(), Some("40001"));
            }
        }
    }
    Ok(())
}

#[test]
fn an_exhausted_pool_says_so_in_time() -> Result<()> {
    let engine = accounts("trouble_pool", &["Ada"])?;
    let engine = engine.pool_size(1).max_overflow(0).pool_timeout(Duration::from_millis(50));
    let first = Session::new(&engine);
    assert_eq!(first.exec(select(Account))?.all().len(), 1);
    let second = Session::new(&engine);
    assert!(second.exec(select(Account)).err().unwrap().is_timeout());
    first.commit()?;
    assert_eq!(second.exec(select(Account))?.all().len(), 1);
    Ok(())
}

#[test]
fn a_read_only_engine_writes_nothing() -> Result<()> {
    let engine = accounts("trouble_read_only", &["Ada"])?.read_only(true);
    let session = Session::new(&engine);
    assert_eq!(session.exec(select(Account))?.all().len(), 1);
    let error = add_one(&session, "Ada").unwrap_err();
    assert_eq!(error.sqlstate(), Some("25006"), "{error:?}");
    Ok(())
}

#[test]
fn what_only_sqlite_has_is_refused() -> Result<()> {
    let engine = engine("trouble_options").journal_mode(fieldbook::JournalMode::Wal);
    assert!(Session::new(&engine).exec(text("SELECT 1")).err().unwrap().is_configuration());
    let sqlite = create_engine("sqlite://")?.statement_timeout(Duration::from_secs(1));
    assert!(Session::new(&sqlite).exec(text("SELECT 1")).err().unwrap().is_configuration());
    Ok(())
}

/// Moves amounts between a hundred accounts, each thread so many times, and counts attempts that came to nothing.
fn transfers(schema: &str, threads: usize, each: usize) -> Result<usize> {
    let owners: Vec<String> = (0..100).map(|number| format!("owner {number}")).collect();
    let engine = accounts(schema, &owners.iter().map(String::as_str).collect::<Vec<_>>())?;
    let late = std::sync::atomic::AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let (engine, late) = (&engine, &late);
            scope.spawn(move || {
                // Numbers without a pattern, the same in every run.
                let mut state = thread as u64 * 7919 + 1;
                let mut next = || {
                    state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    (state >> 33) as i64 % 100 + 1
                };
                for _ in 0..each {
                    let (from, to) = (next(), next());
                    let work = |session: &Session| -> Result<()> {
                        let (from, to) = (session.get(Account, from)?.unwrap(), session.get(Account, to)?.unwrap());
                        from.set_balance(from.balance() - 1);
                        to.set_balance(to.balance() + 1);
                        Ok(())
                    };
                    while let Err(error) = engine.transaction(work) {
                        assert!(error.is_retryable(), "{error:?}");
                        late.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                    }
                }
            });
        }
    });
    let session = Session::new(&engine);
    assert_eq!(session.exec(select(func::sum(Account.balance)))?.one()?, Some(10_000));
    Ok(late.into_inner())
}

#[test]
fn sixteen_threads_move_amounts_and_lose_nothing() -> Result<()> {
    transfers("trouble_transfers", 16, 20).map(drop)
}

/// `cargo xtask test postgresql long`
#[test]
#[ignore = "takes minutes"]
fn sixteen_threads_move_a_thousand_amounts_each_and_lose_nothing() -> Result<()> {
    let started = Instant::now();
    let late = transfers("trouble_transfers_long", 16, 1000)?;
    println!("16 × 1000 transfers in {:.1} s; {late} were late ten times over", started.elapsed().as_secs_f64());
    Ok(())
}

/// `cargo xtask test postgresql long`, which says how to restart the server.
#[test]
#[ignore = "restarts the server"]
fn a_server_that_restarts_under_load_loses_nothing_that_was_committed() -> Result<()> {
    let Ok(restart) = std::env::var("FIELDBOOK_POSTGRESQL_RESTART") else {
        panic!("FIELDBOOK_POSTGRESQL_RESTART says how; `cargo xtask test postgresql long` sets it");
    };
    let engine = accounts("trouble_restart", &["Ada"])?;
    let end = Instant::now() + Duration::from_secs(8);
    let (committed, unknown) = (Counter::default(), Counter::default());
    std::thread::scope(|scope| {
        for _ in 0..4 {
            let (engine, committed, unknown) = (&engine, &committed, &unknown);
            scope.spawn(move || {
                while Instant::now() < end {
                    let session = Session::new(engine);
                    match add_one(&session, "Ada") {
                        Ok(()) => match session.commit() {
                            Ok(()) => committed.add(),
                            // Whether the commit arrived, nobody can say.
                            Err(error) => {
                                assert!(error.is_lost_connection(), "{error:?}");
                                unknown.add();
                            }
                        },
                        Err(error) => {
                            assert!(error.is_lost_connection() || error.is_database(), "{error:?}");
                            std::thread::sleep(Duration::from_millis(20));
                        }
                    }
                }
            });
        }
        scope.spawn(|| {
            for _ in 0..2 {
                std::thread::sleep(Duration::from_secs(2));
                let done = std::process::Command::new("sh").args(["-c", &restart]).output().unwrap();
                assert!(done.status.success(), "{done:?}");
            }
        });
    });
    let sum = i64::from(Session::new(&engine).exec(select(Account.balance))?.one()?) - 100;
    let (committed, unknown) = (committed.get(), unknown.get());
    println!("{committed} commits, {unknown} of unknown end, {sum} arrived");
    assert!(committed > 100 && (committed..=committed + unknown).contains(&sum));
    Ok(())
}

#[derive(Default)]
struct Counter(std::sync::atomic::AtomicI64);

impl Counter {
    fn add(&self) {
        self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    }

    fn get(&self) -> i64 {
        self.0.load(std::sync::atomic::Ordering::Relaxed)
    }
}
