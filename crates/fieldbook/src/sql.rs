//! From statements as data to SQL text with bound values, as SQLAlchemy's compiler writes it.

mod ddl;
mod describe;
mod dml;
mod expr;
mod labels;
mod quote;
mod relation;
mod select;

pub(crate) use ddl::{create_index, create_table, drop_table, type_name};
pub(crate) use dml::{changes_data, delete_rows, delete_where, insert_row, update_row};
pub(crate) use quote::quote;

use crate::ast::{Entity, Select, Statement};
use crate::error::Result;
use crate::schema::ColumnType;
use crate::value::Value;

/// A statement ready to be sent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Compiled {
    /// The text, with `?` for each value.
    pub sql: String,
    /// The values, in the order of their placeholders.
    pub params: Vec<Value>,
    /// What the result's columns are, in order.
    pub output: Vec<Output>,
}

/// What one or more columns of a result are read as.
#[derive(Clone, Debug)]
pub(crate) enum Output {
    /// All columns of an object.
    Entity(Entity),
    /// Some columns of an object by themselves, and the whole object.
    Keyed {
        /// The object.
        entity: Entity,
        /// The columns, which come first.
        keys: Vec<usize>,
    },
    /// One value.
    Value(ColumnType),
}

/// Compiles any statement.
pub(crate) fn compile(statement: &Statement) -> Result<Compiled> {
    let mut compiler = Compiler::default();
    match statement {
        Statement::Select(select) => compiler.select(select)?,
        Statement::Insert(insert) => compiler.insert(insert)?,
        Statement::Update(update) => compiler.update(update)?,
        Statement::Delete(delete) => compiler.delete(delete)?,
        Statement::Text(text) => compiler.text(text)?,
    }
    Ok(compiler.compiled)
}

/// Compiles a query.
pub(crate) fn compile_select(select: &Select) -> Result<Compiled> {
    let mut compiler = Compiler::default();
    compiler.select(select)?;
    Ok(compiler.compiled)
}

/// The text so far, the names given to aliases in order of appearance, and those of the result's columns.
#[derive(Default)]
struct Compiler {
    compiled: Compiled,
    aliases: Vec<(u32, String)>,
    own_aliases: u32,
    /// The tables of the queries around the one being compiled: a subquery sees them without naming them.
    scopes: Vec<Vec<Entity>>,
    labels: labels::Labels,
}

impl Compiler {
    fn push(&mut self, text: &str) {
        self.compiled.sql.push_str(text);
    }

    fn bind(&mut self, value: &Value) {
        self.push("?");
        self.compiled.params.push(value.clone());
    }

    /// Writes each item, with this between them.
    fn separated<T>(
        &mut self,
        separator: &str,
        items: impl IntoIterator<Item = T>,
        mut write: impl FnMut(&mut Self, T) -> Result<()>,
    ) -> Result<()> {
        for (index, item) in items.into_iter().enumerate() {
            if index > 0 {
                self.push(separator);
            }
            write(self, item)?;
        }
        Ok(())
    }

    /// The name that a table has in this statement: its own, or its alias's.
    fn table_name(&mut self, entity: &Entity) -> String {
        let table = entity.schema.table_name().unwrap_or(entity.schema.name()).to_owned();
        if entity.alias == 0 {
            return quote(&table).into_owned();
        }
        if let Some((_, name)) = self.aliases.iter().find(|(alias, _)| *alias == entity.alias) {
            return name.clone();
        }
        let prefix = format!("{table}_");
        let number = 1 + self.aliases.iter().filter(|(_, name)| name.starts_with(&prefix)).count();
        let name = quote(&format!("{prefix}{number}")).into_owned();
        self.aliases.push((entity.alias, name.clone()));
        name
    }
}
