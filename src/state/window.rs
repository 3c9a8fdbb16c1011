//! What is kept of a long run's history: the last changes of rows, so many that they fit.

use std::{collections::VecDeque, sync::Arc};

use super::{
    event::{Effects, Statement},
    transcript::{Piece, Transcript},
    value::Value,
};

/// Changes of rows that are kept.
const CHANGES: usize = 50_000;
/// How much their values may take, in bytes.
const BYTES: usize = 8 << 20;

/// The statements whose changes are kept, oldest first.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Window {
    most: usize,
    changes: usize,
    bytes: usize,
    held: VecDeque<Held>,
}

impl Default for Window {
    fn default() -> Self {
        Self { most: CHANGES, changes: 0, bytes: 0, held: VecDeque::new() }
    }
}

/// What a statement takes.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Held {
    /// The position behind it.
    behind: usize,
    statement: usize,
    changes: usize,
    bytes: usize,
}

impl Transcript {
    /// A run of which only so many changes of rows are kept.
    pub fn keeping(changes: usize) -> Self {
        let mut run = Self::default();
        run.window.most = changes;
        run
    }

    /// Keeps what the last statement changed, and lets go of what no longer fits: the oldest.
    pub(super) fn keep_changes(&mut self) {
        let behind = self.steps.len();
        let Some((statement, last)) = self.statements.iter().enumerate().next_back() else { return };
        let Some(effects) = &last.effects else { return };
        let (changes, bytes) = weight(effects);
        if changes > 0 {
            self.window.changes += changes;
            self.window.bytes += bytes;
            self.window.held.push_back(Held { behind, statement, changes, bytes });
        }
        // Nothing before what was not told leads to what is behind it.
        let untold = effects.cut;
        if untold {
            self.told_from(statement, behind);
        }
        while untold || self.window.changes > self.window.most || self.window.bytes > BYTES {
            let Some(oldest) = self.window.held.pop_front() else { break };
            self.window.changes -= oldest.changes;
            self.window.bytes -= oldest.bytes;
            self.told_from(oldest.statement, oldest.behind);
        }
    }

    /// What this statement changed is let go of: tables can be told from behind it on.
    fn told_from(&mut self, statement: usize, behind: usize) {
        if self.history_from == 0 {
            let message =
                "this run changed more rows than its history keeps; the timeline shows the tables of its last part";
            self.output.push(Piece::Notice(message.to_owned()));
        }
        self.history_from = self.history_from.max(behind);
        if let Some(Statement { effects: Some(effects), .. }) = self.statements.get_mut(statement) {
            let effects = Arc::make_mut(effects);
            effects.changes = Vec::new();
            effects.cut = true;
            let tables = effects.schema.iter_mut().flat_map(|schema| &mut schema.tables);
            tables.for_each(|table| table.rows = Vec::new());
        }
    }
}

/// How many rows a statement's effects tell of, and what they take.
fn weight(effects: &Effects) -> (usize, usize) {
    let made = effects.schema.iter().flat_map(|schema| &schema.tables).flat_map(|table| &table.rows);
    let rows = effects.changes.iter().flat_map(|change| change.old.iter().chain(&change.new));
    let bytes = rows.chain(made.clone().map(|row| &row.values)).flatten().map(size).sum::<usize>();
    (effects.changes.len() + made.count(), bytes)
}

/// What a value takes.
fn size(value: &Value) -> usize {
    let text = match value {
        Value::Text(text) | Value::Blob { blob: text } | Value::BigInteger { integer: text } => text.len(),
        _ => 0,
    };
    size_of::<Value>() + text
}
