//! Savepoints: transactions within the transaction.

use std::sync::Arc;

use super::transaction::Frame;
use super::{Core, Session, Work};
use crate::error::{Result, error};

impl Session {
    /// Begins a transaction within the transaction: what is pending is flushed, then a savepoint is set.
    ///
    /// # Errors
    ///
    /// As [`Session::flush`].
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// #[model(table)]
    /// struct Hero {
    ///     #[field(primary_key)]
    ///     id: Option<i64>,
    ///     #[field(unique)]
    ///     name: String,
    /// }
    ///
    /// let engine = create_engine("sqlite://")?;
    /// engine.create_all(Hero)?;
    /// let session = Session::new(&engine);
    /// session.add(&Hero::builder().name("Deadpond").build());
    /// let nested = session.begin_nested()?;
    /// session.add(&Hero::builder().name("Deadpond").build());
    /// assert!(nested.commit().unwrap_err().is_integrity());
    /// session.commit()?;
    /// assert_eq!(session.exec(select(Hero))?.all().len(), 1);
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn begin_nested(&self) -> Result<Savepoint> {
        let mut work = self.core.work();
        work.flush(&self.core)?;
        work.frame();
        let name = format!("sa_savepoint_{}", work.savepoints + 1);
        work.connection(&self.core)?.savepoint(&name)?;
        work.savepoints += 1;
        work.frames.push(Frame { savepoint: Some(name.clone()), ..Frame::default() });
        Ok(Savepoint { core: self.core.clone(), name, ended: false })
    }
}

/// A transaction within the transaction: [`Session::begin_nested`]. Leaving its scope without [`commit`](Self::commit)
/// rolls it back.
pub struct Savepoint {
    core: Arc<Core>,
    name: String,
    ended: bool,
}

impl Savepoint {
    /// Flushes, and makes the changes since the savepoint the transaction's.
    ///
    /// # Errors
    ///
    /// As [`Session::flush`]; the savepoint is then rolled back, and the session stays usable.
    pub fn commit(mut self) -> Result<()> {
        let core = self.core.clone();
        let mut work = core.work();
        self.ended = true;
        let depth = work.depth(&self.name)?;
        if let Err(error) = work.flush(&core) {
            work.rollback_to(&core, depth)?;
            return Err(error);
        }
        while work.frames.len() > depth {
            work.release_savepoint()?;
        }
        Ok(())
    }

    /// Undoes everything since the savepoint, in the database and in the objects.
    ///
    /// # Errors
    ///
    /// `is_invalid_request` when the transaction around it has ended, `is_database` when SQLite refuses.
    pub fn rollback(mut self) -> Result<()> {
        self.end()
    }

    fn end(&mut self) -> Result<()> {
        self.ended = true;
        let core = self.core.clone();
        let mut work = core.work();
        let depth = work.depth(&self.name)?;
        work.rollback_to(&core, depth)
    }

    /// The savepoint's name in SQL.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Savepoint {
    fn drop(&mut self) {
        if !self.ended {
            let _ = self.end();
        }
    }
}

impl Work {
    /// How many frames lie below a savepoint's, counting its own out.
    fn depth(&self, name: &str) -> Result<usize> {
        let named = |frame: &Frame| frame.savepoint.as_deref() == Some(name);
        self.frames
            .iter()
            .position(named)
            .ok_or_else(|| error!(InvalidRequest, "savepoint {name} has ended already, with the transaction around it"))
    }

    /// Makes the innermost savepoint's changes those of what is around it.
    pub(super) fn release_savepoint(&mut self) -> Result<()> {
        let name = self.frame().savepoint.clone();
        if let (Some(name), Some(connection)) = (name, &mut self.connection) {
            connection.release_savepoint(&name)?;
        }
        if let Some(inner) = self.frames.pop() {
            let outer = self.frame();
            outer.new.extend(inner.new);
            outer.deleted.extend(inner.deleted);
            outer.dirty.extend(inner.dirty);
            outer.keys.extend(inner.keys);
        }
        Ok(())
    }

    /// Undoes the savepoints down to this depth. One that a failed flush has rolled back already is not sent again.
    fn rollback_to(&mut self, core: &Core, depth: usize) -> Result<()> {
        let failed = self.failure.take().is_some();
        let name = self.frames[depth].savepoint.clone();
        let already = failed && self.frames.len() == depth + 1;
        let result = match (name, &mut self.connection) {
            (Some(name), Some(connection)) if !already => connection.rollback_to(&name),
            _ => Ok(()),
        };
        while self.frames.len() > depth {
            self.restore(core);
        }
        result
    }
}
