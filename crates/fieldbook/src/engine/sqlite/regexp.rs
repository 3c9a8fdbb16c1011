//! `REGEXP`, which SQLite leaves to whoever opens a database.

use std::error::Error;

use regex_lite::Regex;
use rusqlite::functions::FunctionFlags;
use rusqlite::types::ValueRef;

/// `text REGEXP pattern`: whether the text has a match of the pattern; NULL of NULL.
pub(super) fn add(sqlite: &rusqlite::Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    sqlite.create_scalar_function("regexp", 2, flags, |call| {
        if call.get_raw(0) == ValueRef::Null || call.get_raw(1) == ValueRef::Null {
            return Ok(None);
        }
        // A statement's pattern is read once.
        let regex = call.get_or_create_aux(0, |pattern| -> Result<Regex, Box<dyn Error + Send + Sync>> {
            let pattern = pattern.as_str()?;
            Regex::new(pattern).map_err(|error| format!("`{pattern}` is no regular expression: {error}").into())
        })?;
        let text = call.get_raw(1).as_str().map_err(|error| rusqlite::Error::UserFunctionError(error.into()))?;
        Ok(Some(regex.is_match(text)))
    })
}
