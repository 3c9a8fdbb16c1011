//! SQL sent as a database's own shell sends it: statement by statement, outside of any session.

use super::connection::Connection;
use super::{Begin, Engine, TransactionMode};
use crate::error::Result;

/// One connection to which statements are sent by themselves ([`Engine::shell`]).
///
/// No session is involved, and no transaction is begun: what is not between a `BEGIN` and a `COMMIT` of one's own is kept
/// at once. A transaction that is open when the shell is dropped is rolled back.
pub struct Shell(Connection);

/// What a statement does to the transaction.
enum Boundary<'s> {
    Begin(Option<TransactionMode>),
    Commit,
    Rollback,
    Savepoint(&'s str),
    Release(&'s str),
    RollbackTo(&'s str),
}

impl Engine {
    /// A connection for statements that are sent as they stand.
    ///
    /// # Errors
    ///
    /// A database that cannot be opened.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// let engine = create_engine("sqlite://")?;
    /// let mut shell = engine.shell()?;
    /// shell.send("CREATE TABLE jar (label TEXT)")?;
    /// assert_eq!(shell.send("INSERT INTO jar VALUES ('plums'), ('honey')")?, 2);
    /// shell.send("BEGIN")?;
    /// shell.send("DELETE FROM jar")?;
    /// shell.send("ROLLBACK")?;
    /// assert_eq!(shell.send("SELECT * FROM jar")?, 2);
    /// assert!(shell.send("SELECT colour FROM jar").is_err());
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn shell(&self) -> Result<Shell> {
        self.connect().map(Shell)
    }
}

impl Shell {
    /// Sends one statement and returns the number of rows that it returned or changed; its rows go to the observers.
    ///
    /// # Errors
    ///
    /// What the database has against the statement.
    pub fn send(&mut self, sql: &str) -> Result<usize> {
        let connection = &mut self.0;
        let (boundary, begun) = (boundary(sql), connection.has_begun());
        match boundary {
            Some(Boundary::Begin(mode)) if !begun => {
                connection.begin(mode.map(Begin::Mode)).and_then(|()| connection.write())
            }
            Some(Boundary::Commit) if begun => connection.commit(),
            Some(Boundary::Rollback) if begun => connection.rollback(),
            Some(Boundary::Savepoint(name)) if begun => connection.savepoint(name),
            Some(Boundary::Release(name)) if begun => connection.release_savepoint(name),
            Some(Boundary::RollbackTo(name)) if begun => connection.rollback_to(name),
            // One that does not fit: the database says why.
            _ => return connection.run(sql, None, &[], &mut |_| Ok(())),
        }?;
        Ok(0)
    }
}

/// What a statement does to the transaction, if that is all that it does.
fn boundary(sql: &str) -> Option<Boundary<'_>> {
    let mut words = sql.split_whitespace();
    let (verb, name) = (words.next()?.to_uppercase(), sql.split_whitespace().next_back()?);
    Some(match verb.as_str() {
        "BEGIN" => Boundary::Begin(match words.next().map(str::to_uppercase).as_deref() {
            Some("DEFERRED") => Some(TransactionMode::Deferred),
            Some("IMMEDIATE") => Some(TransactionMode::Immediate),
            Some("EXCLUSIVE") => Some(TransactionMode::Exclusive),
            _ => None,
        }),
        "COMMIT" | "END" => Boundary::Commit,
        "ROLLBACK" if words.any(|word| word.eq_ignore_ascii_case("TO")) => Boundary::RollbackTo(name),
        "ROLLBACK" => Boundary::Rollback,
        "SAVEPOINT" => Boundary::Savepoint(name),
        "RELEASE" => Boundary::Release(name),
        _ => return None,
    })
}
