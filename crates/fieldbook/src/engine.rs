//! The engine: where the database is, its connections, and who watches them.

mod batch;
mod connection;
mod guard;
mod inspect;
mod schema;
mod url;

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use crate::error::Result;
use crate::event::Event;

pub(crate) use connection::{Connection, Raw};
pub use guard::Guard;
pub use inspect::{ColumnSnapshot, Mark, TableSnapshot};
use url::Url;

type Observer = Arc<dyn Fn(&Event<'_>) + Send + Sync>;

/// A database: its URL, its pool of connections, its observers. Cheap to clone; clones are the same engine.
///
/// An in-memory database has one connection, which its sessions share, as SQLAlchemy's does; a file has one for each
/// session that is open at the time.
#[derive(Clone)]
pub struct Engine(Arc<Inner>);

struct Inner {
    url: Url,
    idle: Mutex<Vec<Arc<Mutex<Raw>>>>,
    observers: RwLock<Vec<Observer>>,
    guard: Mutex<Option<Guard>>,
    changes: Mutex<Option<Arc<Mutex<inspect::Changes>>>>,
}

/// Makes an engine for a URL: `sqlite://` for a database in memory, `sqlite:///file.db` for a file (made on first use),
/// `sqlite:////absolute/file.db` for an absolute path. Nothing is opened yet.
///
/// With `FIELDBOOK_EVENTS=json` in the environment, every event of the engine is also a line of JSON on standard error.
///
/// # Errors
///
/// `is_configuration` when the URL names no SQLite database.
///
/// ```
/// use fieldbook::prelude::*;
///
/// assert!(create_engine("sqlite://").is_ok());
/// assert!(create_engine("postgresql://localhost").unwrap_err().is_configuration());
/// ```
pub fn create_engine(url: &str) -> Result<Engine> {
    let url = Url::parse(url)?;
    let engine = Engine(Arc::new(Inner {
        url,
        idle: Mutex::default(),
        observers: RwLock::default(),
        guard: Mutex::default(),
        changes: Mutex::default(),
    }));
    if crate::observe::wants_event_lines() {
        engine.observe(crate::observe::event_line);
    }
    Ok(engine)
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

    /// Calls this function with everything that the engine does from now on, in order.
    ///
    /// The function must not use the engine itself.
    pub fn observe(&self, observer: impl Fn(&Event<'_>) + Send + Sync + 'static) {
        self.0.observers.write().unwrap_or_else(PoisonError::into_inner).push(Arc::new(observer));
    }

    pub(crate) fn is_observed(&self) -> bool {
        !self.0.observers.read().unwrap_or_else(PoisonError::into_inner).is_empty()
    }

    pub(crate) fn emit(&self, event: Event<'_>) {
        let observers = self.0.observers.read().unwrap_or_else(PoisonError::into_inner).clone();
        observers.iter().for_each(|observer| observer(&event));
    }

    /// A connection for a session: an idle one, or a new one.
    pub(crate) fn connect(&self) -> Result<Connection> {
        let mut idle = self.0.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let raw = match (idle.last(), self.0.url.is_memory()) {
            (Some(shared), true) => shared.clone(),
            (Some(_), false) => idle.pop().expect("the pool has a last connection"),
            (None, memory) => {
                let raw = Arc::new(Mutex::new(Raw::open(self)?));
                if memory {
                    idle.push(raw.clone());
                }
                raw
            }
        };
        Ok(Connection::new(self.clone(), raw))
    }

    /// Takes a connection back into the pool.
    fn release(&self, raw: Arc<Mutex<Raw>>) {
        if !self.0.url.is_memory() {
            self.0.idle.lock().unwrap_or_else(PoisonError::into_inner).push(raw);
        }
    }
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Engine({})", self.0.url)
    }
}
