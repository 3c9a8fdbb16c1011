//! `UPDATE`: the columns that changed, by key; rows with the same columns as one batch.

use std::sync::Arc;

use super::Flush;
use crate::engine::Batch;
use crate::error::{Result, error};
use crate::instance::Instance;
use crate::schema::Schema;
use crate::sql::RowStatement;
use crate::value::Value;

/// A row with the columns to set.
struct Change<'a> {
    instance: &'a Instance,
    fields: Vec<usize>,
}

impl Flush<'_> {
    /// Objects that have a row.
    pub(super) fn update(&mut self, schema: &Arc<Schema>, instances: &[Instance]) -> Result<()> {
        let mut changes = Vec::new();
        for instance in instances {
            let fields = changed(instance);
            if fields.is_empty() {
                continue;
            }
            let expired = {
                let data = instance.data();
                told_by(schema).iter().any(|field| data.expired.contains(*field))
            };
            if expired {
                self.work.reload(self.core, instance)?;
            }
            let mut change = Change { instance, fields };
            for (field, value) in schema.updated_fields(|field| change.fields.contains(&field)) {
                set(instance, field, value);
                change.fields.push(field);
                change.fields.sort_unstable();
            }
            if let Some(version) = schema.version().filter(|version| !change.fields.contains(version)) {
                count(instance, version);
                change.fields.push(version);
                change.fields.sort_unstable();
            }
            changes.push(change);
        }
        self.send(schema, &changes)
    }

    /// Objects that take over the row of a deleted one: every column but the key.
    pub(super) fn update_switched(&mut self, schema: &Arc<Schema>, instances: &[Instance]) -> Result<()> {
        let fields: Vec<usize> = (0..schema.fields().len())
            .filter(|&field| !schema.primary_key().contains(&field))
            .filter(|&field| schema.fields()[field].generated.is_none())
            .collect();
        if fields.is_empty() {
            return Ok(());
        }
        let change = |instance| Change { instance, fields: fields.clone() };
        let changes: Vec<Change<'_>> = instances.iter().map(change).collect();
        self.send(schema, &changes)
    }

    fn send(&mut self, schema: &Arc<Schema>, changes: &[Change<'_>]) -> Result<()> {
        for run in changes.chunk_by(|a, b| a.fields == b.fields) {
            let matches = told_by(schema);
            let statement = RowStatement::Update { schema, fields: &run[0].fields, matches: &matches };
            // As SQLAlchemy sends them.
            let together = schema.version().is_none();
            let connection = self.work.connection(self.core)?;
            connection.write()?;
            let sql = statement.sql(connection.dialect());
            let matched = connection.batch(
                &Batch { statement: &statement, sql: &sql, count: run.len(), together },
                |row, bind| {
                    let Change { instance, fields } = &run[row];
                    let data = instance.data();
                    let mut params: Vec<&Value> = fields.iter().map(|&field| &data.values[field]).collect();
                    params.extend(matches.iter().map(|&field| data.stored(field)));
                    bind(&params)
                },
                |_, _| Ok(()),
            )?;
            // What the database computes from these columns is read anew.
            let computed = (0..schema.fields().len()).filter(|&field| schema.fields()[field].generated.is_some());
            for field in computed {
                run.iter().for_each(|change| change.instance.data().expired.insert(field));
            }
            if matched != run.len() {
                let (table, expected) = (schema.table_name().unwrap_or_default(), run.len());
                let changed = if together { "" } else { " or were changed meanwhile" };
                let labels: Vec<String> = run.iter().map(|change| change.instance.label()).collect();
                return Err(error!(
                    Stale,
                    "UPDATE statement on table '{table}' expected to update {expected} row(s); {matched} were matched; of {} some are no longer there{changed}, refresh or expunge them",
                    labels.join(", ")
                ));
            }
        }
        Ok(())
    }
}

/// The fields that tell a row, and that it is as it was read.
pub(super) fn told_by(schema: &Schema) -> Vec<usize> {
    schema.primary_key().iter().copied().chain(schema.version()).collect()
}

/// Sets what an update makes of a field.
fn set(instance: &Instance, field: usize, value: Value) {
    let mut data = instance.data();
    let known = !data.expired.contains(field);
    data.expired.remove(field);
    let old = std::mem::replace(&mut data.values[field], value);
    if !data.changes.iter().any(|(changed, _)| *changed == field) {
        data.changes.push((field, known.then_some(old)));
    }
}

/// Counts a change of a row.
pub(super) fn count(instance: &Instance, version: usize) {
    let mut data = instance.data();
    if let Value::Int(known) = *data.stored(version) {
        let old = std::mem::replace(&mut data.values[version], Value::Int(known + 1));
        if !data.changes.iter().any(|(field, _)| *field == version) {
            data.changes.push((version, Some(old)));
        }
    }
}

/// The fields whose value is not what the database holds, as far as that is known.
fn changed(instance: &Instance) -> Vec<usize> {
    let data = instance.data();
    let differs = |(field, old): &&(usize, Option<Value>)| old.as_ref() != Some(&data.values[*field]);
    let mut fields: Vec<usize> = data.changes.iter().filter(differs).map(|(field, _)| *field).collect();
    fields.sort_unstable();
    fields
}
