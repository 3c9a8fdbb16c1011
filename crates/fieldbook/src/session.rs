//! The session: objects with an identity, and the unit of work that writes their changes.
//!
//! Invariants: a session locks its own state before any instance's, never the other way round; what is new, changed or
//! to be deleted is held strongly, everything else weakly.

mod bulk;
mod cascade;
mod debug;
mod debug_view;
mod eager;
mod flush;
mod hydrate;
mod identity;
mod lazy;
mod listen;
mod load;
mod lock;
mod membership;
mod merge;
mod peers;
#[cfg(feature = "raw")]
mod raw;
mod refresh;
mod savepoint;
mod stream;
mod tracked;
mod transaction;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::ast::Statement;
use crate::engine::{Begin, Connection, Engine, IsolationLevel, TransactionMode};
use crate::error::Result;
use crate::event::Event;
use crate::instance::{Instance, Unloaded, cycles};
use crate::sql;

pub use listen::SessionEvent;
pub use load::{Item, Rows};
pub use peers::Loading;
pub use savepoint::Savepoint;
pub use tracked::History;

use identity::IdentityMap;
use lock::Lock;
use transaction::Frame;

/// A workspace over one transaction after the other. Leaving its scope closes it: what was not committed is rolled
/// back, and its objects are detached.
///
/// ```
/// use fieldbook::prelude::*;
///
/// #[model(table)]
/// struct Hero {
///     #[field(primary_key)]
///     id: Option<i64>,
///     name: String,
/// }
///
/// let engine = create_engine("sqlite://")?;
/// engine.create_all(Hero)?;
/// let session = Session::new(&engine);
/// let hero = Hero::builder().name("Deadpond").build();
/// session.add(&hero);
/// session.commit()?;
/// assert_eq!(hero.id(), Some(1));
/// # Ok::<(), fieldbook::Error>(())
/// ```
pub struct Session {
    core: Arc<Core>,
    /// Whether leaving its scope closes the session.
    closes: bool,
}

/// What a session's objects point back to.
pub(crate) struct Core {
    id: u64,
    engine: Engine,
    options: Options,
    /// Whether queries flush what is pending, unless the session's options say otherwise.
    no_autoflush: AtomicBool,
    lock: Lock,
    listeners: listen::Listeners,
}

#[derive(Clone, Copy)]
struct Options {
    autoflush: bool,
    expire_on_commit: bool,
    transaction: Option<Begin>,
    loading: Loading,
}

/// What the session has in hand.
#[derive(Default)]
struct Work {
    connection: Option<Connection>,
    identity: IdentityMap,
    /// Pending objects, in the order they were added.
    new: Vec<Instance>,
    /// Persistent objects with changes.
    dirty: Vec<Instance>,
    /// Persistent objects that the next flush deletes.
    doomed: Vec<Instance>,
    /// What the transaction did, and each savepoint in it, for a rollback to undo.
    frames: Vec<Frame>,
    /// Savepoints set in this transaction.
    savepoints: usize,
    /// Savepoints begun in this session, set or not.
    nested: u64,
    /// Why the session waits for a rollback.
    failure: Option<String>,
    /// Whether an error came of what another session did.
    met_another: bool,
    flushing: bool,
    /// The event that the program is being told of.
    telling: Option<&'static str>,
    /// Whether no statement can be sent, for the transaction is over.
    mute: bool,
    /// Which objects came together, where that is asked for.
    peers: peers::Peers,
    /// Whether anything was done since the last transaction ended.
    begun: bool,
}

/// Options of a session before it is opened: [`Session::builder`].
pub struct SessionBuilder {
    engine: Engine,
    options: Options,
}

impl SessionBuilder {
    /// Whether pending changes are flushed before queries; on by default.
    pub fn autoflush(mut self, on: bool) -> Self {
        self.options.autoflush = on;
        self
    }

    /// Whether a commit makes objects reload before they are read again; on by default.
    pub fn expire_on_commit(mut self, on: bool) -> Self {
        self.options.expire_on_commit = on;
        self
    }

    /// How its transactions begin; by default, in the database before the first write.
    ///
    /// ```
    /// use fieldbook::TransactionMode;
    /// use fieldbook::prelude::*;
    ///
    /// let engine = create_engine("sqlite://")?;
    /// let session = Session::builder(&engine).transaction(TransactionMode::Immediate).open();
    /// session.exec(text("SELECT 1"))?;
    /// let other = Session::builder(&engine.clone().busy_timeout(std::time::Duration::ZERO));
    /// let other = other.transaction(TransactionMode::Immediate).open();
    /// assert!(other.exec(text("SELECT 1")).unwrap_err().is_busy());
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn transaction(mut self, mode: TransactionMode) -> Self {
        self.options.transaction = Some(Begin::Mode(mode));
        self
    }

    /// What its transactions see of others that run at the same time; by default, as the engine says
    /// ([`Engine::isolation_level`](crate::Engine::isolation_level)).
    ///
    /// ```
    /// use fieldbook::IsolationLevel;
    /// use fieldbook::prelude::*;
    ///
    /// let engine = create_engine("sqlite://")?;
    /// let session = Session::builder(&engine).isolation_level(IsolationLevel::Serializable).open();
    /// assert_eq!(session.exec(text("SELECT 1"))?.one()?.get::<i64>(0)?, 1);
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn isolation_level(mut self, level: IsolationLevel) -> Self {
        self.options.transaction = Some(Begin::Isolation(level));
        self
    }

    /// How relationships are loaded that are read before they are: each by itself, all of a result at once, or not.
    ///
    /// ```
    /// use fieldbook::Loading;
    /// use fieldbook::prelude::*;
    ///
    /// #[model(table)]
    /// struct Team {
    ///     #[field(primary_key)]
    ///     id: Option<i64>,
    ///     #[relationship(back_populates = team)]
    ///     heroes: Vec<Hero>,
    /// }
    ///
    /// #[model(table)]
    /// struct Hero {
    ///     #[field(primary_key)]
    ///     id: Option<i64>,
    ///     #[field(foreign_key = Team.id)]
    ///     team_id: Option<i64>,
    ///     #[relationship(back_populates = heroes)]
    ///     team: Option<Team>,
    /// }
    ///
    /// let engine = create_engine("sqlite://")?;
    /// engine.create_all((Team, Hero))?;
    /// let session = Session::builder(&engine).loading(Loading::Raise).open();
    /// session.add(&Team::builder().build());
    /// session.commit()?;
    /// let team = session.get_one(Team, 1)?;
    /// assert!(team.try_heroes().unwrap_err().is_invalid_request());
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn loading(mut self, loading: Loading) -> Self {
        self.options.loading = loading;
        self
    }

    /// The session.
    pub fn open(self) -> Session {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        let id = NEXT.fetch_add(1, Ordering::Relaxed);
        let core = Arc::new(Core {
            id,
            engine: self.engine,
            options: self.options,
            no_autoflush: AtomicBool::new(false),
            lock: Lock::default(),
            listeners: listen::Listeners::default(),
        });
        Session { core, closes: true }
    }
}

impl Session {
    /// A session on this engine with the usual options. Connects on first use.
    pub fn new(engine: &Engine) -> Self {
        Self::builder(engine).open()
    }

    /// A session whose options differ from the usual.
    pub fn builder(engine: &Engine) -> SessionBuilder {
        SessionBuilder {
            engine: engine.clone(),
            options: Options { autoflush: true, expire_on_commit: true, transaction: None, loading: Loading::One },
        }
    }

    /// Another handle to this session, which does not close it: the session ends with the one that opened it. For code
    /// that asks for a session of its own and is to be given this one, as a test gives its own to the application.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// let engine = create_engine("sqlite://")?;
    /// let session = Session::new(&engine);
    /// drop(session.share());
    /// assert_eq!(session.share().id(), session.id());
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn share(&self) -> Session {
        Session { core: self.core.clone(), closes: false }
    }

    /// Runs this without flushing before queries, lazy loads and `get` misses.
    pub fn no_autoflush<T>(&self, run: impl FnOnce() -> T) -> T {
        let _restored = Restored { session: self, autoflush: self.set_autoflush(false) };
        run()
    }

    /// Switches flushing before queries, lazy loads and `get` misses on or off; answers with what it was. For callers
    /// that cannot pass [`Session::no_autoflush`] a closure.
    pub fn set_autoflush(&self, on: bool) -> bool {
        !self.core.no_autoflush.swap(!on, Ordering::Relaxed)
    }

    /// Whether an error of this session came of what another did.
    #[doc(hidden)]
    pub fn met_another(&self) -> bool {
        self.core.work().is_ok_and(|work| work.met_another)
    }

    /// The session's number, as error messages name it.
    pub fn id(&self) -> u64 {
        self.core.id
    }

    /// Sends what is pending: inserts, updates, deletes.
    ///
    /// # Errors
    ///
    /// `is_integrity`, `is_stale` and `is_database` when the database refuses; the transaction is then rolled back and
    /// the session waits for [`Session::rollback`]. `is_pending_rollback` when it waits already.
    pub fn flush(&self) -> Result<()> {
        self.core.work()?.flush(&self.core)
    }

    /// Flushes and commits; objects expire, so that reading them again loads what the database then holds.
    ///
    /// # Errors
    ///
    /// As [`Session::flush`].
    pub fn commit(&self) -> Result<()> {
        self.core.work()?.commit(&self.core)
    }

    /// Rolls the transaction back and restores the objects' states.
    ///
    /// # Errors
    ///
    /// `is_database` when SQLite refuses.
    pub fn rollback(&self) -> Result<()> {
        self.core.work()?.rollback(&self.core)
    }

    /// Executes a statement and loads what it returns: objects through the identity map, other values by type.
    ///
    /// # Errors
    ///
    /// As [`Session::flush`], which comes first; `is_value` when a stored value does not fit its column's type.
    pub fn execute(&self, statement: &Statement) -> Result<Rows> {
        self.core.execute(statement)
    }
}

impl Core {
    /// Executes a statement, after what is pending. Expired objects that it compares with are loaded first.
    pub(crate) fn execute(self: &Arc<Self>, statement: &Statement) -> Result<Rows> {
        loop {
            let error = match self.execute_loaded(statement) {
                Ok(rows) => return Ok(rows),
                Err(error) => error,
            };
            match unloaded(&error) {
                Some((instance, field)) => instance.get(field)?,
                None => return Err(error),
            };
        }
    }

    fn execute_loaded(self: &Arc<Self>, statement: &Statement) -> Result<Rows> {
        let mut work = self.work()?;
        match statement {
            Statement::Select(select) => work.select(self, select),
            Statement::Insert(insert) => work.insert_all(self, insert),
            Statement::Update(update) => work.update_all(self, update),
            Statement::Delete(delete) => work.delete_all(self, delete),
            Statement::Compound(_) | Statement::Text(_) => {
                work.autoflush(self)?;
                let compiled = sql::compile_for(statement, self.engine.dialect())?;
                let writes = matches!(statement, Statement::Text(_));
                work.execute(self, &compiled, statement, writes, false)
            }
        }
    }

    /// The session's number.
    pub(crate) fn id(&self) -> u64 {
        self.id
    }

    /// Loads every expired field of an object.
    pub(crate) fn reload(self: &Arc<Self>, instance: &Instance, field: usize) -> Result<()> {
        self.work()?.reload(self, instance, &[field])
    }

    /// Says that something may not be what the program meant.
    fn warn(&self, message: &str) {
        log::warn!(target: "fieldbook::session", "{message}");
        if self.engine.is_observed() {
            self.engine.emit(Event::Warning(message));
        }
    }
}

/// The object, and its field, that is to be loaded before a statement can be compiled.
fn unloaded(error: &crate::Error) -> Option<(Instance, usize)> {
    let source = std::error::Error::source(error);
    let unloaded = source.and_then(|source| source.downcast_ref::<Unloaded>())?;
    Some((unloaded.instance.clone(), unloaded.field))
}

/// What [`Session::no_autoflush`] found, which it leaves behind even where it unwinds.
struct Restored<'a> {
    session: &'a Session,
    autoflush: bool,
}

impl Drop for Restored<'_> {
    fn drop(&mut self) {
        self.session.set_autoflush(self.autoflush);
    }
}

/// Closing: rolls back, and leaves the objects detached. Those that only each other hold are let go.
///
/// Nothing panics here: where an observer does, which may be because the session cannot be asked while it closes, that is
/// logged, and closing goes on.
impl Drop for Session {
    fn drop(&mut self) {
        if !self.closes {
            return;
        }
        for _ in 0..2 {
            let closed = catch_unwind(AssertUnwindSafe(|| drop(cycles::collect(self.core.close()))));
            if closed.is_ok() {
                return;
            }
            log::error!(target: "fieldbook::session", "an observer panicked while session {} was closed", self.core.id);
        }
    }
}
