//! Statements as text in a dialect, without a connection.

use std::fmt::Debug;
use std::sync::Arc;

use super::{Dialect, compile_for, create_index, create_table, drop_table};
use crate::ast::{Select, Statement};
use crate::error::Result;
use crate::schema::{NamingConvention, Schema};
use crate::value::Value;

/// A statement as text, with the values of its placeholders.
#[derive(Clone, Debug, PartialEq)]
pub struct Rendered {
    /// The text.
    pub sql: String,
    /// The values, in the order of the placeholders.
    pub params: Vec<Value>,
}

impl Statement {
    /// The statement in this dialect: its text and its values. Nothing is sent.
    ///
    /// # Errors
    ///
    /// `is_invalid_request` when the dialect has no way to say it, or the statement is not complete.
    pub fn compile(&self, dialect: Dialect) -> Result<Rendered> {
        let compiled = compile_for(self, dialect)?;
        Ok(Rendered { sql: compiled.sql, params: compiled.params })
    }
}

/// What can be said in any dialect: what observers are told of a statement that was sent.
pub(crate) trait Render: Debug {
    /// The text in this dialect.
    fn render(&self, dialect: Dialect) -> Result<String>;

    /// The model and the fields whose values are bound, where it is a row that is sent.
    fn row(&self) -> Option<(&Schema, &[usize])> {
        None
    }
}

impl Render for Statement {
    fn render(&self, dialect: Dialect) -> Result<String> {
        Ok(self.compile(dialect)?.sql)
    }
}

impl Render for Select {
    fn render(&self, dialect: Dialect) -> Result<String> {
        Statement::Select(self.clone()).render(dialect)
    }
}

/// A statement that makes or drops a table.
#[derive(Debug)]
pub(crate) enum Ddl<'a> {
    /// `CREATE TABLE`
    Table(&'a Arc<Schema>, &'a NamingConvention),
    /// `CREATE INDEX`, by its place among the table's.
    Index(&'a Arc<Schema>, &'a NamingConvention, usize),
    /// `DROP TABLE`
    Drop(&'a Arc<Schema>),
}

impl Render for Ddl<'_> {
    fn render(&self, dialect: Dialect) -> Result<String> {
        match self {
            Ddl::Table(schema, names) => create_table(schema, dialect, names),
            Ddl::Index(schema, names, place) => {
                let mut all = create_index(schema, dialect, names)?;
                Ok(if *place < all.len() { all.swap_remove(*place) } else { String::new() })
            }
            Ddl::Drop(schema) => Ok(drop_table(schema, dialect)),
        }
    }
}
