//! The library's one error: what went wrong, with which object, and the way out.

mod constraint;
pub(crate) mod cut;

use std::fmt;

use crate::event::SqlValue;
use crate::validate::Problem;

pub use constraint::{Constraint, ConstraintKind};

/// What every fallible call of the library returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Any failure of the library, one word in size. Its `Debug` cuts what is long.
///
/// Callers act on the predicates (`is_no_result`, `is_integrity`, …), people read the message, and
/// [`std::error::Error::source`] leads to the cause.
///
/// ```
/// use fieldbook::prelude::*;
///
/// let error = create_engine("mongodb://").unwrap_err();
/// assert!(error.is_configuration());
/// assert_eq!(size_of::<Error>(), size_of::<usize>());
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    message: String,
    statement: Option<FailedStatement>,
    problems: Vec<Problem>,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
    trouble: Option<Trouble>,
    constraint: Option<Constraint>,
}

/// Trouble with the database that is nobody's mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// Another connection holds what this one needs.
    Busy,
    /// Another transaction was faster, and both cannot have run one after the other.
    Serialization,
    /// Two transactions waited for each other.
    Deadlock,
    /// A statement ran for longer than it may, or was cancelled.
    StatementTimeout,
    /// A statement failed before, and nothing works until a rollback.
    AbortedTransaction,
    /// The connection is gone.
    LostConnection,
}

/// The statement that the database refused, with what was bound to it. Its `Debug` cuts what is long.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct FailedStatement {
    /// The SQL as it was sent.
    pub sql: String,
    /// The values bound to its placeholders, in order.
    pub params: Vec<SqlValue>,
}

impl fmt::Debug for FailedStatement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", cut::text(&self.sql))?;
        match self.params.is_empty() {
            true => Ok(()),
            false => write!(f, " {}", cut::values(&self.params)),
        }
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident $predicate:ident $name:literal;)*) => {
        /// What kind of failure an [`Error`] is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ErrorKind { $($(#[$doc])* $variant,)* }

        impl ErrorKind {
            /// The kind's name, as SQLAlchemy's or Pydantic's exception is called.
            pub fn name(self) -> &'static str {
                match self { $(ErrorKind::$variant => $name,)* }
            }
        }

        impl Error {
            $($(#[$doc])* pub fn $predicate(&self) -> bool { self.0.kind == ErrorKind::$variant })*
        }
    };
}

kinds! {
    /// No row was found where one was required (SQLAlchemy's `NoResultFound`).
    NoResult is_no_result "NoResultFound";
    /// Several rows were found where one was required (SQLAlchemy's `MultipleResultsFound`).
    MultipleResults is_multiple_results "MultipleResultsFound";
    /// A constraint of the database was violated (SQLAlchemy's `IntegrityError`).
    Integrity is_integrity "IntegrityError";
    /// The database refused a statement for any other reason (SQLAlchemy's `OperationalError`).
    Database is_database "OperationalError";
    /// A row that should have been changed was not there (SQLAlchemy's `StaleDataError`).
    Stale is_stale "StaleDataError";
    /// The instance has no session to load from (SQLAlchemy's `DetachedInstanceError`).
    Detached is_detached "DetachedInstanceError";
    /// A flush failed before, and the session waits for `rollback()` (SQLAlchemy's `PendingRollbackError`).
    PendingRollback is_pending_rollback "PendingRollbackError";
    /// The instance's row is gone (SQLAlchemy's `ObjectDeletedError`).
    ObjectDeleted is_object_deleted "ObjectDeletedError";
    /// Objects depend on each other in a circle (SQLAlchemy's `CircularDependencyError`).
    CircularDependency is_circular_dependency "CircularDependencyError";
    /// The call makes no sense in the object's or session's state (SQLAlchemy's `InvalidRequestError`).
    InvalidRequest is_invalid_request "InvalidRequestError";
    /// Data does not fit a model (Pydantic's `ValidationError`).
    Validation is_validation "ValidationError";
    /// A stored value is not one of the column's type (SQLAlchemy's `LookupError`, `StatementError`).
    Value is_value "StatementError";
    /// No connection came free in time (SQLAlchemy's `TimeoutError`).
    Timeout is_timeout "TimeoutError";
    /// A URL, a schema or an option is wrong (SQLAlchemy's `ArgumentError`).
    Configuration is_configuration "ArgumentError";
    /// The versions of a database cannot be applied as they stand (Alembic's `CommandError`).
    Migration is_migration "CommandError";
}

impl Error {
    /// An error of this kind that says this.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Error(Box::new(Inner {
            kind,
            message: message.into(),
            statement: None,
            problems: Vec::new(),
            source: None,
            trouble: None,
            constraint: None,
        }))
    }

    /// The same error once more, for whoever keeps one and has to hand one on. What caused it comes along as its words.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// let error = create_engine("mongodb://").unwrap_err();
    /// assert_eq!(error.copied().to_string(), error.to_string());
    /// assert!(error.copied().is_configuration());
    /// ```
    #[must_use]
    pub fn copied(&self) -> Self {
        let Inner { kind, message, statement, problems, source, trouble, constraint } = &*self.0;
        Error(Box::new(Inner {
            kind: *kind,
            message: message.clone(),
            statement: statement.clone(),
            problems: problems.clone(),
            source: source.as_ref().map(|source| source.to_string().into()),
            trouble: *trouble,
            constraint: constraint.clone(),
        }))
    }

    /// The same error, with what caused it.
    pub fn with_source(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// The same error, with the statement that failed.
    pub fn with_statement(mut self, sql: impl Into<String>, params: Vec<SqlValue>) -> Self {
        self.0.statement = Some(FailedStatement { sql: sql.into(), params });
        self
    }

    /// The same error, at a boundary of a transaction.
    pub(crate) fn at_statement(self, sql: &str) -> Self {
        self.with_statement(sql, Vec::new())
    }

    /// Whether it is the database that refused.
    pub(crate) fn is_refusal(&self) -> bool {
        matches!(self.0.kind, ErrorKind::Integrity | ErrorKind::Database)
    }

    pub(crate) fn with_problems(mut self, problems: Vec<Problem>) -> Self {
        self.0.problems = problems;
        self
    }

    /// What kind of failure this is.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The statement that the database refused, if it was the database.
    pub fn statement(&self) -> Option<&FailedStatement> {
        self.0.statement.as_ref()
    }

    /// Whether another connection held the database for longer than this one waits ([`Engine::busy_timeout`]).
    ///
    /// [`Engine::busy_timeout`]: crate::Engine::busy_timeout
    pub fn is_busy(&self) -> bool {
        self.0.trouble == Some(Trouble::Busy)
    }

    /// Whether what this transaction read was changed meanwhile, so that the two cannot have run one after the other:
    /// PostgreSQL's `serialization_failure`, at the levels [`RepeatableRead`] and [`Serializable`].
    ///
    /// [`RepeatableRead`]: crate::IsolationLevel::RepeatableRead
    /// [`Serializable`]: crate::IsolationLevel::Serializable
    pub fn is_serialization_failure(&self) -> bool {
        self.0.trouble == Some(Trouble::Serialization)
    }

    /// Whether this transaction and another waited for each other, and the database ended this one.
    pub fn is_deadlock(&self) -> bool {
        self.0.trouble == Some(Trouble::Deadlock)
    }

    /// Whether the statement ran for longer than it may ([`Engine::statement_timeout`]), or somebody cancelled it.
    ///
    /// [`Engine::statement_timeout`]: crate::Engine::statement_timeout
    pub fn is_statement_timeout(&self) -> bool {
        self.0.trouble == Some(Trouble::StatementTimeout)
    }

    /// Whether a statement of this transaction failed before, so that PostgreSQL refuses all others until a rollback.
    pub fn is_aborted_transaction(&self) -> bool {
        self.0.trouble == Some(Trouble::AbortedTransaction)
    }

    /// Whether the connection to the database is gone.
    pub fn is_lost_connection(&self) -> bool {
        self.0.trouble == Some(Trouble::LostConnection)
    }

    /// Whether the failure came of what other sessions did meanwhile, so that the whole transaction may succeed if it is
    /// done again: [`Engine::transaction`] does so.
    ///
    /// [`Engine::transaction`]: crate::Engine::transaction
    pub fn is_retryable(&self) -> bool {
        self.is_busy() || self.is_serialization_failure() || self.is_deadlock() || self.is_stale()
    }

    /// The constraint that was violated, where the database refused a row for one.
    ///
    /// ```
    /// use fieldbook::ConstraintKind;
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
    /// session.add_all(&[Hero::builder().name("Deadpond").build(), Hero::builder().name("Deadpond").build()]);
    /// let error = session.commit().unwrap_err();
    /// assert!(error.is_unique());
    /// let constraint = error.constraint().unwrap();
    /// assert_eq!(constraint.kind, ConstraintKind::Unique);
    /// assert_eq!((constraint.table.as_deref(), &*constraint.columns), (Some("hero"), &["name".to_owned()][..]));
    /// assert_eq!(error.problems()[0].loc, ["name"]);
    /// assert_eq!(error.problems()[0].input, "Deadpond");
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn constraint(&self) -> Option<&Constraint> {
        self.0.constraint.as_ref()
    }

    fn violates(&self, kinds: &[ConstraintKind]) -> bool {
        self.0.constraint.as_ref().is_some_and(|constraint| kinds.contains(&constraint.kind))
    }

    /// Whether a row with the same values, or the same primary key, is there already.
    pub fn is_unique(&self) -> bool {
        self.violates(&[ConstraintKind::Unique, ConstraintKind::PrimaryKey])
    }

    /// Whether a row that is referred to is not there, or one that others refer to would go.
    pub fn is_foreign_key(&self) -> bool {
        self.violates(&[ConstraintKind::ForeignKey])
    }

    /// Whether a value that must be there is NULL.
    pub fn is_not_null(&self) -> bool {
        self.violates(&[ConstraintKind::NotNull])
    }

    /// Whether a condition on the table's rows does not hold.
    pub fn is_check(&self) -> bool {
        self.violates(&[ConstraintKind::Check])
    }

    pub(crate) fn with_trouble(mut self, trouble: Trouble) -> Self {
        self.0.trouble = Some(trouble);
        self
    }

    pub(crate) fn with_constraint(mut self, constraint: Constraint) -> Self {
        self.0.problems = constraint.problems(&[]);
        self.0.constraint = Some(constraint);
        self
    }

    /// The same error, at the row of this table with these values.
    pub(crate) fn at_row(mut self, table: &str, foreign_keys: &[&str], row: &[(&str, SqlValue)]) -> Self {
        let Some(constraint) = &mut self.0.constraint else {
            return self;
        };
        if constraint.table.is_none() {
            constraint.table = Some(table.to_owned());
        }
        // SQLite does not say which foreign key; where the row has only one, it is that.
        if constraint.kind == ConstraintKind::ForeignKey && constraint.columns.is_empty() {
            let referring = |name: &&str| row.iter().any(|(sent, value)| sent == name && *value != SqlValue::Null);
            if let [only] = *foreign_keys.iter().filter(|name| referring(name)).collect::<Vec<_>>() {
                constraint.columns.push((*only).to_owned());
            }
        }
        self.0.problems = constraint.problems(row);
        self
    }

    /// Every problem of a validation error, in field order; for a constraint of the database, one for each of its
    /// columns. Empty for any other error.
    pub fn problems(&self) -> &[Problem] {
        &self.0.problems
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

/// The message and its causes: what `fn main() -> Result<()>` prints.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.0.kind.name(), cut::text(&self.0.message))?;
        let mut cause = std::error::Error::source(self);
        while let Some(error) = cause {
            write!(f, "\n  caused by: {}", cut::text(&error.to_string()))?;
            cause = error.source();
        }
        if let Some(statement) = &self.0.statement {
            write!(f, "\n  sql: {}", cut::text(&statement.sql))?;
            if !statement.params.is_empty() {
                write!(f, "\n  parameters: {}", cut::values(&statement.params))?;
            }
        }
        Ok(())
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_ref().map(|source| &**source as &(dyn std::error::Error + 'static))
    }
}

/// `Err(error!(Kind, "message {x}"))` without the ceremony.
macro_rules! error {
    ($kind:ident, $($message:tt)*) => {
        $crate::error::Error::new($crate::error::ErrorKind::$kind, format!($($message)*))
    };
}
pub(crate) use error;
