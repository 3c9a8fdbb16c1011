//! One statement sent many times over: prepared once, bound anew for each row of a flush.

use std::time::Duration;

use web_time::Instant;

use super::backend::{Returned, Sets};
use super::{Connection, Engine};
use crate::error::{Error, Result};
use crate::event::{Effects, Event, SqlValue, StatementEvent};
use crate::sql::Render;
use crate::value::Value;

/// A statement of a flush, and how it is sent.
pub(crate) struct Batch<'a> {
    pub statement: &'a dyn Render,
    pub sql: &'a str,
    /// How many rows it is sent for.
    pub count: usize,
    /// Whether observers see one batch (Python's `executemany`), or one statement each time.
    pub together: bool,
}

/// Binds a row's values.
pub(crate) type Bind<'a> = dyn FnMut(&[&Value]) -> Result<()> + 'a;

/// Binds these values, which takes no allocation where they are few.
pub(crate) fn with_params<'v>(values: impl Iterator<Item = &'v Value>, bind: &mut Bind<'_>) -> Result<()> {
    const FEW: usize = 16;
    let mut few = [&Value::Null; FEW];
    let mut count = 0;
    let mut values = values;
    for (place, value) in few.iter_mut().zip(&mut values) {
        *place = value;
        count += 1;
    }
    if count < FEW {
        return bind(&few[..count]);
    }
    bind(&few.into_iter().chain(values).collect::<Vec<&Value>>())
}

impl Connection {
    /// Sends the statement for each row, whose values `params` binds; what it returns goes to `returned`. Returns the
    /// number of rows affected.
    pub(crate) fn batch(
        &mut self,
        batch: &Batch<'_>,
        params: impl FnMut(usize, &mut Bind<'_>) -> Result<()>,
        returned: impl FnMut(usize, Returned<'_>) -> Result<()>,
    ) -> Result<usize> {
        self.check_kept()?;
        let engine = self.engine.clone();
        let record = engine.is_observed().then(Record::default);
        let mut sets = Rows { engine: &engine, count: batch.count, params, returned, affected: 0, sent: 0, record };
        let result = self.link().batch(batch.sql, &mut sets);
        let failed = result.as_ref().err().map(ToString::to_string);
        let result = match result {
            Err(error) if error.statement().is_none() && error.is_refusal() => {
                let params = sets.bound(sets.sent);
                Err(at_row(error, batch.statement, &params).with_statement(batch.sql, params))
            }
            result => result,
        };
        let affected = sets.affected;
        let effects = self.effects();
        if let Some(record) = sets.finish(failed, batch.together, effects) {
            self.tell(batch, record);
        }
        if let Err(error) = &result {
            self.note_loss(error);
        }
        result.map(|()| affected)
    }
}

/// The error with what is known of the row that was sent.
fn at_row(error: Error, statement: &dyn Render, params: &[SqlValue]) -> Error {
    let Some((schema, fields)) = statement.row().filter(|_| error.constraint().is_some()) else {
        return error;
    };
    let name = |field: usize| schema.fields()[field].name.as_str();
    let row: Vec<(&str, SqlValue)> = fields.iter().map(|&field| name(field)).zip(params.iter().cloned()).collect();
    let refers = |&field: &usize| schema.fields()[field].foreign_key.is_some();
    let keys: Vec<&str> = (0..schema.fields().len()).filter(refers).map(name).collect();
    error.at_row(schema.table_name().unwrap_or_default(), &keys, &row)
}

/// The rows of a flush as a backend asks for them.
struct Rows<'e, P, R> {
    engine: &'e Engine,
    count: usize,
    params: P,
    returned: R,
    affected: usize,
    sent: usize,
    record: Option<Record>,
}

/// What observers are told, once the connection is free again.
#[derive(Default)]
struct Record {
    executions: Vec<Execution>,
    started: Option<Instant>,
    columns: Vec<String>,
    rows: Vec<Vec<SqlValue>>,
}

struct Execution {
    params: Vec<SqlValue>,
    columns: Vec<String>,
    rows: Vec<Vec<SqlValue>>,
    duration: Duration,
    affected: usize,
    error: Option<String>,
    effects: Effects,
}

impl<P, R> Sets for Rows<'_, P, R>
where
    P: FnMut(usize, &mut Bind<'_>) -> Result<()>,
    R: FnMut(usize, Returned<'_>) -> Result<()>,
{
    fn count(&self) -> usize {
        self.count
    }

    fn params(&mut self, set: usize, bind: &mut Bind<'_>) -> Result<()> {
        if let Some(record) = &mut self.record {
            record.started = Some(Instant::now());
        }
        (self.params)(set, bind)
    }

    fn returned(&mut self, set: usize, returned: Returned<'_>) -> Result<()> {
        if let (Some(record), Returned::Row(row)) = (&mut self.record, &returned) {
            record.columns = (0..row.width()).map(|column| row.name(column).to_owned()).collect();
            record.rows.push(row.values());
        }
        (self.returned)(set, returned)
    }

    fn executed(&mut self, set: usize, affected: usize, effects: Effects) {
        self.affected += affected;
        self.sent = set + 1;
        self.note(set, affected, None, effects);
    }
}

impl<P, R> Rows<'_, P, R>
where
    P: FnMut(usize, &mut Bind<'_>) -> Result<()>,
{
    /// The values of one set, as they are shown.
    fn bound(&mut self, set: usize) -> Vec<SqlValue> {
        let mut shown = Vec::new();
        if set < self.count {
            let engine = self.engine;
            let bound = (self.params)(set, &mut |values| {
                shown = engine.shown(values);
                Ok(())
            });
            // Values that cannot even be handed over are not shown either.
            bound.unwrap_or_default();
        }
        shown
    }

    fn note(&mut self, set: usize, affected: usize, error: Option<String>, effects: Effects) {
        if self.record.is_none() {
            return;
        }
        let params = self.bound(set);
        let Some(record) = &mut self.record else { return };
        record.executions.push(Execution {
            params,
            columns: std::mem::take(&mut record.columns),
            rows: std::mem::take(&mut record.rows),
            duration: record.started.take().map(|started| started.elapsed()).unwrap_or_default(),
            affected,
            error,
            effects,
        });
    }

    /// What there is to tell; an execution that failed is the last of it, but for the sets that were to go with it.
    fn finish(mut self, failed: Option<String>, together: bool, effects: Effects) -> Option<Record> {
        if failed.is_some() {
            let first = self.sent;
            self.note(first, 0, failed, effects);
            if together {
                (first + 1..self.count).for_each(|set| self.note(set, 0, None, Effects::default()));
            }
        }
        self.record
    }
}

impl Connection {
    fn tell(&mut self, batch: &Batch<'_>, record: Record) {
        let mut executions = record.executions.into_iter();
        while let Some(first) = executions.next() {
            let mut params = vec![first.params];
            let (mut affected, mut duration, mut error) = (first.affected, first.duration, first.error);
            let mut effects = first.effects;
            if batch.together {
                for more in executions.by_ref() {
                    params.push(more.params);
                    affected += more.affected;
                    duration += more.duration;
                    error = error.or(more.error);
                    effects.extend(more.effects);
                }
            }
            let event = StatementEvent {
                sql: batch.sql,
                dialect: self.dialect(),
                origin: Some(batch.statement),
                params,
                columns: first.columns,
                rows: first.rows,
                row_count: affected,
                duration,
                error,
                effects,
            };
            // Only the last is told while the database is as it says.
            match executions.len() {
                0 => self.emit(Event::Statement(&event)),
                _ => self.tell_past(Event::Statement(&event)),
            }
        }
    }
}
