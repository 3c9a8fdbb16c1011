//! Loading: rows into objects through the identity map, and expired objects anew.

use std::sync::Arc;

use rusqlite::Row;

use super::identity::{IdentityMap, Key};
use super::{Core, Session, Work};
use crate::ast::{BinaryOp, ColumnRef, Entity, Expr, Select, SelectItem, Statement};
use crate::error::{Result, error};
use crate::instance::{Data, FieldSet, Instance, State};
use crate::schema::{ColumnType, Schema};
use crate::sql::{self, Compiled, Output};
use crate::value::{Value, decode};

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
        writes: bool,
    ) -> Result<Rows> {
        self.connection(core)?;
        let Work {
            connection,
            identity,
            ..
        } = self;
        let connection = connection.as_mut().expect("the transaction has begun");
        if writes && sql::changes_data(&compiled.sql) {
            connection.write()?;
        }
        let mut rows = Rows {
            width: compiled.output.len(),
            ..Rows::default()
        };
        let params: Vec<&Value> = compiled.params.iter().collect();
        rows.row_count = connection.run(&compiled.sql, &params, &mut |row| {
            if compiled.output.is_empty() {
                return raw_row(row, &mut rows);
            }
            let mut column = 0;
            for output in &compiled.output {
                rows.items
                    .push(item(row, output, &mut column, core, identity)?);
            }
            Ok(())
        })?;
        Ok(rows)
    }

    /// Loads these fields of an object; false when its row is gone.
    pub(super) fn fetch(
        &mut self,
        core: &Arc<Core>,
        instance: &Instance,
        fields: &[usize],
    ) -> Result<bool> {
        let compiled = sql::compile(&Statement::Select(by_key(instance, fields)))?;
        let connection = self.connection(core)?;
        let params: Vec<&Value> = compiled.params.iter().collect();
        let found = connection.run(&compiled.sql, &params, &mut |row| {
            let mut data = instance.data();
            for (column, &field) in fields.iter().enumerate() {
                data.values[field] = value(row, column, instance.schema(), field)?;
                data.expired.remove(field);
            }
            Ok(())
        })?;
        Ok(found > 0)
    }
}

/// `SELECT fields FROM table WHERE key = ?`
fn by_key(instance: &Instance, fields: &[usize]) -> Select {
    let schema = instance.schema();
    let data = instance.data();
    let column = |field| {
        Expr::Column(ColumnRef {
            schema: schema.clone(),
            field,
            alias: 0,
        })
    };
    let items = fields
        .iter()
        .map(|&field| SelectItem::Expr(column(field), schema.fields()[field].column_type.clone()));
    let filters = schema.primary_key().iter().map(|&field| {
        let stored = data.stored(field).clone();
        column(field).binary(BinaryOp::Eq, Expr::Value(stored))
    });
    Select {
        items: items.collect(),
        filters: filters.collect(),
        ..Select::default()
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
    pub(crate) fn get(
        self: &Arc<Self>,
        schema: &Arc<Schema>,
        key: &[Value],
    ) -> Result<Option<Instance>> {
        let fields = schema.primary_key();
        if fields.len() != key.len() {
            let (name, expected, got) = (schema.name(), fields.len(), key.len());
            return Err(error!(
                InvalidRequest,
                "the primary key of {name} has {expected} values, {got} were given"
            ));
        }
        self.work().get(self, schema, key)
    }
}

impl Work {
    /// The object with this primary key, from the identity map or else from the database.
    pub(super) fn get(
        &mut self,
        core: &Arc<Core>,
        schema: &Arc<Schema>,
        key: &[Value],
    ) -> Result<Option<Instance>> {
        let known = Key::new(key.iter().cloned()).and_then(|key| self.identity.get(schema, &key));
        if let Some(instance) = known {
            let expired = !instance.data().expired.is_empty();
            return match expired.then(|| self.reload(core, &instance)) {
                Some(Err(error)) if error.is_object_deleted() => Ok(None),
                Some(Err(error)) => Err(error),
                _ => Ok(Some(instance)),
            };
        }
        let filters = schema.primary_key().iter().zip(key).map(|(&field, value)| {
            let column = Expr::Column(ColumnRef::new(schema, field));
            column.binary(BinaryOp::Eq, Expr::Value(value.clone()))
        });
        let select = Select {
            items: vec![SelectItem::Entity(Entity::new(schema.clone()))],
            filters: filters.collect(),
            ..Select::default()
        };
        Ok(self.objects(core, select)?.pop())
    }

    /// The objects that a query of this one table returns, after what is pending.
    pub(super) fn objects(&mut self, core: &Arc<Core>, select: Select) -> Result<Vec<Instance>> {
        let compiled = sql::compile(&Statement::Select(select))?;
        self.autoflush(core)?;
        let rows = self.execute(core, &compiled, false)?;
        let object = |item| match item {
            Item::Instance(instance) => instance,
            Item::Value(_) => None,
        };
        Ok(rows.items.into_iter().filter_map(object).collect())
    }
}

fn raw_row(row: &Row<'_>, rows: &mut Rows) -> Result<()> {
    let statement: &rusqlite::Statement<'_> = row.as_ref();
    if rows.columns.is_empty() {
        rows.columns = statement.column_names().map(str::to_owned).collect();
        rows.width = rows.columns.len();
    }
    for column in 0..rows.width {
        use rusqlite::types::ValueRef;
        let stored = row
            .get_ref(column)
            .map_err(|cause| error!(Value, "{cause}"))?;
        rows.items.push(Item::Value(match stored {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(value) => Value::Int(value),
            ValueRef::Real(value) => Value::Float(value),
            ValueRef::Text(value) => Value::text(String::from_utf8_lossy(value)),
            ValueRef::Blob(value) => Value::Bytes(value.into()),
        }));
    }
    Ok(())
}

fn item(
    row: &Row<'_>,
    output: &Output,
    column: &mut usize,
    core: &Arc<Core>,
    identity: &mut IdentityMap,
) -> Result<Item> {
    match output {
        Output::Value(column_type) => {
            let value =
                stored(row, *column, column_type).map_err(|message| error!(Value, "{message}"))?;
            *column += 1;
            Ok(Item::Value(value))
        }
        Output::Entity(entity) => {
            let first = *column;
            *column += entity.schema.fields().len();
            object(row, first, &entity.schema, core, identity).map(Item::Instance)
        }
    }
}

/// The object of a row: the one that the session knows, brought up to date where it is expired, or a new one.
fn object(
    row: &Row<'_>,
    first: usize,
    schema: &Arc<Schema>,
    core: &Arc<Core>,
    identity: &mut IdentityMap,
) -> Result<Option<Instance>> {
    let key: Result<Vec<Value>> = schema
        .primary_key()
        .iter()
        .map(|&field| value(row, first + field, schema, field))
        .collect();
    let Some(key) = Key::new(key?) else {
        return Ok(None);
    };
    let fields = 0..schema.fields().len();
    if let Some(known) = identity.get(schema, &key) {
        let mut data = known.data();
        if !data.expired.is_empty() {
            for field in fields
                .filter(|&field| data.expired.contains(field))
                .collect::<Vec<_>>()
            {
                data.values[field] = value(row, first + field, schema, field)?;
            }
            data.expired.clear();
        }
        drop(data);
        return Ok(Some(known));
    }
    let values: Result<Box<[Value]>> = fields
        .map(|field| value(row, first + field, schema, field))
        .collect();
    let data = Data {
        values: values?,
        given: FieldSet::all(schema.fields().len()),
        state: State::Persistent,
        session: Arc::downgrade(core),
        ..Data::default()
    };
    let instance = Instance::with(schema, data);
    identity.put(schema, key, &instance);
    Ok(Some(instance))
}

fn value(row: &Row<'_>, column: usize, schema: &Schema, field: usize) -> Result<Value> {
    let field = &schema.fields()[field];
    stored(row, column, &field.column_type).map_err(|message| {
        error!(
            Value,
            "{}.{} cannot be read: {message}",
            schema.name(),
            field.name
        )
    })
}

fn stored(row: &Row<'_>, column: usize, column_type: &ColumnType) -> Result<Value, String> {
    decode(
        row.get_ref(column).map_err(|cause| cause.to_string())?,
        column_type,
    )
}
