//! Savepoints: transactions within the transaction.

use std::sync::Arc;

use super::listen::SessionEvent;
use super::transaction::{Frame, Point};
use super::{Core, Session, Work};
use crate::error::{Result, error};

impl Session {
    /// Begins a transaction within the transaction: what is pending is flushed; the savepoint is set before the first
    /// statement that follows.
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
        let mut work = self.core.work()?;
        work.check_usable()?;
        work.check_not_telling("begin_nested()")?;
        work.flush(&self.core)?;
        work.begun = true;
        work.frame();
        work.nested += 1;
        let id = work.nested;
        // Those around it that are not set yet will be, right before it.
        let waiting = work.frames.iter().filter(|frame| frame.savepoint.as_ref().is_some_and(|point| !point.is_set));
        let set = if work.connection.is_some() { work.savepoints } else { 0 };
        let name = format!("sa_savepoint_{}", set + waiting.count() + 1);
        let savepoint = Some(Point { id, name: name.clone(), is_set: false });
        work.frames.push(Frame { savepoint, ..Frame::default() });
        Ok(Savepoint { core: self.core.clone(), id, name, ended: false })
    }
}

/// A transaction within the transaction: [`Session::begin_nested`]. Leaving its scope without [`commit`](Self::commit)
/// rolls it back.
pub struct Savepoint {
    core: Arc<Core>,
    id: u64,
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
        let mut work = core.work()?;
        self.ended = true;
        let depth = work.depth(self.id, &self.name)?;
        work.check_not_telling("commit()")?;
        if let Err(error) = work.check_usable().and_then(|()| work.commit_down_to(&core, depth)) {
            work.forget_failure(&core);
            work.unwind(&core, depth)?;
            return Err(error);
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
        let mut work = core.work()?;
        let depth = work.depth(self.id, &self.name)?;
        work.check_not_telling("rollback()")?;
        work.forget_failure(&core);
        work.unwind(&core, depth)
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
    fn depth(&self, id: u64, name: &str) -> Result<usize> {
        let own = |frame: &Frame| frame.savepoint.as_ref().is_some_and(|point| point.id == id);
        self.frames
            .iter()
            .position(own)
            .ok_or_else(|| error!(InvalidRequest, "savepoint {name} has ended already, with the transaction around it"))
    }

    /// Flushes and makes permanent, as far as the transaction is, what was done in the savepoints above this depth.
    fn commit_down_to(&mut self, core: &Arc<Core>, depth: usize) -> Result<()> {
        while self.frames.len() > depth {
            self.commit_savepoint(core)?;
        }
        Ok(())
    }

    /// Ends the innermost savepoint, as a commit does.
    pub(super) fn commit_savepoint(&mut self, core: &Arc<Core>) -> Result<()> {
        self.tell_event(core, SessionEvent::BeforeCommit)?;
        self.flush_all(core)?;
        self.release_savepoint()?;
        self.tell_event(core, SessionEvent::AfterCommit)
    }

    /// Makes the innermost savepoint's changes those of what is around it.
    pub(super) fn release_savepoint(&mut self) -> Result<()> {
        let point = self.frame().savepoint.clone();
        if let (Some(point), Some(connection)) = (point.filter(|point| point.is_set), &mut self.connection) {
            connection.release_savepoint(&point.name)?;
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

    /// Undoes the savepoints down to this depth, in the database and in the objects.
    pub(super) fn unwind(&mut self, core: &Arc<Core>, depth: usize) -> Result<()> {
        let (mut result, mut told) = (Ok(()), Ok(()));
        while self.frames.len() > depth {
            // The outer one undoes what the inner ones hold, even where one of those could not be.
            result = self.rollback_savepoints(self.frames.len() - 1);
            if !self.frame().is_told {
                told = told.and(self.tell_event(core, SessionEvent::AfterRollback));
            }
            self.restore(core);
        }
        result.and(told)
    }

    /// Undoes the savepoints down to this depth in the database, each by itself, as SQLAlchemy does.
    pub(super) fn rollback_savepoints(&mut self, depth: usize) -> Result<()> {
        let Some(connection) = &mut self.connection else {
            return Ok(());
        };
        let frames = self.frames.iter().skip(depth).rev();
        let points = frames.filter_map(|frame| frame.savepoint.as_ref()).filter(|point| point.is_set);
        // The outer one undoes what the inner ones hold, even where one of those could not be.
        let mut result = Ok(());
        for point in points {
            result = connection.rollback_to(&point.name);
        }
        result
    }
}
