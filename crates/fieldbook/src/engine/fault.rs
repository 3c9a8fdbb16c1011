//! Statements that are made to fail, so that a test sees what a program does then.

use std::sync::Arc;

use super::Engine;
use super::backend::{Link, Returned, Row, Sets};
use super::inspect::{Marks, TableSnapshot};
use super::transaction::Begin;
use crate::error::{Constraint, ConstraintKind, Error, ErrorKind, Result, Trouble};
use crate::event::Effects;
use crate::value::Value;

/// How a statement is made to fail ([`Engine::inject_faults`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Fault {
    /// A constraint refuses a row: [`Error::constraint`] has the kind [`ConstraintKind::Other`]. The transaction goes on.
    Constraint,
    /// There is no room for what is to be written. The database ends the transaction, as SQLite does.
    DiskFull,
    /// The connection is gone: [`Error::is_lost_connection`], and so is its transaction.
    LostConnection,
}

impl Fault {
    fn error(self) -> Error {
        match self {
            Fault::Constraint => {
                Error::new(ErrorKind::Integrity, "constraint failed (this statement was made to fail)")
                    .with_constraint(Constraint::new(ConstraintKind::Other))
            }
            Fault::DiskFull => {
                Error::new(ErrorKind::Database, "database or disk is full (this statement was made to fail)")
            }
            Fault::LostConnection => {
                Error::new(ErrorKind::Database, "the connection was lost (this statement was made to fail)")
                    .with_trouble(Trouble::LostConnection)
            }
        }
    }
}

/// Says which statement fails, and how.
pub(super) type Faults = Arc<dyn Fn(&str) -> Option<Fault> + Send + Sync>;

impl Engine {
    /// Asks `faults` before each statement that a connection opened from now on is to send, once for each row of a batch; one
    /// for which it answers is not sent, and fails that way. For tests of what a program does when its database fails. Boundaries of
    /// transactions are not asked about. `faults` runs while the connection is in use, so it must not use the engine.
    ///
    /// ```
    /// use fieldbook::{Fault, prelude::*};
    ///
    /// # #[model(table)]
    /// # struct Hero {
    /// #     #[field(primary_key)]
    /// #     id: Option<i64>,
    /// #     name: String,
    /// # }
    /// let engine = create_engine("sqlite://")?;
    /// engine.create_all(Hero)?;
    /// engine.inject_faults(|sql| sql.starts_with("INSERT").then_some(Fault::DiskFull));
    /// let session = Session::new(&engine);
    /// session.add(&Hero::builder().name("Deadpond").build());
    /// let error = session.commit().unwrap_err();
    /// assert!(error.to_string().contains("disk is full"));
    /// session.rollback()?;
    /// assert!(session.exec(select(Hero))?.all().is_empty());
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn inject_faults(&self, faults: impl Fn(&str) -> Option<Fault> + Send + Sync + 'static) {
        self.settings().faults = Some(Arc::new(faults));
        self.0.pool.empty();
    }
}

/// A link whose statements fail where `faults` says so.
pub(super) struct Faulty {
    link: Box<dyn Link>,
    faults: Faults,
    is_lost: bool,
}

impl Faulty {
    pub(super) fn new(link: Box<dyn Link>, faults: Faults) -> Self {
        Faulty { link, faults, is_lost: false }
    }

    fn check_there(&self) -> Result<()> {
        if self.is_lost { Err(Fault::LostConnection.error()) } else { Ok(()) }
    }

    /// What a failure does to the connection and its transaction.
    fn fail(&mut self, fault: Fault) -> Result<()> {
        self.is_lost = fault == Fault::LostConnection;
        match fault {
            Fault::Constraint => Ok(()),
            Fault::DiskFull | Fault::LostConnection => self.link.rollback(),
        }
    }
}

/// The sets of a batch, up to the one that fails.
struct FaultySets<'a> {
    sets: &'a mut dyn Sets,
    sql: &'a str,
    faults: &'a Faults,
    /// How many sets were asked about.
    asked: usize,
    fault: Option<Fault>,
}

impl Sets for FaultySets<'_> {
    fn count(&self) -> usize {
        self.sets.count()
    }

    fn params(&mut self, set: usize, bind: &mut dyn FnMut(&[&Value]) -> Result<()>) -> Result<()> {
        if set >= self.asked {
            self.asked = set + 1;
            self.fault = (self.faults)(self.sql);
        }
        match self.fault {
            Some(fault) => Err(fault.error()),
            None => self.sets.params(set, bind),
        }
    }

    fn returned(&mut self, set: usize, returned: Returned<'_>) -> Result<()> {
        self.sets.returned(set, returned)
    }

    fn executed(&mut self, set: usize, affected: usize, effects: Effects) {
        self.sets.executed(set, affected, effects);
    }
}

impl Link for Faulty {
    fn run(
        &mut self,
        sql: &str,
        params: &[&Value],
        columns: Option<&mut Vec<String>>,
        on_row: &mut dyn FnMut(&dyn Row) -> Result<()>,
    ) -> Result<usize> {
        self.check_there()?;
        if let Some(fault) = (self.faults)(sql) {
            self.fail(fault)?;
            return Err(fault.error());
        }
        self.link.run(sql, params, columns, on_row)
    }

    fn batch(&mut self, sql: &str, sets: &mut dyn Sets) -> Result<()> {
        self.check_there()?;
        let mut faulty = FaultySets { sets, sql, faults: &self.faults, asked: 0, fault: None };
        let result = self.link.batch(sql, &mut faulty);
        match faulty.fault {
            Some(fault) => self.fail(fault).and(result),
            None => result,
        }
    }

    fn begin(&mut self, begin: Option<Begin>) -> Result<()> {
        self.check_there()?;
        self.link.begin(begin)
    }

    fn in_transaction(&self) -> bool {
        self.link.in_transaction()
    }

    fn commit(&mut self) -> Result<()> {
        self.check_there()?;
        self.link.commit()
    }

    fn rollback(&mut self) -> Result<()> {
        self.link.rollback()
    }

    fn boundary(&mut self, sql: &str) -> Result<()> {
        self.check_there()?;
        self.link.boundary(sql)
    }

    fn effects(&mut self) -> Effects {
        self.link.effects()
    }

    fn is_alive(&self) -> bool {
        !self.is_lost && self.link.is_alive()
    }

    #[cfg(feature = "raw")]
    fn raw(&mut self) -> Option<&dyn std::any::Any> {
        self.link.raw()
    }

    #[cfg(feature = "serialize")]
    fn serialize(&mut self) -> Result<Vec<u8>> {
        self.check_there()?;
        self.link.serialize()
    }

    fn ping(&mut self) -> Result<()> {
        self.check_there()?;
        self.link.ping()
    }

    fn inspect(&mut self, row_limit: usize, marks: &Marks) -> Result<Vec<TableSnapshot>> {
        self.link.inspect(row_limit, marks)
    }
}
