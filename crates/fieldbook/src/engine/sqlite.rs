//! The backend for SQLite, through rusqlite: a file, or a database in memory that behaves as one.

mod error;
mod gate;
mod guard;
mod inspect;
mod link;
mod stored;
mod url;

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::OpenFlags;
use rusqlite::config::DbConfig;

use super::Settings;
use super::backend::{Backend, Link};
use crate::error::Result;
use crate::sql::Dialect;
use error::refused;
use gate::{Gate, Pass};
use link::SqliteLink;
pub(super) use url::Url;

/// Statements that a connection keeps prepared.
const STATEMENT_CACHE: usize = 128;

/// A SQLite database.
pub(super) struct Sqlite {
    url: Url,
    memory: Option<Memory>,
}

/// A database in memory: as many connections as are wanted, over one store of SQLite's own (its VFS `memdb`).
///
/// That store's locks let nobody read while a transaction writes; so they are switched off, and the [`Gate`] has those
/// of a file instead.
struct Memory {
    uri: String,
    gate: Arc<Gate>,
    /// Holds the store while no other connection does.
    anchor: Mutex<Option<rusqlite::Connection>>,
}

impl Memory {
    fn new() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        let name = format!("/fieldbook-{}-{}", env!("CARGO_PKG_VERSION"), NEXT.fetch_add(1, Ordering::Relaxed));
        Memory { uri: format!("file:{name}?vfs=memdb&nolock=1"), gate: Arc::default(), anchor: Mutex::default() }
    }

    fn open(&self) -> rusqlite::Result<rusqlite::Connection> {
        let mut anchor = self.anchor.lock().unwrap_or_else(PoisonError::into_inner);
        if anchor.is_none() {
            *anchor = Some(open(&self.uri, true)?);
        }
        drop(anchor);
        let sqlite = open(&self.uri, true)?;
        // What is not committed stays in the connection's own cache: others read the store meanwhile.
        sqlite.execute_batch("PRAGMA cache_spill = OFF; PRAGMA cache_size = -16384")?;
        Ok(sqlite)
    }
}

fn open(path: &str, uri: bool) -> rusqlite::Result<rusqlite::Connection> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    flags.set(OpenFlags::SQLITE_OPEN_URI, uri);
    rusqlite::Connection::open_with_flags(path, flags)
}

impl Sqlite {
    pub(super) fn new(url: Url) -> Self {
        let memory = (url == Url::Memory).then(Memory::new);
        Sqlite { url, memory }
    }
}

impl Backend for Sqlite {
    fn dialect(&self) -> Dialect {
        Dialect::Sqlite
    }

    fn begins_at_read(&self) -> bool {
        false
    }

    fn tells_keys(&self) -> bool {
        true
    }

    fn connect(&self, settings: &Settings) -> Result<Box<dyn Link>> {
        let opened = || {
            let mut sqlite = match (&self.url, &self.memory) {
                (Url::File(path), _) => open(path, false)?,
                (Url::Memory, Some(memory)) => memory.open()?,
                (Url::Memory, None) => rusqlite::Connection::open_in_memory()?,
            };
            // SQLite's own default, which builds of it may change: foreign keys bind once a program asks for it.
            sqlite.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, false)?;
            if let Some(guard) = &settings.guard {
                guard::apply(guard, &mut sqlite)?;
            }
            if let Some(changes) = &settings.changes {
                inspect::watch(&mut sqlite, changes)?;
            }
            sqlite.set_prepared_statement_cache_capacity(STATEMENT_CACHE);
            Ok(sqlite)
        };
        let sqlite = opened().map_err(refused)?;
        let pass = self.memory.as_ref().map(|memory| Pass::new(memory.gate.clone(), settings.busy_timeout));
        Ok(Box::new(SqliteLink::new(sqlite, pass)))
    }

    /// Asks as SQLAlchemy does: the main database, then the temporary one.
    fn table_queries(&self, table: &str) -> Vec<String> {
        let table = table.replace('"', "\"\"");
        ["main", "temp"].map(|database| format!("PRAGMA {database}.table_info(\"{table}\")")).into()
    }
}

impl fmt::Display for Sqlite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.url.fmt(f)
    }
}
