//! `INSERT`: rows in the order in which their objects were added, as few statements as their keys allow.

use std::sync::Arc;

use super::Flush;
use crate::error::Result;
use crate::instance::Instance;
use crate::schema::Schema;
use crate::sql;
use crate::value::Value;

impl Flush<'_> {
    /// Runs of objects that have a key, or have none, are sent alike.
    pub(super) fn insert(&mut self, schema: &Arc<Schema>, new: &[Instance]) -> Result<()> {
        let generated = schema.has_generated_key();
        let lacks_key = |instance: &Instance| {
            generated.is_some_and(|field| instance.data().values[field].is_null())
        };
        let mut rest = new;
        while let Some(first) = rest.first() {
            let lacks = lacks_key(first);
            let end = rest
                .iter()
                .position(|instance| lacks_key(instance) != lacks);
            let (run, more) = rest.split_at(end.unwrap_or(rest.len()));
            match generated.filter(|_| lacks) {
                Some(key) => self.insert_keyless(schema, run, key)?,
                None => self.insert_keyed(schema, run)?,
            }
            rest = more;
        }
        Ok(())
    }

    /// Rows that have their keys go as one batch.
    fn insert_keyed(&mut self, schema: &Arc<Schema>, run: &[Instance]) -> Result<()> {
        let fields: Vec<usize> = (0..schema.fields().len()).collect();
        let sql = sql::insert_row(schema, &fields, None);
        let connection = self.work.connection(self.core)?;
        connection.write()?;
        connection.batch(&sql, true, |batch| {
            for instance in run {
                let data = instance.data();
                let params: Vec<&Value> = data.values.iter().collect();
                batch.execute(&params)?;
            }
            Ok(())
        })?;
        Ok(())
    }

    /// Rows that get their keys from SQLite go one by one, and say their keys where there are several.
    fn insert_keyless(&mut self, schema: &Arc<Schema>, run: &[Instance], key: usize) -> Result<()> {
        let fields: Vec<usize> = (0..schema.fields().len())
            .filter(|field| *field != key)
            .collect();
        let alone = run.len() == 1;
        let sql = sql::insert_row(schema, &fields, (!alone).then_some(key));
        let connection = self.work.connection(self.core)?;
        connection.write()?;
        connection.batch(&sql, false, |batch| {
            for instance in run {
                let mut data = instance.data();
                let params: Vec<&Value> = fields.iter().map(|&field| &data.values[field]).collect();
                let returned = batch.execute(&params)?;
                let value = returned.unwrap_or_else(|| batch.last_insert_rowid());
                data.values[key] = Value::Int(value);
                data.expired.remove(key);
            }
            Ok(())
        })?;
        Ok(())
    }
}
