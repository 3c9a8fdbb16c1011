//! What SQLite said, under the kind that a caller acts on.

use rusqlite::ErrorCode;
use rusqlite::ffi;

use crate::error::{Constraint, ConstraintKind, Error, ErrorKind, Trouble};

pub(super) fn refused(cause: rusqlite::Error) -> Error {
    let (failure, message) = match &cause {
        rusqlite::Error::SqliteFailure(failure, message) => {
            (Some(*failure), message.clone().unwrap_or_else(|| failure.to_string()))
        }
        rusqlite::Error::SqlInputError { msg, .. } => (None, msg.clone()),
        other => (None, other.to_string()),
    };
    let error = match failure.map(|failure| failure.code) {
        Some(ErrorCode::ConstraintViolation) => {
            let code = failure.map(|failure| failure.extended_code).unwrap_or_default();
            let constraint = constraint(code, &message);
            Error::new(ErrorKind::Integrity, message).with_constraint(constraint)
        }
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            Error::new(ErrorKind::Database, message).with_trouble(Trouble::Busy)
        }
        _ => Error::new(ErrorKind::Database, message),
    };
    error.with_source(cause)
}

/// Reads `UNIQUE constraint failed: hero.name, hero.age` and its like.
fn constraint(code: i32, message: &str) -> Constraint {
    let mut found = Constraint::new(match code {
        ffi::SQLITE_CONSTRAINT_UNIQUE => ConstraintKind::Unique,
        ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_ROWID => ConstraintKind::PrimaryKey,
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => ConstraintKind::ForeignKey,
        ffi::SQLITE_CONSTRAINT_NOTNULL => ConstraintKind::NotNull,
        ffi::SQLITE_CONSTRAINT_CHECK => ConstraintKind::Check,
        _ => ConstraintKind::Other,
    });
    let Some((_, what)) = message.split_once(" constraint failed: ") else {
        return found;
    };
    if found.kind == ConstraintKind::Check {
        found.name = Some(what.to_owned());
    } else if let Some(index) = what.strip_prefix("index '") {
        found.name = Some(index.trim_end_matches('\'').to_owned());
    } else {
        for column in what.split(", ") {
            if let Some((table, column)) = column.split_once('.') {
                found.table = Some(table.to_owned());
                found.columns.push(column.to_owned());
            }
        }
    }
    found
}
