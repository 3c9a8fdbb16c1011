//! Many threads on one database: no lost write, no error but those that are tried again, invariants hold.
//!
//! `FIELDBOOK_LONG=1` makes them as long as the claim is: 1,000 transactions a thread, 200 kills.

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use fieldbook::prelude::*;
use fieldbook::{JournalMode, Synchronous, TransactionMode};

#[model(table)]
struct Account {
    #[field(primary_key)]
    id: Option<i64>,
    balance: i64,
    #[field(version)]
    version: i64,
}

#[model(table)]
struct Transfer {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(foreign_key = Account.id)]
    source: i64,
    #[field(foreign_key = Account.id)]
    target: i64,
    amount: i64,
}

const ACCOUNTS: i64 = 20;

fn long(long: usize, short: usize) -> usize {
    if std::env::var_os("FIELDBOOK_LONG").is_some() { long } else { short }
}

/// A folder for one test's database.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("fieldbook-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn engine(&self) -> Engine {
        file(&self.0)
    }
}

fn file(folder: &std::path::Path) -> Engine {
    let engine = create_engine(&format!("sqlite:///{}/x.db", folder.display())).unwrap();
    engine.journal_mode(JournalMode::Wal).synchronous(Synchronous::Normal).foreign_keys(true)
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn filled(engine: Engine) -> Engine {
    engine.create_all((Account, Transfer)).unwrap();
    let session = Session::new(&engine);
    let accounts = (0..ACCOUNTS).map(|_| Account::builder().balance(100).build());
    session.add_all(&accounts.collect::<Vec<_>>());
    session.commit().unwrap();
    engine
}

/// Does this in so many threads at once.
fn threads(count: usize, work: impl Fn(usize) + Sync) {
    let work = &work;
    std::thread::scope(|scope| {
        for thread in 0..count {
            scope.spawn(move || work(thread));
        }
    });
}

fn first(session: &Session) -> Account {
    session.get(Account, 1).unwrap().unwrap()
}

/// Four threads add one fifty times each, in this way.
fn counts_to_200(engine: &Engine, add_one: impl Fn(&Engine) + Sync) {
    threads(4, |_| (0..50).for_each(|_| add_one(engine)));
    assert_eq!(first(&Session::new(engine)).balance(), 100 + 200);
}

/// Before: +50, and no error.
#[test]
fn a_counter_loses_nothing_by_immediate_transactions() {
    let folder = Folder::new("immediate");
    for engine in [filled(create_engine("sqlite://").unwrap()), filled(folder.engine())] {
        counts_to_200(&engine, |engine| {
            let session = Session::builder(engine).transaction(TransactionMode::Immediate).open();
            let account = first(&session);
            account.set_balance(account.balance() + 1);
            session.commit().unwrap();
        });
    }
}

#[test]
fn a_counter_loses_nothing_by_versions() {
    let folder = Folder::new("versions");
    for engine in [filled(create_engine("sqlite://").unwrap()), filled(folder.engine())] {
        counts_to_200(&engine, |engine| {
            loop {
                let session = Session::new(engine);
                let account = first(&session);
                account.set_balance(account.balance() + 1);
                match session.commit() {
                    Ok(()) => break,
                    Err(error) => assert!(error.is_retryable(), "{error:?}"),
                }
            }
        });
    }
}

#[test]
fn a_counter_loses_nothing_by_the_engines_transactions() {
    let folder = Folder::new("transaction");
    for engine in [filled(create_engine("sqlite://").unwrap()), filled(folder.engine())] {
        counts_to_200(&engine, |engine| {
            let done = engine.transaction(|session| {
                let account = first(session);
                account.set_balance(account.balance() + 1);
                Ok::<_, Error>(())
            });
            done.unwrap();
        });
    }
}

/// A generator of numbers that nobody need guess.
fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
    (*seed >> 33) as usize
}

/// Money goes from one account to another, and a row says so.
fn transfer(session: &Session, seed: &mut u64) -> Result<()> {
    let accounts = ACCOUNTS as usize;
    let (source, target) = (next(seed) % accounts + 1, next(seed) % accounts + 1);
    let get = |id: usize| session.get(Account, id as i64).map(|found| found.unwrap());
    let (from, to) = (get(source)?, get(target)?);
    let amount = (next(seed) % 10) as i64;
    from.set_balance(from.balance() - amount);
    to.set_balance(to.balance() + amount);
    session.add(&Transfer::builder().source(source as i64).target(target as i64).amount(amount).build());
    session.flush()
}

/// What holds whenever it is looked at: the sum is what it was, and each balance is what its transfers make it.
fn check(session: &Session) -> i64 {
    let accounts = session.exec(select(Account)).unwrap().all();
    assert_eq!(accounts.iter().map(Account::balance).sum::<i64>(), 100 * ACCOUNTS);
    let transfers = session.exec(select(Transfer)).unwrap().all();
    for account in &accounts {
        let id = account.id().unwrap();
        let of =
            |end: fn(&Transfer) -> i64| transfers.iter().filter(|it| end(it) == id).map(Transfer::amount).sum::<i64>();
        assert_eq!(account.balance(), 100 + of(Transfer::target) - of(Transfer::source), "account {id}");
    }
    transfers.len() as i64
}

fn mixed(engine: &Engine) {
    let (transactions, done, most) = (long(1_000, 40), AtomicUsize::new(0), AtomicUsize::new(0));
    threads(16, |thread| {
        let mut seed = thread as u64 + 1;
        for _ in 0..transactions {
            most.fetch_max(engine.pool_status().in_use, Ordering::Relaxed);
            match next(&mut seed) % 10 {
                0 => {
                    let session = Session::builder(engine).transaction(TransactionMode::Deferred).open();
                    assert!(check(&session) >= 0);
                }
                1 => {
                    // Undone half-way.
                    let session = Session::builder(engine).transaction(TransactionMode::Immediate).open();
                    transfer(&session, &mut seed).unwrap();
                    session.rollback().unwrap();
                }
                2 => {
                    let session = Session::new(engine);
                    let sum: Option<i64> = session.exec(select(func::sum(Account.balance))).unwrap().one().unwrap();
                    assert_eq!(sum, Some(100 * ACCOUNTS));
                }
                _ => {
                    engine.transaction(|session| transfer(session, &mut seed)).unwrap();
                    done.fetch_add(1, Ordering::Relaxed);
                }
            }
        }
    });
    assert_eq!(check(&Session::new(engine)), done.into_inner() as i64);
    let versions: i64 = Session::new(engine).exec(select(Account)).unwrap().all().iter().map(Account::version).sum();
    assert!(versions > ACCOUNTS);
    assert!(most.into_inner() <= 15, "the pool's bound was passed");
    let intact = Session::new(engine).exec(text("PRAGMA integrity_check")).unwrap().one().unwrap();
    assert_eq!(intact.get::<String>(0).unwrap(), "ok");
}

#[test]
fn sixteen_threads_keep_the_accounts_in_memory() {
    let engine = filled(create_engine("sqlite://").unwrap()).busy_timeout(Duration::from_secs(60));
    mixed(&engine);
}

#[test]
fn sixteen_threads_keep_the_accounts_on_a_file() {
    let folder = Folder::new("mixed");
    mixed(&filled(folder.engine()).busy_timeout(Duration::from_secs(60)));
}

/// Before: 200 requests left 199 connections.
#[test]
fn two_hundred_requests_share_the_pool() {
    let folder = Folder::new("pool");
    let engine = filled(folder.engine());
    let most = AtomicUsize::new(0);
    threads(200, |_| {
        let session = Session::new(&engine);
        assert_eq!(first(&session).balance(), 100);
        most.fetch_max(engine.pool_status().in_use, Ordering::Relaxed);
    });
    assert!(most.into_inner() <= 15);
    assert!(engine.pool_status().idle <= 5);
}

/// What a killed process is told to do: transfers, each said once it is committed.
const WRITER: &str = "FIELDBOOK_WRITER";

fn spawn(folder: &std::path::Path) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "engine_threads::a_killed_process_keeps_what_it_committed", "--nocapture"]);
    command.env(WRITER, folder).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

fn write_until_killed(folder: &std::path::Path) {
    use std::io::Write;
    let engine = file(folder);
    let mut seed = u64::from(std::process::id());
    for number in 1.. {
        let session = Session::builder(&engine).transaction(TransactionMode::Immediate).open();
        transfer(&session, &mut seed).unwrap();
        transfer(&session, &mut seed).unwrap();
        session.commit().unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "committed {number}").and_then(|()| out.flush()).unwrap();
    }
}

#[test]
fn a_killed_process_keeps_what_it_committed() {
    use std::io::{BufRead, Read};
    if let Some(folder) = std::env::var_os(WRITER) {
        return write_until_killed(folder.as_ref());
    }
    let folder = Folder::new("killed");
    let engine = filled(folder.engine());
    let mut seed = 7;
    for _ in 0..long(200, 5) {
        let before = check(&Session::new(&engine));
        engine.dispose();
        let mut child = spawn(&folder.0);
        let mut out = std::io::BufReader::new(child.stdout.take().unwrap());
        let mut said = String::new();
        while !said.contains("committed") {
            assert_ne!(out.read_line(&mut said).unwrap(), 0, "the writer ended: {said}");
        }
        std::thread::sleep(Duration::from_micros((next(&mut seed) % 30_000) as u64));
        child.kill().unwrap();
        out.read_to_string(&mut said).unwrap();
        child.wait().unwrap();
        let committed = said.lines().filter(|line| line.contains("committed")).count() as i64;
        // The last commit may have been made and not said; half of a transaction is never there.
        let after = check(&Session::new(&engine)) - before;
        assert!(
            after == 2 * committed || after == 2 * (committed + 1),
            "{committed} were committed, {after} rows are there"
        );
    }
}
