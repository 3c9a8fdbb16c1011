//! `DELETE`: one model's rows as one batch, in the order of their keys.

use std::sync::Arc;

use super::Flush;
use super::save::sort_by_key;
use super::update::told_by;
use crate::engine::{Batch, with_params};
use crate::error::{Result, error};
use crate::instance::Instance;
use crate::schema::{ModelEvent, Schema};
use crate::sql::RowStatement;

impl Flush<'_> {
    pub(super) fn delete(&mut self, schema: &Arc<Schema>, mut instances: Vec<Instance>) -> Result<()> {
        instances.retain(|instance| !self.deleted_early.contains(&instance.address()));
        if instances.is_empty() {
            return Ok(());
        }
        sort_by_key(&mut instances);
        let told_by = told_by(schema);
        for instance in &instances {
            self.work.ensure(self.core, instance, &told_by)?;
        }
        self.tell(schema, ModelEvent::BeforeDelete, &instances)?;
        let statement = RowStatement::Delete { schema, fields: &told_by };
        let connection = self.work.connection(self.core)?;
        connection.write()?;
        let sql = statement.sql(connection.dialect());
        let batch = Batch { statement: &statement, sql: &sql, count: instances.len(), together: true };
        let matched = connection.batch(
            &batch,
            |row, bind| {
                let data = instances[row].data();
                with_params(told_by.iter().map(|&field| data.stored(field)), bind)
            },
            |_, _| Ok(()),
        )?;
        if matched != instances.len() {
            let (table, expected) = (schema.table_name().unwrap_or_default(), instances.len());
            if schema.version().is_some() {
                return Err(error!(
                    Stale,
                    "DELETE statement on table '{table}' expected to delete {expected} row(s); {matched} were matched; the others are no longer there or were changed meanwhile, refresh or expunge them"
                ));
            }
            self.warn(&format!(
                "DELETE statement on table '{table}' expected to delete {expected} row(s); {matched} were matched; the others were gone already"
            ));
        }
        self.tell(schema, ModelEvent::AfterDelete, &instances)
    }
}
