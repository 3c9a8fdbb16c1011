//! A model's tables as SQL says them, for people to read.

use super::ddl::comments;
use super::{Dialect, create_index, create_table, type_name};
use crate::error::Result;
use crate::schema::{Field, NamingConvention, Schema};

impl Schema {
    /// The statements that create the table with its indexes, as SQLite is sent them.
    ///
    /// # Errors
    ///
    /// `is_configuration` when the model is not a table, or a foreign key leads to none.
    pub fn ddl(&self) -> Result<Vec<String>> {
        self.ddl_for(Dialect::Sqlite)
    }

    /// The statements that create the table with its indexes and comments, in this dialect. Nothing is sent.
    ///
    /// # Errors
    ///
    /// As [`Schema::ddl`]; `is_invalid_request` when the dialect has no way to say it.
    pub fn ddl_for(&self, dialect: Dialect) -> Result<Vec<String>> {
        self.ddl_named(dialect, &NamingConvention::new())
    }

    /// The same, with names of constraints by these templates.
    pub(crate) fn ddl_named(&self, dialect: Dialect, names: &NamingConvention) -> Result<Vec<String>> {
        let mut statements = vec![create_table(self, dialect, names)?];
        statements.extend(create_index(self, dialect, names)?);
        statements.extend(comments(self, dialect));
        Ok(statements)
    }
}

impl Field {
    /// The column's type as DDL declares it: `VARCHAR(50)`.
    pub fn declared_type(&self) -> String {
        self.sql_type.clone().unwrap_or_else(|| type_name(&self.column_type))
    }
}
