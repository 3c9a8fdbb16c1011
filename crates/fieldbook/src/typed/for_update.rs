//! How a query locks its rows: `select(Hero).with_for_update(ForUpdate::new().skip_locked())`.

use super::model::Table;
use crate::ast::{LockWait, RowLock};

/// A lock on the rows of a query, until the transaction ends ([`Select::with_for_update`](crate::Select::with_for_update)).
///
/// ```
/// use fieldbook::prelude::*;
/// use fieldbook::ForUpdate;
///
/// #[model(table)]
/// struct Job {
///     #[field(primary_key)]
///     id: Option<i64>,
///     done: bool,
/// }
///
/// let next = select(Job.id).filter(Job.done.eq(false)).limit(1).with_for_update(ForUpdate::new().skip_locked());
/// assert!(next.compile(Dialect::PostgreSql)?.sql.ends_with("FOR UPDATE SKIP LOCKED"));
/// assert!(!next.compile(Dialect::Sqlite)?.sql.contains("FOR UPDATE"));
/// # Ok::<(), fieldbook::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct ForUpdate(RowLock);

impl ForUpdate {
    /// `FOR UPDATE`: nobody else locks or changes the rows meanwhile; whoever wants to, waits.
    pub fn new() -> Self {
        Self::default()
    }

    /// `FOR SHARE`: others may lock the rows in this way too, and nobody changes them.
    pub fn read(mut self) -> Self {
        self.0.read = true;
        self
    }

    /// The rows' keys stay as they are, so that others may refer to them meanwhile: `FOR NO KEY UPDATE`, after
    /// [`ForUpdate::read`] `FOR KEY SHARE`. MySQL knows no such difference.
    pub fn key_share(mut self) -> Self {
        self.0.key_share = true;
        self
    }

    /// Fails at once where another transaction holds a row ([`Error::is_busy`](crate::Error::is_busy)).
    pub fn nowait(mut self) -> Self {
        self.0.wait = LockWait::NoWait;
        self
    }

    /// Leaves out the rows that another transaction holds.
    pub fn skip_locked(mut self) -> Self {
        self.0.wait = LockWait::SkipLocked;
        self
    }

    /// Locks the rows of this table only; further calls add further tables.
    pub fn of<T: Table>(mut self, table: T) -> Self {
        self.0.of.push(table.entity());
        self
    }

    pub(super) fn into_ast(self) -> RowLock {
        self.0
    }
}
