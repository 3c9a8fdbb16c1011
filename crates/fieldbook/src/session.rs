//! The session: objects with an identity, and the unit of work that writes their changes.
//!
//! Invariants: a session locks its own state before any instance's, never the other way round; what is new, changed or
//! to be deleted is held strongly, everything else weakly.

mod flush;
mod identity;
mod load;
mod transaction;

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::ast::Statement;
use crate::engine::{Connection, Engine};
use crate::error::{Result, error};
use crate::instance::{Instance, State};
use crate::sql;

pub use load::{Item, Rows};

use identity::IdentityMap;

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
}

/// What a session's objects point back to.
pub(crate) struct Core {
    id: u64,
    engine: Engine,
    options: Options,
    work: Mutex<Work>,
}

#[derive(Clone, Copy)]
struct Options {
    autoflush: bool,
    expire_on_commit: bool,
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
    /// What this transaction inserted and deleted, for a rollback to undo.
    inserted: Vec<Instance>,
    deleted: Vec<Instance>,
    /// Why the session waits for a rollback.
    failure: Option<String>,
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

    /// The session.
    pub fn open(self) -> Session {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        let id = NEXT.fetch_add(1, Ordering::Relaxed);
        Session {
            core: Arc::new(Core {
                id,
                engine: self.engine,
                options: self.options,
                work: Mutex::default(),
            }),
        }
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
            options: Options {
                autoflush: true,
                expire_on_commit: true,
            },
        }
    }

    /// Puts an object into the session: pending if it is new, attached again if it was detached. Sends no SQL.
    ///
    /// # Errors
    ///
    /// `is_invalid_request` when the object is in another session, or was deleted; `is_configuration` when its model
    /// is not a table.
    pub fn add_instance(&self, instance: &Instance) -> Result<()> {
        if instance.schema().table_name().is_none() {
            let name = instance.schema().name();
            return Err(error!(
                Configuration,
                "{name} is not a table model and cannot be added; declare it with #[model(table)]"
            ));
        }
        let mut work = self.core.work();
        let mut data = instance.data();
        match data.state {
            State::Transient => {
                data.state = State::Pending;
                data.session = Arc::downgrade(&self.core);
                drop(data);
                work.new.push(instance.clone());
            }
            State::Detached => {
                data.state = State::Persistent;
                data.session = Arc::downgrade(&self.core);
                let changed = !data.changes.is_empty();
                drop(data);
                work.identity.insert(instance)?;
                if changed {
                    work.dirty.push(instance.clone());
                }
            }
            State::Pending | State::Persistent => {
                let doomed = std::mem::take(&mut data.doomed);
                let home = data.session.upgrade();
                drop(data);
                if let Some(home) = home.filter(|home| home.id != self.core.id) {
                    let (label, home, id) = (instance.label(), home.id, self.core.id);
                    return Err(error!(
                        InvalidRequest,
                        "object {label} is already attached to session '{home}' (this is '{id}'); close that session or expunge the object first"
                    ));
                }
                if doomed {
                    work.doomed
                        .retain(|other| !Instance::ptr_eq(other, instance));
                }
            }
            State::Deleted => {
                drop(data);
                let label = instance.label();
                return Err(error!(
                    InvalidRequest,
                    "instance {label} has been deleted; make a new object to insert the row again"
                ));
            }
        }
        Ok(())
    }

    /// Marks an object to be deleted by the next flush.
    ///
    /// # Errors
    ///
    /// `is_invalid_request` when the object has no row in the database.
    pub fn delete_instance(&self, instance: &Instance) -> Result<()> {
        let mut work = self.core.work();
        let mut data = instance.data();
        if data.state != State::Persistent {
            drop(data);
            return Err(error!(
                InvalidRequest,
                "instance {} is not persisted; add and commit it before deleting it",
                instance.label()
            ));
        }
        if !std::mem::replace(&mut data.doomed, true) {
            work.doomed.push(instance.clone());
        }
        Ok(())
    }

    /// Sends what is pending: inserts, updates, deletes.
    ///
    /// # Errors
    ///
    /// `is_integrity`, `is_stale` and `is_database` when the database refuses; the transaction is then rolled back and
    /// the session waits for [`Session::rollback`]. `is_pending_rollback` when it waits already.
    pub fn flush(&self) -> Result<()> {
        self.core.work().flush(&self.core)
    }

    /// Flushes and commits; objects expire, so that reading them again loads what the database then holds.
    ///
    /// # Errors
    ///
    /// As [`Session::flush`].
    pub fn commit(&self) -> Result<()> {
        self.core.work().commit(&self.core)
    }

    /// Rolls the transaction back and restores the objects' states.
    ///
    /// # Errors
    ///
    /// `is_database` when SQLite refuses.
    pub fn rollback(&self) -> Result<()> {
        self.core.work().rollback()
    }

    /// Executes a statement and loads what it returns: objects through the identity map, other values by type.
    ///
    /// # Errors
    ///
    /// As [`Session::flush`], which comes first; `is_value` when a stored value does not fit its column's type.
    pub fn execute(&self, statement: &Statement) -> Result<Rows> {
        let compiled = sql::compile(statement)?;
        let mut work = self.core.work();
        if self.core.options.autoflush {
            work.flush(&self.core)?;
        }
        work.execute(
            &self.core,
            &compiled,
            !matches!(statement, Statement::Select(_)),
        )
    }
}

impl Core {
    fn work(&self) -> MutexGuard<'_, Work> {
        self.work.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes that a persistent object was changed.
    pub(crate) fn register_dirty(&self, instance: &Instance) {
        let mut work = self.work();
        if !work
            .dirty
            .iter()
            .any(|other| Instance::ptr_eq(other, instance))
        {
            work.dirty.push(instance.clone());
        }
    }

    /// Loads every expired field of an object.
    pub(crate) fn reload(self: &Arc<Self>, instance: &Instance) -> Result<()> {
        self.work().reload(self, instance)
    }
}

/// Closing: rolls back, and leaves the objects detached.
impl Drop for Session {
    fn drop(&mut self) {
        self.core.work().close();
    }
}
