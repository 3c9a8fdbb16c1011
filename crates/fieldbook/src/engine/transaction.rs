//! How transactions begin, and a whole one in a closure that is tried again.

use super::Engine;
use crate::error::{Error, Result};
use crate::session::Session;

/// When a session's transaction begins in the database, and what it locks: [`SessionBuilder::transaction`].
///
/// Without one, SQLite is told before the first write: reading locks nothing, as with Python's driver. Two sessions may
/// then read the same value and both write what they made of it. Whoever writes what it read wants `Immediate`, or a
/// version (`#[field(version)]`).
///
/// [`SessionBuilder::transaction`]: crate::SessionBuilder::transaction
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransactionMode {
    /// At the first statement; what is read stays as it is until the end. A write after it may find that another
    /// session was faster ([`is_busy`](Error::is_busy)).
    Deferred,
    /// At the first statement, which waits until no other session writes; others still read.
    Immediate,
    /// At the first statement, which waits until no other session writes; with the journals other than
    /// [`Wal`](crate::JournalMode::Wal) nor reads.
    Exclusive,
}

/// What transactions that run at the same time see of each other: [`Engine::isolation_level`],
/// [`SessionBuilder::isolation_level`].
///
/// The names are standard SQL's. In SQLite a transaction never sees less than `Serializable` says; there, the two stricter
/// levels begin it in the database at the first statement, so that what is read stays as it is.
///
/// [`SessionBuilder::isolation_level`]: crate::SessionBuilder::isolation_level
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum IsolationLevel {
    /// What others have not committed may be seen; PostgreSQL shows none of it all the same.
    ReadUncommitted,
    /// Each statement sees what was committed before it. PostgreSQL's default.
    ReadCommitted,
    /// Every statement sees what was committed before the first one. Whoever writes what another has changed meanwhile
    /// fails ([`is_serialization_failure`](Error::is_serialization_failure)).
    RepeatableRead,
    /// As if transactions ran one after the other; where that cannot be, one fails
    /// ([`is_serialization_failure`](Error::is_serialization_failure)).
    Serializable,
}

impl IsolationLevel {
    /// The level's name in SQL: `REPEATABLE READ`.
    pub fn name(self) -> &'static str {
        match self {
            IsolationLevel::ReadUncommitted => "READ UNCOMMITTED",
            IsolationLevel::ReadCommitted => "READ COMMITTED",
            IsolationLevel::RepeatableRead => "REPEATABLE READ",
            IsolationLevel::Serializable => "SERIALIZABLE",
        }
    }
}

/// How a transaction begins, where that was said.
#[derive(Clone, Copy)]
pub(crate) enum Begin {
    Mode(TransactionMode),
    Isolation(IsolationLevel),
}

impl Begin {
    /// Whether the database is told before anything is read.
    pub fn at_read(self) -> bool {
        match self {
            Begin::Mode(_) => true,
            Begin::Isolation(level) => level >= IsolationLevel::RepeatableRead,
        }
    }

    /// SQLite's way to it.
    #[cfg(feature = "sqlite")]
    pub(super) fn mode(self) -> Option<TransactionMode> {
        match self {
            Begin::Mode(mode) => Some(mode),
            begin => begin.at_read().then_some(TransactionMode::Deferred),
        }
    }
}

impl TransactionMode {
    pub(super) fn sql(mode: Option<Self>) -> &'static str {
        match mode {
            None => "BEGIN",
            Some(TransactionMode::Deferred) => "BEGIN DEFERRED",
            Some(TransactionMode::Immediate) => "BEGIN IMMEDIATE",
            Some(TransactionMode::Exclusive) => "BEGIN EXCLUSIVE",
        }
    }
}

/// How often [`Engine::transaction`] tries.
const ATTEMPTS: u32 = 10;

impl Engine {
    /// Does this in a session of its own and commits; rolls back where it fails. Where the failure came of other
    /// sessions ([`Error::is_retryable`]), it is done again from the start, ten times at most, and the last error is
    /// returned. So the closure may run several times: what it does outside the database should bear that.
    ///
    /// The session's transactions are [`Immediate`](TransactionMode::Immediate): what it reads, it may write.
    ///
    /// # Errors
    ///
    /// The closure's, and as [`Session::commit`].
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// #[model(table)]
    /// struct Counter {
    ///     #[field(primary_key)]
    ///     id: Option<i64>,
    ///     value: i64,
    /// }
    ///
    /// let engine = create_engine("sqlite://")?;
    /// engine.create_all(Counter)?;
    /// engine.transaction(|session| {
    ///     session.add(&Counter::builder().value(1).build());
    ///     Ok::<_, Error>(())
    /// })?;
    /// let value = engine.transaction(|session| {
    ///     let counter = session.exec(select(Counter))?.one()?;
    ///     counter.set_value(counter.value() + 1);
    ///     Ok::<_, Error>(counter.value())
    /// })?;
    /// assert_eq!(value, 2);
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn transaction<T, E: From<Error>>(&self, mut work: impl FnMut(&Session) -> Result<T, E>) -> Result<T, E> {
        let mut attempt = 1;
        loop {
            let session = Session::builder(self).transaction(TransactionMode::Immediate).open();
            let (failed, again) = match work(&session) {
                Ok(done) => match session.commit() {
                    Ok(()) => return Ok(done),
                    Err(error) => (E::from(error), session.met_another()),
                },
                Err(error) => (error, session.met_another()),
            };
            drop(session);
            if !again || attempt == ATTEMPTS {
                return Err(failed);
            }
            pause(attempt);
            attempt += 1;
        }
    }
}

/// Lets the others finish; longer each time, and not as long as another that waits too.
fn pause(attempt: u32) {
    // In a browser there is one thread.
    if cfg!(not(target_arch = "wasm32")) {
        let chance =
            web_time::SystemTime::now().duration_since(web_time::UNIX_EPOCH).unwrap_or_default().subsec_nanos();
        let micros = (500 << attempt) + u64::from(chance % 1000);
        std::thread::sleep(std::time::Duration::from_micros(micros));
    }
}
