//! What SQLite said, under the kind that a caller acts on.

use crate::error::{Error, ErrorKind};

pub(super) fn refused(cause: rusqlite::Error) -> Error {
    let (kind, message) = match &cause {
        rusqlite::Error::SqliteFailure(failure, message) => {
            let integrity = failure.code == rusqlite::ErrorCode::ConstraintViolation;
            let kind = if integrity { ErrorKind::Integrity } else { ErrorKind::Database };
            (kind, message.clone().unwrap_or_else(|| failure.to_string()))
        }
        rusqlite::Error::SqlInputError { msg, .. } => (ErrorKind::Database, msg.clone()),
        other => (ErrorKind::Database, other.to_string()),
    };
    Error::new(kind, message).with_source(cause)
}
