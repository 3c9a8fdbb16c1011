//! A statement that the reader makes fail, to see what the program does then.

use serde::Serialize;

use super::event::Statement;

/// How a statement fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum With {
    /// A constraint refuses it; the transaction goes on.
    Constraint,
    /// The disk is full, and the database ends the transaction.
    DiskFull,
    /// The connection is lost, and its transaction with it.
    LostConnection,
}

impl With {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Constraint, Self::DiskFull, Self::LostConnection];

    /// What the reader chooses.
    pub fn words(self) -> &'static str {
        match self {
            Self::Constraint => "a constraint refuses it",
            Self::DiskFull => "the disk is full",
            Self::LostConnection => "the connection is lost",
        }
    }
}

/// The statement that fails in the runs to come, wherever the program's text moves meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Failing {
    /// Its number in the transcript.
    #[serde(skip)]
    pub statement: usize,
    /// How many are sent before it, each row of a batch counted: so the engine counts.
    pub before: usize,
    /// How it fails.
    pub with: With,
}

impl Failing {
    /// The statement with that number of those that a run sent.
    pub fn at(statements: &[Statement], statement: usize, with: With) -> Self {
        let sent = |statement: &Statement| statement.params.len().max(1);
        Self { statement, before: statements.iter().take(statement).map(sent).sum(), with }
    }
}
