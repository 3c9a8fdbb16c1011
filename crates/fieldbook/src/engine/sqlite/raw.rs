//! The way to rusqlite's connection.

use super::error::refused;
use crate::engine::Connection;
use crate::error::{Result, error};

impl Connection {
    /// Hands over rusqlite's connection.
    pub(crate) fn raw<T>(&mut self, run: impl FnOnce(&rusqlite::Connection) -> rusqlite::Result<T>) -> Result<T> {
        self.check_kept()?;
        let sqlite = self.link().raw().and_then(|driver| driver.downcast_ref::<rusqlite::Connection>());
        let Some(sqlite) = sqlite else {
            return Err(error!(InvalidRequest, "this session's database is not SQLite; it has no rusqlite connection"));
        };
        let result = run(sqlite).map_err(refused);
        if let Err(error) = &result {
            self.note_loss(error);
        }
        result
    }
}
