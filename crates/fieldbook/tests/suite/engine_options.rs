//! Options of the engine, of its URL and of its pool.

use std::time::Duration;

#[cfg(not(target_arch = "wasm32"))]
use fieldbook::JournalMode;
use fieldbook::prelude::*;
use fieldbook::{Synchronous, TransactionMode};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::plain::{self, Hero, hero};

/// What a query of one number says in a new session.
fn number(engine: &Engine, sql: &'static str) -> i64 {
    Session::new(engine).exec(text(sql)).unwrap().one().unwrap().get(0).unwrap()
}

#[test]
fn foreign_keys_bind_on_every_connection() {
    let (engine, _) = plain::engine();
    let engine = engine.foreign_keys(true);
    // Three connections at the same time.
    let sessions = [(); 3].map(|()| Session::new(&engine));
    for session in &sessions {
        assert_eq!(session.exec(text("PRAGMA foreign_keys")).unwrap().one().unwrap().get::<i64>(0).unwrap(), 1);
    }
    let orphan = Hero::builder().name("orphan").team_id(7).build();
    sessions[2].add(&orphan);
    let error = sessions[2].commit().unwrap_err();
    assert!(error.is_foreign_key(), "{error:?}");
    assert_eq!(error.constraint().unwrap().columns, ["team_id"]);
    assert_eq!(error.problems()[0].loc, ["team_id"]);
    assert_eq!(error.problems()[0].input, 7);
}

#[test]
fn an_option_reaches_connections_that_were_opened_before() {
    let engine = create_engine("sqlite://").unwrap();
    assert_eq!(number(&engine, "PRAGMA foreign_keys"), 0);
    let engine = engine.foreign_keys(true).synchronous(Synchronous::Off);
    assert_eq!(number(&engine, "PRAGMA foreign_keys"), 1);
    assert_eq!(number(&engine, "PRAGMA synchronous"), 0);
    let engine = engine.on_connect(|connection| connection.execute("PRAGMA cache_size = 77"));
    assert_eq!(number(&engine, "PRAGMA cache_size"), 77);
    let engine = engine.on_connect(|connection| connection.execute("no SQL"));
    assert!(Session::new(&engine).exec(text("SELECT 1")).unwrap_err().is_database());
}

#[test]
fn what_is_read_only_is_not_written() {
    let (engine, _) = plain::engine();
    let engine = engine.read_only(true);
    let session = Session::new(&engine);
    session.add(&hero("h1"));
    assert!(session.commit().unwrap_err().is_database());
}

#[test]
fn a_busy_database_says_so_after_a_while() {
    let (engine, _) = plain::engine();
    let engine = engine.busy_timeout(Duration::from_millis(20));
    let (first, second) = (Session::new(&engine), Session::new(&engine));
    first.add(&hero("h1"));
    first.flush().unwrap();
    second.add(&hero("h2"));
    let error = second.flush().unwrap_err();
    assert!(error.is_busy() && error.is_database() && error.is_retryable(), "{error:?}");
    first.commit().unwrap();
    second.rollback().unwrap();
    second.add(&hero("h2"));
    second.commit().unwrap();
}

#[test]
fn what_a_deferred_transaction_read_stays_as_it_is() {
    let (engine, _) = plain::engine();
    let engine = engine.busy_timeout(Duration::from_millis(20));
    let reader = Session::builder(&engine).transaction(TransactionMode::Deferred).open();
    assert_eq!(reader.exec(select(Hero)).unwrap().all().len(), 0);
    let writer = Session::new(&engine);
    writer.add(&hero("h1"));
    writer.flush().unwrap();
    // As on a file: the commit waits for whoever reads.
    assert!(writer.commit().unwrap_err().is_busy());
    assert_eq!(reader.exec(select(Hero)).unwrap().all().len(), 0);
    // And whoever reads does not write before it.
    reader.add(&hero("h2"));
    assert!(reader.flush().unwrap_err().is_busy());
    reader.rollback().unwrap();
    writer.commit().unwrap();
    assert_eq!(Session::new(&engine).exec(select(Hero)).unwrap().all().len(), 1);
}

#[test]
fn an_exclusive_transaction_keeps_readers_out() {
    let (engine, _) = plain::engine();
    let engine = engine.busy_timeout(Duration::ZERO);
    let alone = Session::builder(&engine).transaction(TransactionMode::Exclusive).open();
    alone.exec(select(Hero)).unwrap();
    let other = Session::new(&engine);
    assert!(other.exec(select(Hero)).unwrap_err().is_busy());
    alone.commit().unwrap();
    other.exec(select(Hero)).unwrap();
}

#[test]
fn a_transaction_that_the_database_ended_is_not_committed() {
    let (_, _, session) = plain::filled();
    session.add(&hero("h3"));
    session.flush().unwrap();
    let twice = "INSERT OR ROLLBACK INTO hero (id, name) VALUES (1, 'twice')";
    assert!(session.exec(text(twice)).unwrap_err().is_unique());
    assert!(session.exec(text("INSERT INTO hero (name) VALUES ('alone')")).unwrap_err().is_pending_rollback());
    assert!(session.commit().unwrap_err().is_pending_rollback());
    session.rollback().unwrap();
    assert_eq!(session.exec(select(Hero)).unwrap().all().len(), 2);
}

#[test]
fn a_pool_keeps_its_bound() {
    let (engine, _) = plain::engine();
    let engine = engine.pool_size(1).max_overflow(1).pool_timeout(Duration::from_millis(20));
    let sessions = [(); 3].map(|()| Session::new(&engine));
    sessions[0].exec(select(Hero)).unwrap();
    sessions[1].exec(select(Hero)).unwrap();
    assert_eq!(engine.pool_status().in_use, 2);
    let error = sessions[2].exec(select(Hero)).unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
    sessions[0].commit().unwrap();
    sessions[2].exec(select(Hero)).unwrap();
    drop(sessions);
    assert_eq!((engine.pool_status().idle, engine.pool_status().in_use), (1, 0));
    engine.dispose();
    assert_eq!(engine.pool_status().idle, 0);
}

#[test]
fn old_connections_are_opened_anew() {
    let engine = create_engine("sqlite://").unwrap().pool_recycle(Duration::ZERO).pool_pre_ping(true);
    let session = Session::new(&engine);
    session.exec(text("PRAGMA cache_size = 77")).unwrap();
    session.commit().unwrap();
    assert_ne!(number(&engine, "PRAGMA cache_size"), 77);
    let engine = engine.pool_recycle(None);
    let session = Session::new(&engine);
    session.exec(text("PRAGMA cache_size = 77")).unwrap();
    session.commit().unwrap();
    assert_eq!(number(&engine, "PRAGMA cache_size"), 77);
}

#[test]
fn an_engine_does_a_transaction_or_nothing() {
    let (engine, _) = plain::engine();
    let failed: Result<()> = engine.transaction(|session| {
        session.add(&hero("h1"));
        session.flush()?;
        Err(session.exec(text("no SQL")).unwrap_err())
    });
    assert!(failed.unwrap_err().is_database());
    let count = engine.transaction(|session| {
        session.add(&hero("h2"));
        Ok::<_, Error>(session.exec(select(Hero))?.all().len())
    });
    assert_eq!(count.unwrap(), 1);
}

#[test]
fn a_transaction_is_done_again_a_bounded_number_of_times() {
    let (engine, _) = plain::engine();
    let engine = engine.busy_timeout(Duration::ZERO);
    let holder = Session::builder(&engine).transaction(TransactionMode::Immediate).open();
    holder.exec(select(Hero)).unwrap();
    let mut attempts = 0;
    let result: Result<()> = engine.transaction(|session| {
        attempts += 1;
        if attempts == 3 {
            holder.commit()?;
        }
        session.add(&hero("h1"));
        session.flush()
    });
    result.unwrap();
    assert_eq!(attempts, 3);
    holder.exec(select(Hero)).unwrap();
    let mut attempts = 0;
    let result: Result<()> = engine.transaction(|session| {
        attempts += 1;
        session.exec(select(Hero)).map(drop)
    });
    assert!(result.unwrap_err().is_busy());
    assert_eq!(attempts, 10);
}

/// Before, a file `x.db?mode=ro` was made.
#[test]
#[cfg(not(target_arch = "wasm32"))]
fn a_url_may_end_in_options() {
    let folder = std::env::temp_dir().join(format!("fieldbook-url-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let url = |options: &str| format!("sqlite:///{}/x.db{options}", folder.display());
    assert!(create_engine(&url("?mode=rw")).unwrap().create_all(Hero).is_err());
    let engine = create_engine(&url("?journal_mode=wal&synchronous=normal&foreign_keys=1")).unwrap();
    engine.create_all((plain::Team, Hero)).unwrap();
    assert_eq!(number(&engine, "PRAGMA foreign_keys"), 1);
    assert_eq!(number(&engine, "PRAGMA synchronous"), 1);
    let read = create_engine(&url("?mode=ro")).unwrap();
    let session = Session::new(&read);
    assert_eq!(session.exec(select(Hero)).unwrap().all().len(), 0);
    session.add(&hero("h1"));
    assert!(session.commit().unwrap_err().is_database());
    // Nobody else may have the file open for that.
    drop((session, read));
    let engine = engine.journal_mode(JournalMode::Delete);
    engine.drop_all(Hero).unwrap();
    let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name()).collect();
    files.sort();
    assert_eq!(files[0], "x.db");
    assert!(files.iter().all(|file| !file.to_string_lossy().contains('?')), "{files:?}");
    let error = create_engine(&url("?mode=readonly")).unwrap_err();
    assert!(error.is_configuration() && error.to_string().contains("mode=readonly"), "{error}");
    drop(engine);
    std::fs::remove_dir_all(&folder).unwrap();
}
