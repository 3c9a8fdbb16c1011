//! Bounds for programs that nobody vouches for: how much a database may hold, and when to stop a statement.

use std::sync::Arc;

use super::Engine;

/// What a connection may use, for programs that come from outside ([`Engine::guard`]).
#[derive(Clone)]
pub struct Guard {
    /// The longest text, blob or row in bytes.
    pub value_bytes: i32,
    /// The longest SQL statement in bytes.
    pub sql_bytes: i32,
    /// The deepest expression.
    pub expression_depth: i32,
    /// The most terms of a compound `SELECT`.
    pub compound_terms: i32,
    /// The largest database in pages of 4 KiB.
    pub pages: u32,
    /// How many steps of SQLite's virtual machine lie between two questions to `interrupt`.
    pub interrupt_every: i32,
    /// Asked while a statement runs; `true` stops it with an `is_database` error.
    pub interrupt: Arc<dyn Fn() -> bool + Send + Sync>,
}

impl Engine {
    /// Puts bounds on every connection that the engine opens from now on.
    ///
    /// ```
    /// use fieldbook::{Guard, prelude::*};
    /// use std::sync::Arc;
    ///
    /// let engine = create_engine("sqlite://")?;
    /// engine.guard(Guard { interrupt_every: 1_000, interrupt: Arc::new(|| true), ..Guard::default() });
    /// let endless = text("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n");
    /// assert!(Session::new(&engine).exec(endless).unwrap_err().is_database());
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn guard(&self, guard: Guard) {
        self.settings().guard = Some(guard);
        self.0.pool.empty();
    }
}

/// Values of 4 MiB, statements of 256 KiB, databases of 64 MiB; never interrupted.
impl Default for Guard {
    fn default() -> Self {
        Guard {
            value_bytes: 4 << 20,
            sql_bytes: 256 << 10,
            expression_depth: 200,
            compound_terms: 100,
            pages: 16 << 10,
            interrupt_every: 10_000,
            interrupt: Arc::new(|| false),
        }
    }
}
