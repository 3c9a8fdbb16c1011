//! The guard's bounds as SQLite keeps them.

use rusqlite::limits::Limit;

use crate::engine::Guard;

pub(super) fn apply(guard: &Guard, sqlite: &mut rusqlite::Connection) -> rusqlite::Result<()> {
    let limits = [
        (Limit::SQLITE_LIMIT_LENGTH, guard.value_bytes),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, guard.sql_bytes),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, guard.expression_depth),
        (Limit::SQLITE_LIMIT_COMPOUND_SELECT, guard.compound_terms),
        (Limit::SQLITE_LIMIT_ATTACHED, 0),
    ];
    for (limit, value) in limits {
        sqlite.set_limit(limit, value)?;
    }
    // Builds for the browser have larger pages of their own accord.
    sqlite.execute_batch(&format!("PRAGMA page_size = 4096; PRAGMA max_page_count = {}", guard.pages))?;
    let interrupt = guard.interrupt.clone();
    sqlite.progress_handler(guard.interrupt_every, Some(move || interrupt()))
}
