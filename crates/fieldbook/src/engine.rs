//! The engine: where the database is, its connections, and who watches them.

mod backend;
mod batch;
mod connection;
mod fault;
mod guard;
mod history;
mod inspect;
mod observers;
mod options;
mod pool;
#[cfg(feature = "postgres")]
mod postgres;
mod schema;
#[cfg(feature = "serialize")]
mod serialize;
mod shell;
#[cfg(feature = "sqlite")]
mod sqlite;
mod transaction;

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::error::{Result, error};
use crate::event::SqlValue;
use crate::schema::NamingConvention;
use crate::sql::Dialect;
use crate::value::Value;

use backend::Backend;
pub(crate) use backend::{Returned, Row};
pub(crate) use batch::{Batch, Bind, with_params};
pub(crate) use connection::Connection;
pub use fault::Fault;
use fault::Faulty;
pub use guard::Guard;
pub use inspect::{ColumnSnapshot, Mark, TableSnapshot};
use observers::Observers;
pub use options::{JournalMode, NewConnection, Synchronous};
pub use pool::PoolStatus;
use pool::{Pool, Pooled};
#[cfg(feature = "postgres")]
pub use postgres::Wire;
pub use shell::Shell;
pub(crate) use transaction::Begin;
pub use transaction::{IsolationLevel, TransactionMode};

/// A database: its URL, its pool of connections, its observers. Cheap to clone; clones are the same engine.
///
/// Each session that is open has a connection of its own while it is in a transaction. A database in memory behaves as
/// a file does, and lives as long as its engine.
#[derive(Clone)]
pub struct Engine(Arc<Inner>);

struct Inner {
    backend: Box<dyn Backend>,
    pool: Pool,
    observers: Observers,
    settings: Mutex<Settings>,
}

/// How connections are set up.
#[derive(Default)]
struct Settings {
    guard: Option<Guard>,
    faults: Option<fault::Faults>,
    changes: Option<inspect::Tracked>,
    history: Option<history::Shared>,
    /// How long a connection waits for others that hold the database or a row; the database's own time where it is not said.
    busy_timeout: Option<Duration>,
    /// How long a statement may run.
    statement_timeout: Option<Duration>,
    /// What transactions see of each other, where a session does not say.
    isolation: Option<IsolationLevel>,
    sqlite: SqliteSettings,
    /// What runs on every connection before it is used.
    hooks: Vec<options::Hook>,
    /// What constraints are called.
    names: Arc<NamingConvention>,
}

/// What only SQLite has.
#[derive(Default)]
struct SqliteSettings {
    foreign_keys: bool,
    journal_mode: Option<JournalMode>,
    synchronous: Option<Synchronous>,
    read_only: bool,
}

/// Makes an engine for a URL: `sqlite://` for a database in memory, `sqlite:///file.db` for a file (made on first use),
/// `sqlite:////absolute/file.db` for an absolute path; with the feature `postgres`, also `postgresql://user:secret@host/db`
/// for a server, with libpq's options behind a `?`. Nothing is opened yet.
///
/// A URL may end in options: `sqlite:///file.db?mode=ro&foreign_keys=on`. They are `mode` (`ro`, `rw`, `rwc`),
/// `immutable`, `timeout` (in seconds), `foreign_keys`, `journal_mode` and `synchronous`; any other is refused.
///
/// With `FIELDBOOK_EVENTS=json` in the environment, every event of the engine is also a line of JSON on standard error.
///
/// # Errors
///
/// `is_configuration` when the URL names no SQLite database, or an option that there is not.
///
/// ```
/// use fieldbook::prelude::*;
///
/// assert!(create_engine("sqlite://").is_ok());
/// assert!(create_engine("mongodb://localhost").unwrap_err().is_configuration());
/// ```
pub fn create_engine(url: &str) -> Result<Engine> {
    let (backend, settings) = backend_for(url)?;
    Ok(Engine::over(backend, settings))
}

/// Makes an engine for a PostgreSQL that is reached by no socket: `open` opens a [`Wire`] for each connection, and the URL
/// says who connects and to which database, as in [`create_engine`]; its host is not asked. Works in WebAssembly too.
///
/// A wire is asked one exchange at a time, and what it takes is what a statement takes: no time-out interrupts it.
///
/// # Errors
///
/// `is_configuration` when the URL is none of PostgreSQL's. What `open` refuses is the error of whoever connects.
///
/// ```
/// use fieldbook::prelude::*;
/// use fieldbook::{Wire, create_engine_over};
///
/// /// One that nobody is at the end of.
/// struct Cut;
///
/// impl Wire for Cut {
///     fn exchange(&mut self, _: &[u8]) -> std::io::Result<Vec<u8>> {
///         Err(std::io::Error::other("nobody answers"))
///     }
/// }
///
/// let engine = create_engine_over("postgresql://me@here/heroes", || Ok(Box::new(Cut)))?;
/// let error = Session::new(&engine).exec(text("SELECT 1")).unwrap_err();
/// assert!(error.is_lost_connection());
/// assert!(error.to_string().contains("nobody answers"));
/// # Ok::<(), fieldbook::Error>(())
/// ```
#[cfg(feature = "postgres")]
pub fn create_engine_over(
    url: &str,
    open: impl Fn() -> std::io::Result<Box<dyn Wire>> + Send + Sync + 'static,
) -> Result<Engine> {
    let backend = postgres::Postgres::over(url, Arc::new(open))?;
    Ok(Engine::over(Box::new(backend), Settings::default()))
}

impl Engine {
    fn over(backend: Box<dyn Backend>, settings: Settings) -> Self {
        let engine = Engine(Arc::new(Inner {
            backend,
            pool: Pool::default(),
            observers: Observers::default(),
            settings: Mutex::new(settings),
        }));
        if crate::observe::wants_event_lines() {
            engine.observe(crate::observe::event_line);
        }
        engine
    }
}

/// What runs on databases with this kind of URL, and what the URL says of its connections.
fn backend_for(url: &str) -> Result<(Box<dyn Backend>, Settings)> {
    #[cfg(feature = "sqlite")]
    if url.starts_with("sqlite:") {
        let (sqlite, settings) = sqlite::Sqlite::parse(url)?;
        return Ok((Box::new(sqlite), settings));
    }
    if url.starts_with("postgresql:") || url.starts_with("postgres:") {
        #[cfg(feature = "postgres")]
        return Ok((Box::new(postgres::Postgres::new(url)?), Settings::default()));
        #[cfg(not(feature = "postgres"))]
        return Err(error!(
            Configuration,
            "this program was built without PostgreSQL; switch on the feature `postgres` of fieldbook"
        ));
    }
    Err(error!(
        Configuration,
        "could not parse database URL `{url}`; use `sqlite://` for a database in memory or `sqlite:///file.db` for a file"
    ))
}

impl Engine {
    /// Whether to log every statement and transaction boundary, through the `log` crate at level info under the target
    /// `fieldbook::engine`, as SQLAlchemy's `echo` prints them.
    pub fn echo(self, on: bool) -> Self {
        if on {
            self.observe(crate::observe::echo);
        }
        self
    }

    fn backend(&self) -> &dyn Backend {
        &*self.0.backend
    }

    /// What its statements are written in.
    ///
    /// ```
    /// use fieldbook::Dialect;
    /// use fieldbook::prelude::*;
    ///
    /// assert_eq!(create_engine("sqlite://")?.dialect(), Dialect::Sqlite);
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn dialect(&self) -> Dialect {
        self.backend().dialect()
    }

    fn settings(&self) -> MutexGuard<'_, Settings> {
        self.0.settings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What constraints of its tables are called.
    pub(crate) fn names(&self) -> Arc<NamingConvention> {
        self.settings().names.clone()
    }

    /// Values as they are bound, for observers.
    fn shown(&self, values: &[&Value]) -> Vec<SqlValue> {
        values.iter().map(|value| self.backend().shown(value)).collect()
    }

    /// A connection for a session: an idle one, or a new one.
    pub(crate) fn connect(&self) -> Result<Connection> {
        let pooled = self.0.pool.take(|| {
            let settings = self.settings();
            let mut link = self.backend().connect(&settings)?;
            let (hooks, faults) = (settings.hooks.clone(), settings.faults.clone());
            drop(settings);
            hooks.iter().try_for_each(|hook| hook(&mut NewConnection(&mut *link)))?;
            Ok(match faults {
                Some(faults) => Box::new(Faulty::new(link, faults)),
                None => link,
            })
        })?;
        Ok(Connection::new(self.clone(), pooled))
    }

    /// Takes a connection back into the pool.
    fn release(&self, pooled: Pooled) {
        self.0.pool.give_back(pooled);
    }
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Engine({})", self.0.backend)
    }
}
