//! Options of an engine: how its connections are set up, and how many there are.
//!
//! Each may be set at any time: connections that were opened before are not used again.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::backend::Link;
use super::{Engine, IsolationLevel, PoolStatus};
use crate::error::Result;
use crate::schema::NamingConvention;

/// How SQLite keeps a transaction until it is committed (`PRAGMA journal_mode`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JournalMode {
    /// A journal that is deleted afterwards: SQLite's default.
    Delete,
    /// A journal that is cut to nothing afterwards.
    Truncate,
    /// A journal whose head is overwritten afterwards.
    Persist,
    /// A journal in memory: a crash in the middle of a commit loses the database.
    Memory,
    /// A log written ahead: one writes while others read. What a service wants.
    Wal,
    /// None: nothing can be rolled back.
    Off,
}

impl JournalMode {
    /// The mode's name in SQLite: `wal`.
    pub fn name(self) -> &'static str {
        match self {
            JournalMode::Delete => "delete",
            JournalMode::Truncate => "truncate",
            JournalMode::Persist => "persist",
            JournalMode::Memory => "memory",
            JournalMode::Wal => "wal",
            JournalMode::Off => "off",
        }
    }
}

/// How far SQLite waits for the disk (`PRAGMA synchronous`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Synchronous {
    /// Not at all: a loss of power may lose the database.
    Off,
    /// At the critical moments: with [`JournalMode::Wal`], a loss of power may lose the last commits, and nothing else.
    Normal,
    /// At every commit: SQLite's default.
    Full,
    /// At every commit, and for the folder too.
    Extra,
}

impl Synchronous {
    /// The level's name in SQLite: `normal`.
    pub fn name(self) -> &'static str {
        match self {
            Synchronous::Off => "off",
            Synchronous::Normal => "normal",
            Synchronous::Full => "full",
            Synchronous::Extra => "extra",
        }
    }
}

/// A connection that was just opened, for [`Engine::on_connect`].
pub struct NewConnection<'a>(pub(super) &'a mut dyn Link);

impl NewConnection<'_> {
    /// Sends SQL: one statement, or several with semicolons between them. Rows that they return are dropped.
    ///
    /// # Errors
    ///
    /// `is_database` when the database refuses.
    pub fn execute(&mut self, sql: &str) -> Result<()> {
        self.0.boundary(sql).map_err(|error| error.at_statement(sql))
    }
}

impl fmt::Debug for NewConnection<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewConnection")
    }
}

/// What [`Engine::on_connect`] was given.
pub(super) type Hook = Arc<dyn Fn(&mut NewConnection<'_>) -> Result<()> + Send + Sync>;

/// Connections.
impl Engine {
    /// Whether foreign keys bind (`PRAGMA foreign_keys`), on every connection; SQLite's default is not.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// #[model(table)]
    /// struct Team {
    ///     #[field(primary_key)]
    ///     id: Option<i64>,
    /// }
    ///
    /// #[model(table)]
    /// struct Hero {
    ///     #[field(primary_key)]
    ///     id: Option<i64>,
    ///     #[field(foreign_key = Team.id)]
    ///     team_id: Option<i64>,
    /// }
    ///
    /// let engine = create_engine("sqlite://")?.foreign_keys(true);
    /// engine.create_all((Team, Hero))?;
    /// let session = Session::new(&engine);
    /// session.add(&Hero::builder().team_id(7).build());
    /// assert!(session.commit().unwrap_err().is_foreign_key());
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn foreign_keys(self, on: bool) -> Self {
        self.set(|settings| settings.sqlite.foreign_keys = on)
    }

    /// How transactions are kept until they are committed. A database in memory keeps its own way.
    pub fn journal_mode(self, mode: JournalMode) -> Self {
        self.set(|settings| settings.sqlite.journal_mode = Some(mode))
    }

    /// How far commits wait for the disk.
    pub fn synchronous(self, level: Synchronous) -> Self {
        self.set(|settings| settings.sqlite.synchronous = Some(level))
    }

    /// How long a statement waits while another connection holds the database, or on PostgreSQL a row or a table
    /// (`lock_timeout`). SQLite waits for 5 seconds by default, PostgreSQL without end. Afterwards it fails with
    /// [`is_busy`](crate::Error::is_busy).
    pub fn busy_timeout(self, timeout: Duration) -> Self {
        self.set(|settings| settings.busy_timeout = Some(timeout))
    }

    /// How long a statement may run on PostgreSQL (`statement_timeout`); without end by default. Afterwards it fails with
    /// [`is_statement_timeout`](crate::Error::is_statement_timeout). SQLite has no such thing: connecting is refused with
    /// `is_configuration`.
    pub fn statement_timeout(self, timeout: Duration) -> Self {
        self.set(|settings| settings.statement_timeout = Some(timeout))
    }

    /// What the transactions of its sessions see of each other, unless a session says otherwise; by default the
    /// database's own way, on PostgreSQL [`ReadCommitted`](IsolationLevel::ReadCommitted).
    pub fn isolation_level(self, level: IsolationLevel) -> Self {
        self.set(|settings| settings.isolation = Some(level))
    }

    /// Whether nothing can be written; a file that does not exist is then not made.
    pub fn read_only(self, on: bool) -> Self {
        self.set(|settings| settings.sqlite.read_only = on)
    }

    /// Runs this on every connection that is opened from now on, before it is used. What it sends, observers do not
    /// hear of.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// let engine = create_engine("sqlite://")?.on_connect(|connection| connection.execute("PRAGMA cache_size = -64000"));
    /// let size = Session::new(&engine).exec(text("PRAGMA cache_size"))?.one()?;
    /// assert_eq!(size.get::<i64>(0)?, -64000);
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn on_connect(self, hook: impl Fn(&mut NewConnection<'_>) -> Result<()> + Send + Sync + 'static) -> Self {
        self.set(|settings| settings.hooks.push(Arc::new(hook)))
    }

    /// What constraints and indexes of the tables that it creates are called, where their models do not say, as SQLAlchemy's
    /// `MetaData(naming_convention=…)`. Migrations give the same names.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    /// use fieldbook::NamingConvention;
    ///
    /// #[model(table, check("age >= 0", name = "age"))]
    /// struct Hero {
    ///     #[field(primary_key)]
    ///     id: Option<i64>,
    ///     age: i64,
    /// }
    ///
    /// let names = NamingConvention::new().ck("ck_%(table_name)s_%(constraint_name)s");
    /// let engine = create_engine("sqlite://")?.naming_convention(names);
    /// engine.create_all(Hero)?;
    /// let session = Session::new(&engine);
    /// session.add(&Hero::builder().age(-1).build());
    /// assert!(session.commit().unwrap_err().to_string().contains("ck_hero_age"));
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn naming_convention(self, names: NamingConvention) -> Self {
        self.settings().names = Arc::new(names);
        self
    }

    fn set(self, change: impl FnOnce(&mut super::Settings)) -> Self {
        change(&mut self.settings());
        self.0.pool.empty();
        self
    }
}

/// The pool, as SQLAlchemy's `QueuePool` has it.
impl Engine {
    /// How many connections are kept; 5 by default, 0 for any number.
    pub fn pool_size(self, size: usize) -> Self {
        self.0.pool.configure(|limits| limits.size = size);
        self
    }

    /// How many more may be opened where all are in use; 10 by default, `None` for any number.
    pub fn max_overflow(self, overflow: impl Into<Option<usize>>) -> Self {
        self.0.pool.configure(|limits| limits.overflow = overflow.into());
        self
    }

    /// How long a session waits for a connection; 30 seconds by default. Afterwards it fails with
    /// [`is_timeout`](crate::Error::is_timeout).
    pub fn pool_timeout(self, timeout: Duration) -> Self {
        self.0.pool.configure(|limits| limits.timeout = timeout);
        self
    }

    /// Fails at once where no connection is free, as if the time had passed: for a host with one thread, in which nobody
    /// could give one back meanwhile. In a browser that is always so.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// let engine = create_engine("sqlite://")?.pool_size(1).max_overflow(0).without_waiting();
    /// let holder = Session::new(&engine);
    /// holder.exec(text("SELECT 1"))?;
    /// let error = Session::new(&engine).exec(text("SELECT 2")).unwrap_err();
    /// assert!(error.is_timeout() && error.to_string().contains("within 30s"));
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn without_waiting(self) -> Self {
        self.0.pool.configure(|limits| limits.waits = false);
        self
    }

    /// Connections older than this are opened anew before they are used again; never by default.
    pub fn pool_recycle(self, age: impl Into<Option<Duration>>) -> Self {
        self.0.pool.configure(|limits| limits.recycle = age.into());
        self
    }

    /// Whether an idle connection is tried before it is used, and opened anew where it fails.
    pub fn pool_pre_ping(self, on: bool) -> Self {
        self.0.pool.configure(|limits| limits.pre_ping = on);
        self
    }

    /// Closes the connections that are idle; those in use are closed when they come back. The engine can be used on, and
    /// a database in memory keeps what it holds.
    pub fn dispose(&self) {
        self.0.pool.empty();
    }

    /// How many connections there are.
    pub fn pool_status(&self) -> PoolStatus {
        self.0.pool.status()
    }
}
