//! What a chapter says about a run, written where it is said, and held against the run by a test.
//!
//! In the text a claim is a link whose target begins with `?`: ``[two `INSERT`s](?sent)``. The words in brackets are the
//! claim itself: their numbers and their code are what the run is held to, so text and check cannot drift apart. The
//! target says what kind of claim it is and, if need be, of which stretch of the run it speaks:
//! `(<?sent after "Two queries" before "One query">)`. In a `try` block a claim is a line, ``= sent two `INSERT`s``.
//!
//! | kind | what it holds |
//! |---|---|
//! | `sent` | statements and transactions' boundaries that begin with, or contain, each code: as many as the number before it says, at least one where none stands; without code, statements altogether |
//! | `order` | the codes were sent one right after the other |
//! | `prints` | lines that contain each code: as many as the number says, at least one |
//! | `answers` | answers to the program's requests that contain each code, as `404 …Not Found`: as many as the number says, at least one |
//! | `params` | sets of parameters that are the code |
//! | `rows` | the first statement that contains the code returned, or changed, so many rows |
//! | `returns` | rows that came back with a cell that is the code: as many as the number says, at least one |
//! | `stores` | at the end the table named by the code holds so many rows |
//! | `fails` | the run ends with an error whose message contains each code |
//! | `refused` | the program does not compile; the codes are error codes, or parts of a message or of its line |
//! | `stopped` | the run reached a limit of the playground, which a compiled program does not have; with code, that says so |
//! | `source` | the program contains each code |
//! | `same` | output and statements are those of the chapter's program |

mod check;
mod number;
mod read;
mod run;

pub(crate) use read::Piece;
pub use run::{Moment, Refusal, Run};

/// What a claim speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Statements and boundaries of transactions.
    Sent,
    /// What was sent, one right after the other.
    Order,
    /// Lines of output.
    Prints,
    /// Answers to requests: the status, and the body.
    Answers,
    /// Sets of parameters.
    Params,
    /// How many rows a statement returned or changed.
    Rows,
    /// Cells of the rows that came back.
    Returns,
    /// How many rows a table has at the end.
    Stores,
    /// The error with which a run ends.
    Fails,
    /// What the compiler says.
    Refused,
    /// A limit was reached.
    Stopped,
    /// The program's own text.
    Source,
    /// Nothing differs from the chapter's program.
    Same,
}

/// A piece of code that a claim names, and how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Exactly so often; at least once where no number stands before it.
    pub count: Option<usize>,
    /// The code, in which `…` stands for anything; empty where the words have none.
    pub code: String,
}

/// One claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// What it speaks of.
    pub kind: Kind,
    /// Its words, as the reader sees them.
    pub words: String,
    /// What the words name.
    pub wanted: Vec<Wanted>,
    /// Only what happened after a line with this text was printed, a request of this name came, or in a sheet a
    /// statement with it was sent.
    pub after: Option<String>,
    /// Only what happened before such a line, request or statement.
    pub before: Option<String>,
    /// The chapter's program of which it speaks; `main` where it says nothing else.
    pub program: String,
}
