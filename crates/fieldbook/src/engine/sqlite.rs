//! The backend for SQLite, through rusqlite: a file, or a database in memory that behaves as one.

mod error;
mod gate;
mod guard;
mod history;
mod inspect;
mod link;
#[cfg(feature = "raw")]
mod raw;
mod regexp;
#[cfg(target_arch = "wasm32")]
mod shared;
mod stored;
mod url;

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rusqlite::OpenFlags;
use rusqlite::config::DbConfig;

use super::backend::{Backend, Link};
use super::history::Log;
use super::{Settings, SqliteSettings};
use crate::error::{Result, error};
use crate::sql::Dialect;
use error::refused;
use gate::{Gate, Pass};
use history::History;
use link::SqliteLink;
use url::{Place, Url};

/// How long a connection waits for others, where nobody says: as long as Python's driver.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

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
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_URI;
        let mut anchor = self.anchor.lock().unwrap_or_else(PoisonError::into_inner);
        if anchor.is_none() {
            *anchor = Some(open(&self.uri, flags)?);
        }
        drop(anchor);
        let sqlite = open(&self.uri, flags)?;
        // What is not committed stays in the connection's own cache: others read the store meanwhile.
        sqlite.execute_batch("PRAGMA cache_spill = OFF; PRAGMA cache_size = -16384")?;
        Ok(sqlite)
    }
}

fn open(path: &str, flags: OpenFlags) -> rusqlite::Result<rusqlite::Connection> {
    rusqlite::Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
}

/// A path as SQLite's URIs have it.
fn encoded(path: &str) -> String {
    path.replace('%', "%25").replace('?', "%3f").replace('#', "%23")
}

impl Sqlite {
    /// The database at this URL, and what the URL says of its connections.
    pub(super) fn parse(url: &str) -> Result<(Self, Settings)> {
        let (url, settings) = Url::parse(url)?;
        let memory = (url.place == Place::Memory).then(Memory::new);
        Ok((Sqlite { url, memory }, settings))
    }

    fn open(&self, settings: &Settings) -> rusqlite::Result<rusqlite::Connection> {
        let read_only = settings.sqlite.read_only;
        let mut sqlite = match (&self.url.place, &self.memory) {
            (Place::File(path), _) if self.url.immutable => {
                let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
                open(&format!("file:{}?immutable=1", encoded(path)), flags)?
            }
            (Place::File(path), _) if read_only => open(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?,
            (Place::File(path), _) => {
                let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE;
                flags.set(OpenFlags::SQLITE_OPEN_CREATE, self.url.create);
                open(path, flags)?
            }
            (Place::Memory, Some(memory)) => memory.open()?,
            (Place::Memory, None) => rusqlite::Connection::open_in_memory()?,
        };
        sqlite.busy_timeout(settings.busy_timeout.unwrap_or(BUSY_TIMEOUT))?;
        // SQLite's own default, which builds of it may change: foreign keys bind once a program asks for it.
        sqlite.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, settings.sqlite.foreign_keys)?;
        if let Some(guard) = &settings.guard {
            guard::apply(guard, &mut sqlite)?;
        }
        regexp::add(&sqlite)?;
        sqlite.set_prepared_statement_cache_capacity(STATEMENT_CACHE);
        Ok(sqlite)
    }

    /// The locks of a connection, where SQLite has none itself.
    fn pass(&self, patience: Duration) -> Option<Pass> {
        if let Some(memory) = &self.memory {
            return Some(Pass::new(memory.gate.clone(), patience));
        }
        #[cfg(target_arch = "wasm32")]
        if let Place::File(path) = &self.url.place {
            return Some(Pass::new(shared::gate(path), patience).alone());
        }
        None
    }

    /// What is said in SQL.
    fn set_up(&self, sqlite: &rusqlite::Connection, settings: &Settings) -> Result<()> {
        let SqliteSettings { journal_mode, synchronous, read_only, .. } = settings.sqlite;
        if let Some(level) = synchronous {
            sqlite.execute_batch(&format!("PRAGMA synchronous = {}", level.name())).map_err(refused)?;
        }
        let Place::File(path) = &self.url.place else {
            let query_only = if read_only { "PRAGMA query_only = ON" } else { "" };
            return sqlite.execute_batch(query_only).map_err(refused);
        };
        if let Some(mode) = journal_mode.filter(|_| !read_only) {
            let sql = format!("PRAGMA journal_mode = {}", mode.name());
            let kept: String = sqlite.query_row(&sql, [], |row| row.get(0)).map_err(refused)?;
            if kept != mode.name() {
                let mode = mode.name();
                return Err(error!(
                    Configuration,
                    "{path} keeps its journal mode `{kept}`; `{mode}` cannot be had there"
                ));
            }
        }
        Ok(())
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
        if settings.statement_timeout.is_some() {
            return Err(error!(
                Configuration,
                "SQLite has no time-out of statements; bound what a statement may do with a guard"
            ));
        }
        let mut sqlite = self.open(settings).map_err(refused)?;
        self.set_up(&sqlite, settings)?;
        let wait = settings.busy_timeout.unwrap_or(BUSY_TIMEOUT);
        let pass = self.pass(wait);
        let log = settings.history.clone().map(Log::new);
        if let Some(marks) = &settings.changes {
            inspect::watch(&mut sqlite, marks, log.as_ref()).map_err(refused)?;
        }
        let history = log.map(|log| History::watch(&mut sqlite, log)).transpose().map_err(refused)?;
        Ok(Box::new(SqliteLink::new(sqlite, pass, history)))
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
