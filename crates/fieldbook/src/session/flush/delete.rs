//! `DELETE`: one model's rows as one batch, in the order of their keys.

use std::sync::Arc;

use super::Flush;
use super::save::order_key;
use crate::engine::Batch;
use crate::error::Result;
use crate::instance::Instance;
use crate::schema::Schema;
use crate::sql::RowStatement;
use crate::value::Value;

impl Flush<'_> {
    pub(super) fn delete(&mut self, schema: &Arc<Schema>, mut instances: Vec<Instance>) -> Result<()> {
        if instances.is_empty() {
            return Ok(());
        }
        instances.sort_by_cached_key(order_key);
        for instance in &instances {
            for &field in schema.primary_key() {
                self.work.value_of(self.core, instance, field)?;
            }
        }
        let statement = RowStatement::Delete { schema, fields: schema.primary_key() };
        let connection = self.work.connection(self.core)?;
        connection.write()?;
        let sql = statement.sql(connection.dialect());
        let batch = Batch { statement: &statement, sql: &sql, count: instances.len(), together: true };
        let matched = connection.batch(
            &batch,
            |row, bind| {
                let data = instances[row].data();
                let key = schema.primary_key().iter();
                let params: Vec<&Value> = key.map(|&field| data.stored(field)).collect();
                bind(&params)
            },
            |_, _| Ok(()),
        )?;
        if matched != instances.len() {
            let (table, expected) = (schema.table_name().unwrap_or_default(), instances.len());
            self.warn(&format!(
                "DELETE statement on table '{table}' expected to delete {expected} row(s); {matched} were matched; the others were gone already"
            ));
        }
        Ok(())
    }
}
