//! The steps of a run: what happened, one thing after the other, and what each is called.

use std::sync::Arc;

use super::{
    diagnostic::Span,
    event::{Action, Boundary, Object},
    portion::head,
    sql_text::Role,
    transcript::{Piece, Transcript},
};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What.
    pub what: What,
    /// The place in the source that caused it.
    pub span: Option<Span>,
    /// How much was printed by then: pieces of output, and bytes of the last of them.
    pub output: (usize, usize),
}

/// The kinds of things that happen.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// A transaction's boundary.
    Boundary(Boundary),
    /// The statement of that number.
    Statement(usize),
    /// One call made objects something else than they were.
    Objects(Vec<Arc<Object>>),
    /// The program printed this.
    Printed(String),
    /// The run failed.
    Failed,
}

/// Characters of a step's text.
const SHORT: usize = 90;

impl Transcript {
    /// What the step of that number was, in words.
    pub fn step_words(&self, step: usize) -> String {
        let Some(step) = self.steps.get(step) else {
            return String::new();
        };
        match &step.what {
            What::Boundary(boundary) => boundary_words(boundary),
            What::Statement(index) => self.statements.get(*index).map_or_else(String::new, |statement| {
                let text = short(&statement.sql);
                if statement.error.is_some() { format!("{text}, which failed") } else { text }
            }),
            What::Objects(objects) => match objects.as_slice() {
                [object] => object_words(object),
                [first, ..] => format!("{} objects: {}, …", objects.len(), object_words(first)),
                [] => String::new(),
            },
            What::Printed(text) => format!("printed {}", short(text.trim_end())),
            What::Failed => "the run failed".to_owned(),
        }
    }

    /// The step before or after `position` that is a statement of the program's own: not a question about tables.
    pub fn statement_from(&self, position: usize, forward: bool) -> Option<usize> {
        let is_statement = |at: &usize| match &self.steps[*at - 1].what {
            What::Statement(index) => {
                self.statements.get(*index).is_some_and(|statement| Role::of(&statement.sql) != Role::Ask)
            }
            _ => false,
        };
        match forward {
            true => (position + 1..=self.steps.len()).find(is_statement),
            false => (1..position.min(self.steps.len() + 1)).rev().find(is_statement),
        }
    }

    /// The last statement that was sent by a position.
    pub fn statement_at(&self, position: usize) -> Option<usize> {
        self.steps.iter().take(position).rev().find_map(|step| match step.what {
            What::Statement(index) => Some(index),
            _ => None,
        })
    }

    /// The output up to a position.
    pub fn output_at(&self, position: usize) -> Vec<Piece> {
        let (count, length) = match position.checked_sub(1).and_then(|last| self.steps.get(last)) {
            Some(step) => step.output,
            None => return Vec::new(),
        };
        let mut output: Vec<Piece> = self.output.iter().take(count).cloned().collect();
        if let Some(Piece::Stdout(text) | Piece::Stderr(text)) = output.last_mut()
            && text.is_char_boundary(length)
        {
            text.truncate(length);
        }
        output
    }
}

fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match head(&line, SHORT) {
        Some(start) => format!("{start}…"),
        None => line,
    }
}

fn boundary_words(boundary: &Boundary) -> String {
    let name = boundary.name.as_deref().unwrap_or_default();
    match boundary.action {
        Action::Begin => "a transaction began".to_owned(),
        Action::Commit => "commit".to_owned(),
        Action::Rollback => "rollback".to_owned(),
        Action::Savepoint => format!("savepoint {name}"),
        Action::Release => format!("savepoint {name} released"),
        Action::RollbackTo => format!("rollback to savepoint {name}"),
    }
}

fn object_words(object: &Object) -> String {
    if object.gone {
        return "an object was let go of".to_owned();
    }
    let changed: Vec<&str> = object.changed.iter().map(|(name, _)| name.as_str()).collect();
    match changed.is_empty() {
        true => format!("{} is {}", object.name(), object.state_word()),
        false => format!("{} is {}, {} changed", object.name(), object.state_word(), changed.join(", ")),
    }
}
