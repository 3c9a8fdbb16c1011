//! Creating and dropping the tables of models.

use super::model::ModelSet;
use crate::engine::Engine;
use crate::error::Result;

impl Engine {
    /// Creates the tables that do not exist yet, in the order of their foreign keys: `create_all((Team, Hero))`.
    ///
    /// # Errors
    ///
    /// As [`Engine::create_tables`].
    pub fn create_all(&self, models: impl ModelSet) -> Result<()> {
        self.create_tables(&models.schemas())
    }

    /// Drops the tables that exist, in the reverse order.
    ///
    /// # Errors
    ///
    /// As [`Engine::drop_tables`].
    pub fn drop_all(&self, models: impl ModelSet) -> Result<()> {
        self.drop_tables(&models.schemas())
    }
}
