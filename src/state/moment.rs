//! A run at one moment: what the databases held and what the objects were, made of the events up to then and of
//! nothing else.

pub mod database;
mod last_part;
pub mod view;

use std::{collections::BTreeMap, sync::Arc};

use super::{
    event::{Action, Boundary, Object, Statement, TransactionEnd},
    step::{Step, What},
    transcript::Transcript,
};
use database::{Database, Touched};

/// What there was at one moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moment {
    /// The databases, by their number.
    pub databases: Vec<Database>,
    /// The objects that sessions had, or have, by their number.
    pub objects: BTreeMap<u32, Arc<Object>>,
    /// Whether so much happened behind it that what rows are now is not known.
    pub is_cut: bool,
    /// What the last step did to rows, with the number of its database.
    pub touched: Vec<(usize, Touched)>,
    /// The objects that the last step changed.
    pub changed: Vec<u32>,
}

impl Moment {
    /// The moment after the first `position` steps of a run.
    pub fn at(run: &Transcript, position: usize) -> Self {
        let (from, mut moment) = Self::first(run);
        if position < from {
            return Self::before(run, position);
        }
        moment.advance(run, from, position);
        moment
    }

    /// A moment before those whose tables can be told: the objects alone.
    pub fn before(run: &Transcript, position: usize) -> Self {
        let mut moment = Self { is_cut: true, ..Self::default() };
        moment.advance(run, 0, position);
        moment
    }

    /// The objects of a run as they last were, those that the program let go of too.
    pub fn last_objects(run: &Transcript) -> BTreeMap<u32, Arc<Object>> {
        let mut last = BTreeMap::new();
        for step in &run.steps {
            if let What::Objects(objects) = &step.what {
                last.extend(objects.iter().filter(|object| !object.gone).map(|object| (object.id, object.clone())));
            }
        }
        last
    }

    /// Goes on from the moment after `from` steps to that after `to`.
    pub fn advance(&mut self, run: &Transcript, from: usize, to: usize) {
        for step in run.steps.iter().take(to).skip(from) {
            self.step(step, &run.statements);
        }
    }

    fn step(&mut self, step: &Step, statements: &[Statement]) {
        self.touched.clear();
        self.changed.clear();
        match &step.what {
            What::Boundary(boundary) => self.boundary(boundary),
            What::Statement(index) => {
                if let Some(statement) = statements.get(*index) {
                    self.statement(statement);
                }
            }
            What::Objects(objects) => objects.iter().for_each(|object| self.object(object)),
            What::Printed(_) | What::Failed => {}
        }
    }

    fn object(&mut self, object: &Arc<Object>) {
        match object.gone {
            true => drop(self.objects.remove(&object.id)),
            false => drop(self.objects.insert(object.id, object.clone())),
        }
        self.changed.push(object.id);
    }

    fn database(&mut self, number: u32) -> (usize, &mut Database) {
        let number = number as usize;
        if self.databases.len() <= number {
            self.databases.resize_with(number + 1, Database::default);
        }
        (number, &mut self.databases[number])
    }

    fn boundary(&mut self, boundary: &Boundary) {
        let connection = boundary.source.connection;
        let name = boundary.name.as_deref().unwrap_or_default();
        let (number, database) = self.database(boundary.source.database);
        let touched = match boundary.action {
            Action::Begin => database.begin(connection),
            Action::Commit => database.commit(connection),
            Action::Rollback => database.rollback(connection),
            Action::Savepoint => database.savepoint(connection, name),
            Action::Release => database.release(connection, name),
            Action::RollbackTo => database.rollback_to(connection, name),
        };
        self.touched.extend(touched.into_iter().map(|touched| (number, touched)));
    }

    fn statement(&mut self, statement: &Statement) {
        let connection = statement.source.connection;
        let (number, database) = self.database(statement.source.database);
        let mut touched = Vec::new();
        // A savepoint in the program's own SQL is announced as no boundary.
        if statement.error.is_none()
            && let Some((action, name)) = savepoint(&statement.sql)
        {
            touched.extend(match action {
                Action::Savepoint => database.savepoint(connection, &name),
                Action::Release => database.release(connection, &name),
                _ => database.rollback_to(connection, &name),
            });
        }
        if let Some(effects) = &statement.effects {
            if let Some(schema) = &effects.schema {
                database.define(connection, schema);
            }
            touched.extend(effects.changes.iter().filter_map(|change| database.change(connection, change)));
            match effects.ended {
                Some(TransactionEnd::Commit) => drop(database.commit(connection)),
                Some(TransactionEnd::Rollback) => touched = database.rollback(connection),
                None => {}
            }
        }
        self.touched.extend(touched.into_iter().map(|touched| (number, touched)));
    }
}

/// The boundary of a savepoint that a statement is, with its name as SQLite compares it.
fn savepoint(sql: &str) -> Option<(Action, String)> {
    let mut words = sql.split(|c: char| c.is_whitespace() || c == ';').filter(|word| !word.is_empty());
    let verb = words.next()?.to_ascii_uppercase();
    let name = words.next_back()?.trim_matches(['"', '`', '[', ']', '\'']).to_ascii_lowercase();
    let action = match verb.as_str() {
        "SAVEPOINT" => Action::Savepoint,
        "RELEASE" => Action::Release,
        "ROLLBACK" if sql.split_whitespace().any(|word| word.eq_ignore_ascii_case("to")) => Action::RollbackTo,
        _ => return None,
    };
    Some((action, name))
}
