//! `INSERT`: rows in the order in which their objects were added, as few statements as their keys allow.

use std::sync::Arc;

use super::Flush;
use crate::engine::{Batch, Bind, Returned, with_params};
use crate::error::{Result, error};
use crate::instance::{Data, FieldSet, Instance};
use crate::schema::Schema;
use crate::sql::RowStatement;
use crate::value::Value;

impl Flush<'_> {
    /// Runs of objects that are sent with the same columns are sent alike.
    pub(super) fn insert(&mut self, schema: &Arc<Schema>, new: &[Instance]) -> Result<()> {
        let generated = schema.has_generated_key();
        let mut rest = new;
        while let Some(first) = rest.first() {
            let columns = Columns::of(schema, generated, first);
            let differs = |instance: &Instance| Columns::of(schema, generated, instance) != columns;
            let end = rest.iter().position(differs);
            let (run, more) = rest.split_at(end.unwrap_or(rest.len()));
            match generated.filter(|_| columns.lacks_key) {
                Some(key) => self.insert_keyless(schema, run, &columns, key)?,
                None => self.insert_keyed(schema, run, &columns)?,
            }
            rest = more;
        }
        Ok(())
    }

    /// Rows that have their keys go as one batch.
    fn insert_keyed(&mut self, schema: &Arc<Schema>, run: &[Instance], columns: &Columns) -> Result<()> {
        let version = schema.version();
        let fields = columns.sent(schema, None);
        let statement = RowStatement::Insert { schema, fields: &fields, returning: &[] };
        let connection = self.work.connection(self.core)?;
        connection.write()?;
        let sql = statement.sql(connection.dialect());
        connection.batch(
            &Batch { statement: &statement, sql: &sql, count: run.len(), together: true },
            |row, bind| bind_fields(&run[row], &fields, version, bind),
            |_, _| Ok(()),
        )?;
        for instance in run {
            inserted(version, columns, &mut instance.data());
        }
        Ok(())
    }

    /// Rows that get their keys from the database go one by one, and say their keys where there are several; so do
    /// those that have a version.
    fn insert_keyless(&mut self, schema: &Arc<Schema>, run: &[Instance], columns: &Columns, key: usize) -> Result<()> {
        let version = schema.version();
        let fields = columns.sent(schema, Some(key));
        let connection = self.work.connection(self.core)?;
        connection.write()?;
        // SQLite spends as much on `RETURNING` as on the insert; where nobody sees the statement, it goes without.
        let alone = run.len() == 1 && version.is_none();
        let untold = (alone || !connection.is_observed()) && connection.tells_keys();
        let returning: &[usize] = if untold { &[] } else { &[key] };
        let statement = RowStatement::Insert { schema, fields: &fields, returning };
        let sql = statement.sql(connection.dialect());
        let key_type = &schema.fields()[key].column_type;
        let mut keys = Vec::with_capacity(run.len());
        connection.batch(
            &Batch { statement: &statement, sql: &sql, count: run.len(), together: false },
            |row, bind| bind_fields(&run[row], &fields, version, bind),
            |_, returned| {
                keys.push(match returned {
                    Returned::Row(row) => row.value(0, key_type).map_err(|message| error!(Value, "{message}"))?,
                    Returned::Key(key) => Value::Int(key),
                });
                Ok(())
            },
        )?;
        // Once all of them have their rows.
        for (instance, value) in run.iter().zip(keys) {
            let mut data = instance.data();
            data.values[key] = value;
            data.expired.remove(key);
            inserted(version, columns, &mut data);
        }
        Ok(())
    }
}

/// A row's version is the first, whatever the object says.
const FIRST_VERSION: Value = Value::Int(1);

fn bind_fields(instance: &Instance, fields: &[usize], version: Option<usize>, bind: &mut Bind<'_>) -> Result<()> {
    let data = instance.data();
    let value = |&field: &usize| if Some(field) == version { &FIRST_VERSION } else { &data.values[field] };
    with_params(fields.iter().map(value), bind)
}

/// What an object holds once its row is there.
fn inserted(version: Option<usize>, columns: &Columns, data: &mut Data) {
    if let Some(version) = version {
        data.values[version] = FIRST_VERSION;
        data.expired.remove(version);
    }
    columns.expire(&mut data.expired);
}

/// Which columns of a new row the database makes, and the insert leaves out.
#[derive(PartialEq)]
struct Columns {
    lacks_key: bool,
    /// Generated columns, those with a server default that were given nothing, parts of the key that have no value. Loaded
    /// when they are read.
    made: Vec<usize>,
}

impl Columns {
    fn of(schema: &Schema, generated: Option<usize>, instance: &Instance) -> Self {
        let data = instance.data();
        let fields = schema.fields().iter().enumerate();
        let made = fields.filter(|(index, field)| {
            let omitted = || data.values[*index].is_null() && !data.given.contains(*index);
            let lacks = || data.values[*index].is_null();
            let keyless = field.primary_key && generated != Some(*index) && lacks();
            field.generated.is_some() || field.server_default.is_some() && omitted() || keyless
        });
        Columns {
            lacks_key: generated.is_some_and(|field| data.values[field].is_null()),
            made: made.map(|(index, _)| index).collect(),
        }
    }

    /// The fields that the insert has.
    fn sent(&self, schema: &Schema, key: Option<usize>) -> Vec<usize> {
        let fields = 0..schema.fields().len();
        fields.filter(|field| Some(*field) != key && !self.made.contains(field)).collect()
    }

    fn expire(&self, expired: &mut FieldSet) {
        self.made.iter().for_each(|&field| expired.insert(field));
    }
}
