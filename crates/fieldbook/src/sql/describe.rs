//! A model's tables as SQL says them, for people to read.

use super::{create_index, create_table, type_name};
use crate::error::Result;
use crate::schema::{Field, Schema};

impl Schema {
    /// The statements that create the table with its indexes, as SQLite is sent them.
    ///
    /// # Errors
    ///
    /// `is_configuration` when the model is not a table, or a foreign key leads to none.
    pub fn ddl(&self) -> Result<Vec<String>> {
        let mut statements = vec![create_table(self)?];
        statements.extend(create_index(self));
        Ok(statements)
    }
}

impl Field {
    /// The column's type as DDL declares it: `VARCHAR(50)`.
    pub fn declared_type(&self) -> String {
        self.sql_type.clone().unwrap_or_else(|| type_name(&self.column_type))
    }
}
