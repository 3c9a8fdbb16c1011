//! A database as the bytes of its file.

use super::Engine;
use crate::error::Result;

impl Engine {
    /// The bytes that the database has, or would have, as a file: what is committed. Another program of SQLite's opens them as a
    /// `.sqlite` file; a database in memory has them too (SQLite's `sqlite3_serialize`).
    ///
    /// # Errors
    ///
    /// A database that cannot be opened or read, and one that is not SQLite's.
    ///
    /// ```
    /// let engine = fieldbook::create_engine("sqlite://")?;
    /// engine.shell()?.send("CREATE TABLE jar (label TEXT)")?;
    /// assert!(engine.serialize()?.starts_with(b"SQLite format 3\0"));
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn serialize(&self) -> Result<Vec<u8>> {
        self.connect()?.link().serialize()
    }
}
