//! `UPDATE`: the columns that changed, by key; rows with the same columns as one batch.

use std::sync::Arc;

use super::Flush;
use crate::engine::{Batch, with_params};
use crate::error::{Result, error};
use crate::instance::Instance;
use crate::schema::Schema;
use crate::sql::RowStatement;
use crate::value::Value;

/// A row with the columns to set.
pub(super) struct Change<'a> {
    pub instance: &'a Instance,
    pub fields: Vec<usize>,
}

impl Flush<'_> {
    /// Objects that take over the row of a deleted one, with every column but the key, then those that have a row. What
    /// the next row needs to be known of it is loaded before the rows of the same columns so far are sent; but where
    /// unique values may change hands, all are known before the first is sent.
    pub(super) fn update(&mut self, schema: &Arc<Schema>, switched: &[Instance], instances: &[Instance]) -> Result<()> {
        let all = all_but_key(schema);
        let told_by = told_by(schema);
        let changes: Vec<Vec<usize>> = instances.iter().map(changed).collect();
        let shared = super::unique::shared(schema, &changes);
        let settles = !shared.is_empty();
        let version = schema.version();
        let mut run: Vec<Change<'_>> = Vec::new();
        if !all.is_empty() {
            run.extend(switched.iter().map(|instance| Change { instance, fields: all.clone() }));
        }
        if settles {
            self.send(schema, &std::mem::take(&mut run))?;
        }
        for (instance, fields) in instances.iter().zip(changes) {
            if fields.is_empty() {
                continue;
            }
            self.work.ensure(self.core, instance, &told_by)?;
            let mut change = Change { instance, fields };
            for (field, value) in schema.updated_fields(|field| change.fields.contains(&field)) {
                set(instance, field, value);
                change.fields.push(field);
                change.fields.sort_unstable();
            }
            if let Some(version) = version.filter(|version| !change.fields.contains(version)) {
                count(instance, version);
                change.fields.push(version);
                change.fields.sort_unstable();
            }
            if !settles && run.last().is_some_and(|last| last.fields != change.fields) {
                self.send(schema, &std::mem::take(&mut run))?;
            }
            run.push(change);
        }
        if settles {
            run = self.settle(schema, &shared, run)?;
        }
        run.chunk_by(|a, b| a.fields == b.fields).try_for_each(|run| self.send(schema, run))
    }

    /// Sends changes of the same columns.
    pub(super) fn send(&mut self, schema: &Arc<Schema>, run: &[Change<'_>]) -> Result<()> {
        if let Some(first) = run.first() {
            let matches = told_by(schema);
            let statement = RowStatement::Update { schema, fields: &first.fields, matches: &matches };
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
                    let set = fields.iter().map(|&field| &data.values[field]);
                    with_params(set.chain(matches.iter().map(|&field| data.stored(field))), bind)
                },
                |_, _| Ok(()),
            )?;
            // What the database computes from these columns is read anew.
            let computed = (0..schema.fields().len()).filter(|&field| schema.fields()[field].generated.is_some());
            for field in computed {
                run.iter().for_each(|change| change.instance.data().expire_field(field));
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

/// What is sent of an object that takes over another's row.
fn all_but_key(schema: &Schema) -> Vec<usize> {
    (0..schema.fields().len())
        .filter(|&field| !schema.primary_key().contains(&field))
        .filter(|&field| schema.fields()[field].generated.is_none())
        .collect()
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
