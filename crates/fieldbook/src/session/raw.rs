//! The driver's own connection: for what SQLite can do and this library has no word for.

use super::Session;
use crate::error::Result;

impl Session {
    /// Hands over rusqlite's connection, inside this session's transaction: for functions and collations of the
    /// program's own, blobs that are read piece by piece, backups.
    ///
    /// What is pending is flushed first. The session does not see what is done: objects whose rows were changed are to
    /// be [expired](Session::expire), and the transaction must be neither ended nor begun. Functions and collations stay
    /// with this one connection of the pool. Only with the feature `raw`, which exports `rusqlite` too.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    /// use fieldbook::rusqlite::functions::FunctionFlags;
    ///
    /// let engine = create_engine("sqlite://")?;
    /// let session = Session::new(&engine);
    /// session.with_connection(|sqlite| {
    ///     sqlite.create_scalar_function("double", 1, FunctionFlags::SQLITE_DETERMINISTIC, |call| {
    ///         Ok(2 * call.get::<i64>(0)?)
    ///     })
    /// })?;
    /// let row = session.exec(text("SELECT double(21)"))?.one()?;
    /// assert_eq!(row.get::<i64>(0)?, 42);
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// What this returns, under the kind that a statement of the session would have; as [`Session::flush`];
    /// `is_invalid_request` when the database is not SQLite, or when what the session calls, such as an observer, calls
    /// this.
    pub fn with_connection<T>(&self, run: impl FnOnce(&rusqlite::Connection) -> rusqlite::Result<T>) -> Result<T> {
        let mut work = self.core.work()?;
        work.autoflush(&self.core)?;
        let connection = work.connection(&self.core)?;
        connection.write()?;
        let result = connection.raw(run);
        work.noted(result)
    }
}
