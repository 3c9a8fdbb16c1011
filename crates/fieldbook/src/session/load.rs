//! Executing statements and reading what they return; objects by their keys.

use std::sync::Arc;

use super::hydrate::Hydrator;
use super::identity::Key;
use super::peers::Loading;
use super::{Core, Session, Work};
use crate::ast::{BinaryOp, ColumnRef, Entity, Expr, Select, SelectItem};
use crate::engine::Row;
use crate::error::{Error, Result, error};
use crate::instance::Instance;
use crate::schema::Schema;
use crate::sql::{self, Compiled, Output, Render};
use crate::value::Value;

/// What a statement returned: `width` items a row, one row after the other.
#[derive(Debug, Default)]
pub struct Rows {
    /// Items a row.
    pub width: usize,
    /// Every row's items.
    pub items: Vec<Item>,
    /// How many rows were returned or affected.
    pub row_count: usize,
    /// The names of the columns, for SQL written by hand.
    pub columns: Vec<String>,
    /// Whether lists were loaded by joins, so that objects stand in several rows.
    pub needs_unique: bool,
}

impl Rows {
    /// The error of a value of a row that cannot be read, and why.
    ///
    /// ```
    /// use fieldbook::dynamic::Rows;
    ///
    /// assert!(Rows::unreadable("it is a riddle").to_string().ends_with("a row cannot be read: it is a riddle"));
    /// ```
    pub fn unreadable(why: &str) -> Error {
        error!(Value, "a row cannot be read: {why}")
    }
}

/// One place of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// An object; `None` where an outer join found none.
    Instance(Option<Instance>),
    /// A value.
    Value(Value),
}

impl Work {
    pub(super) fn execute(
        &mut self,
        core: &Arc<Core>,
        compiled: &Compiled,
        origin: &dyn Render,
        writes: bool,
        populate_existing: bool,
    ) -> Result<Rows> {
        self.connection(core)?;
        let Work { connection, identity, .. } = self;
        let connection = connection.as_mut().expect("the transaction has begun");
        if writes && sql::changes_data(&compiled.sql) {
            let begun = connection.write();
            self.met_another |= begun.as_ref().is_err_and(Error::is_retryable);
            begun?;
        }
        let mut rows = Rows { width: compiled.output.len(), ..Rows::default() };
        let params: Vec<&Value> = compiled.params.iter().collect();
        let mut hydrator = Hydrator::new(core, identity, &compiled.output, populate_existing);
        hydrator.find_by_name(compiled.names.as_deref());
        let result = connection.run(&compiled.sql, Some(origin), &params, &mut |row| {
            if compiled.output.is_empty() {
                raw_row(row, &mut rows);
                return Ok(());
            }
            hydrator.row(row, &mut rows.items)
        });
        hydrator.tell();
        rows.row_count = self.noted(result)?;
        if core.options.loading == Loading::Peers && !compiled.output.is_empty() {
            rows.width = rows.items.len().checked_div(rows.row_count).unwrap_or(rows.width);
            self.peers.note(&rows);
        }
        Ok(rows)
    }

    /// The object with this primary key, from the identity map or else from the database.
    pub(super) fn get(&mut self, core: &Arc<Core>, schema: &Arc<Schema>, key: &[Value]) -> Result<Option<Instance>> {
        let known = Key::borrowed(key).and_then(|key| self.identity.get(schema, &key));
        if let Some(instance) = known
            && !self.is_gone(core, &instance)?
        {
            return Ok(Some(instance));
        }
        if !core.engine.is_observed() && !key.iter().any(Value::is_null) {
            return self.get_unseen(core, schema, key);
        }
        Ok(self.objects(core, by_key(schema, key))?.pop())
    }

    /// The same where nobody sees the query: its text is written once.
    fn get_unseen(&mut self, core: &Arc<Core>, schema: &Arc<Schema>, key: &[Value]) -> Result<Option<Instance>> {
        let dialect = core.engine.dialect();
        let sql = schema.by_key(dialect, || Ok(sql::compile_select(&by_key(schema, key), dialect)?.sql))?;
        self.autoflush(core)?;
        self.connection(core)?;
        let Work { connection, identity, .. } = self;
        let connection = connection.as_mut().expect("the transaction has begun");
        let output = [Output::Entity(Entity::new(schema.clone()))];
        let mut hydrator = Hydrator::new(core, identity, &output, false);
        let mut items = Vec::with_capacity(1);
        let params: Vec<&Value> = key.iter().collect();
        let result = connection.run(sql, None, &params, &mut |row| hydrator.row(row, &mut items));
        hydrator.tell();
        self.noted(result)?;
        Ok(items.pop().and_then(|item| match item {
            Item::Instance(instance) => instance,
            Item::Value(_) => None,
        }))
    }

    /// The objects that a query of one table returns, after what is pending.
    pub(super) fn objects(&mut self, core: &Arc<Core>, select: Select) -> Result<Vec<Instance>> {
        let compiled = sql::compile_select(&select, core.engine.dialect())?;
        self.autoflush(core)?;
        let rows = self.execute(core, &compiled, &select, false, false)?;
        let object = |item| match item {
            Item::Instance(instance) => instance,
            Item::Value(_) => None,
        };
        Ok(rows.items.into_iter().filter_map(object).collect())
    }
}

impl Session {
    /// The object with this primary key, from the identity map or else from the database; `None` when no row has it.
    ///
    /// # Errors
    ///
    /// As [`Session::execute`]; `is_invalid_request` when the number of key values is not the model's.
    pub fn get_instance(&self, schema: &Arc<Schema>, key: &[Value]) -> Result<Option<Instance>> {
        self.core.get(schema, key)
    }
}

impl Core {
    /// The object with this primary key, from the identity map or else from the database.
    pub(crate) fn get(self: &Arc<Self>, schema: &Arc<Schema>, key: &[Value]) -> Result<Option<Instance>> {
        let (expected, got) = (schema.primary_key().len(), key.len());
        if expected != got {
            let name = schema.name();
            return Err(error!(InvalidRequest, "the primary key of {name} has {expected} values, {got} were given"));
        }
        self.work()?.get(self, schema, key)
    }

    /// As [`Core::get`], but what the session has under the key is taken as it is.
    pub(crate) fn find(self: &Arc<Self>, schema: &Arc<Schema>, key: &[Value]) -> Result<Option<Instance>> {
        let mut work = self.work()?;
        let known = Key::borrowed(key).and_then(|key| work.identity.get(schema, &key));
        match known {
            Some(known) => Ok(Some(known)),
            None => work.get(self, schema, key),
        }
    }
}

/// `SELECT … WHERE key = ?`
fn by_key(schema: &Arc<Schema>, key: &[Value]) -> Select {
    let filters = schema.primary_key().iter().zip(key).map(|(&field, value)| {
        let column = Expr::Column(ColumnRef::new(schema, field));
        column.binary(BinaryOp::Eq, Expr::Value(value.clone()))
    });
    Select {
        items: vec![SelectItem::Entity(Entity::new(schema.clone()))],
        filters: filters.collect(),
        ..Select::default()
    }
}

fn raw_row(row: &dyn Row, rows: &mut Rows) {
    if rows.columns.is_empty() {
        rows.columns = (0..row.width()).map(|column| row.name(column).to_owned()).collect();
        rows.width = rows.columns.len();
    }
    rows.items.extend((0..rows.width).map(|column| Item::Value(row.untyped(column))));
}
