//! What PostgreSQL said, under the kind that a caller acts on.

use std::error::Error as _;

use tokio_postgres::error::{DbError, SqlState};

use crate::error::{Constraint, ConstraintKind, Error, ErrorKind, Trouble};

/// The error of a statement, by its SQLSTATE.
pub(super) fn refused(cause: tokio_postgres::Error) -> Error {
    let error = match cause.as_db_error() {
        Some(said) => {
            let detail = said.detail().map(|detail| format!(" ({detail})")).unwrap_or_default();
            let message = format!("{}{detail}", said.message());
            match constraint(said) {
                Some(constraint) => Error::new(ErrorKind::Integrity, message).with_constraint(constraint),
                None => Error::new(ErrorKind::Database, message),
            }
        }
        None => Error::new(ErrorKind::Database, chain(&cause)),
    };
    let trouble = trouble(&cause);
    let error = error.with_source(cause);
    match trouble {
        Some(trouble) => error.with_trouble(trouble),
        None => error,
    }
}

/// Trouble that others make.
fn trouble(cause: &tokio_postgres::Error) -> Option<Trouble> {
    let Some(code) = cause.code() else {
        let broken = cause.source().is_some_and(|source| source.is::<std::io::Error>());
        return (cause.is_closed() || broken).then_some(Trouble::LostConnection);
    };
    let ended = [&SqlState::ADMIN_SHUTDOWN, &SqlState::CRASH_SHUTDOWN, &SqlState::CANNOT_CONNECT_NOW];
    match code {
        &SqlState::LOCK_NOT_AVAILABLE => Some(Trouble::Busy),
        &SqlState::T_R_SERIALIZATION_FAILURE => Some(Trouble::Serialization),
        &SqlState::T_R_DEADLOCK_DETECTED => Some(Trouble::Deadlock),
        &SqlState::QUERY_CANCELED => Some(Trouble::StatementTimeout),
        &SqlState::IN_FAILED_SQL_TRANSACTION => Some(Trouble::AbortedTransaction),
        code if ended.contains(&code) || code.code().starts_with("08") => Some(Trouble::LostConnection),
        _ => None,
    }
}

/// The constraint that was violated: class 23, whose columns stand in the detail, `Key (a, b)=(1, 2) already exists.`
fn constraint(said: &DbError) -> Option<Constraint> {
    let kind = match said.code() {
        code if !code.code().starts_with("23") => return None,
        &SqlState::UNIQUE_VIOLATION => match said.constraint() {
            Some(name) if name.ends_with("_pkey") => ConstraintKind::PrimaryKey,
            _ => ConstraintKind::Unique,
        },
        &SqlState::FOREIGN_KEY_VIOLATION => ConstraintKind::ForeignKey,
        &SqlState::NOT_NULL_VIOLATION => ConstraintKind::NotNull,
        &SqlState::CHECK_VIOLATION => ConstraintKind::Check,
        _ => ConstraintKind::Other,
    };
    let mut found = Constraint::new(kind);
    found.name = said.constraint().map(str::to_owned);
    found.table = said.table().map(str::to_owned);
    let named =
        said.detail().and_then(|detail| detail.strip_prefix("Key (")?.split_once(")=(")).map(|(names, _)| names);
    found.columns = match (said.column(), named) {
        (Some(column), _) => vec![column.to_owned()],
        (None, Some(names)) => names.split(", ").map(|name| name.trim_matches('"').to_owned()).collect(),
        (None, None) => Vec::new(),
    };
    Some(found)
}

/// An error and what caused it, in one line.
pub(super) fn chain(error: &tokio_postgres::Error) -> String {
    match error.source() {
        Some(cause) => format!("{error}: {cause}"),
        None => error.to_string(),
    }
}

impl Error {
    /// PostgreSQL's code for what it refused, of five characters: `23505` for a value that must be unique. `None` where the
    /// error is not of a PostgreSQL server.
    ///
    /// The codes are listed in an appendix of PostgreSQL's manual.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// assert_eq!(create_engine("nothing://").unwrap_err().sqlstate(), None);
    /// ```
    pub fn sqlstate(&self) -> Option<&str> {
        let cause = std::error::Error::source(self)?.downcast_ref::<tokio_postgres::Error>()?;
        Some(cause.code()?.code())
    }
}
