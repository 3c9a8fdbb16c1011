//! The ORM as programs see it; natives drive the dynamic core. One file because it mirrors one prelude.

use std::borrow::{Borrow, Cow};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::error::Error as StdError;
use std::fmt::{self, Debug, Display, Formatter};
use std::hash::Hash;
use std::ops::{Add, BitAnd, BitOr, Div, Mul, Neg, Not, Rem, Sub};

pub mod prelude {
    pub use crate::Table as _;
    pub use crate::{
        Column, Data, Dialect, Engine, Error, Event, Expr, List, Model, Result, Results, Select, Session, SqlValue, aliased, case,
        contains_eager, create_engine, defer, delete, excluded, func, insert, joined_load, lazy_load, literal, load_only, raise_load, select, selectin_load, text,
        tuple, update, validate, window,
    };
    pub use crate::{Decimal, SignedDuration, Timestamp, Uuid, civil};
}
pub mod uuid { pub use crate::Uuid; }
pub mod rust_decimal { pub use crate::Decimal; }
pub mod serde_json {
    pub use crate::{JsonError as Error, JsonMap as Map, JsonNumber as Number, Value, from_str, from_value, to_string, to_string_pretty, to_value};
    pub type Result<T> = std::Result<T, crate::JsonError>;
}
pub mod jiff { pub use crate::{SignedDuration, Span, Timestamp, ToSpan, civil}; }

/// What went wrong, in one word in size.
pub struct Error { handle: () }
impl Debug for Error { fn fmt(&self, f: &mut Formatter) -> std::result::Result<(), fmt::Error> { f.write_str(&error_debug(self)) } }
impl Display for Error { fn fmt(&self, f: &mut Formatter) -> std::result::Result<(), fmt::Error> { f.pad(&error_display(self)) } }
impl StdError for Error {}
fn error_debug(error: &Error) -> String {}
/// What kind of failure an error is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    NoResult, MultipleResults, Integrity, Database, Stale, Detached, PendingRollback, ObjectDeleted, CircularDependency, InvalidRequest, Validation,
    Value, Timeout, Configuration, Migration,
}
fn error_kind_name(kind: usize) -> &str {}
impl ErrorKind { pub fn name(self) -> &str { error_kind_name(self as usize) } }
impl Error {
    pub fn kind(&self) -> ErrorKind {}
    /// An error of this kind that says this.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Error { error_new(kind as usize, message.into()) }
}
fn error_new(kind: usize, message: String) -> Error {}
fn error_display(error: &Error) -> String {}
pub type Result<T, E = Error> = std::result::Result<T, E>;
impl Error {
    pub fn statement(&self) -> Option<FailedStatement> {}
    pub fn problems(&self) -> &[Problem] {}
    pub fn is_no_result(&self) -> bool {}
    pub fn is_multiple_results(&self) -> bool {}
    pub fn is_integrity(&self) -> bool {}
    pub fn is_database(&self) -> bool {}
    pub fn is_stale(&self) -> bool {}
    pub fn is_detached(&self) -> bool {}
    pub fn is_pending_rollback(&self) -> bool {}
    pub fn is_object_deleted(&self) -> bool {}
    pub fn is_circular_dependency(&self) -> bool {}
    pub fn is_invalid_request(&self) -> bool {}
    pub fn is_validation(&self) -> bool {}
    pub fn is_value(&self) -> bool {}
    pub fn is_configuration(&self) -> bool {}
    pub fn is_timeout(&self) -> bool {}
    /// Whether another connection held the database for longer than this one waits.
    pub fn is_busy(&self) -> bool {}
    pub fn is_lost_connection(&self) -> bool {}
    pub fn is_serialization_failure(&self) -> bool {}
    pub fn is_deadlock(&self) -> bool {}
    pub fn is_statement_timeout(&self) -> bool {}
    pub fn is_aborted_transaction(&self) -> bool {}
    /// Whether the whole transaction may succeed if it is done again.
    pub fn is_retryable(&self) -> bool {}
    pub fn is_unique(&self) -> bool {}
    pub fn is_foreign_key(&self) -> bool {}
    pub fn is_not_null(&self) -> bool {}
    pub fn is_check(&self) -> bool {}
    /// The constraint that was violated.
    pub fn constraint(&self) -> Option<Constraint> {}
}
/// A constraint that the database refused a row for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constraint { pub kind: ConstraintKind, pub name: Option<String>, pub table: Option<String>, pub columns: Vec<String> }
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConstraintKind { Unique, PrimaryKey, ForeignKey, NotNull, Check, Other }
#[derive(Clone, Debug)]
pub struct FailedStatement { pub sql: String, pub params: Vec<SqlValue> }
#[derive(Clone, Debug, PartialEq)]
pub struct Problem { pub kind: &str, pub loc: Vec<Value>, pub msg: String, pub input: Value, pub ctx: Option<Value> }
/// A value as SQLite stores it; `{:?}` shows it as a literal of SQL.
#[derive(Clone, PartialEq)]
pub enum SqlValue { Null, Integer(i64), Real(f64), Text(String), Blob(Vec<u8>) }
impl Debug for SqlValue {
    fn fmt(&self, f: &mut Formatter) -> std::result::Result<(), fmt::Error> {
        match self {
            SqlValue::Null => f.write_str("NULL"),
            SqlValue::Integer(value) => write!(f, "{value}"),
            SqlValue::Real(value) => write!(f, "{value:?}"),
            SqlValue::Text(value) => write!(f, "'{}'", value.replace('\'', "''")),
            SqlValue::Blob(value) => { let hex: String = value.iter().map(|byte| format!("{byte:02x}")).collect(); write!(f, "X'{hex}'") }
        }
    }
}
/// One thing that the engine did.
#[derive(Clone, Debug)]
pub enum Event {
    /// A transaction or savepoint began or ended.
    Transaction(TransactionEvent),
    /// A statement was sent, successfully or not.
    Statement(&StatementEvent),
    /// An object changed state.
    Object { model: &str, key: Option<Vec<SqlValue>>, state: State },
    /// Something may not be what the program meant.
    Warning(&str),
    /// There may be more one day.
    __More,
}
/// A boundary of a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransactionEvent { Begin, Commit, Rollback, Savepoint(&str), Release(&str), RollbackTo(&str) }
impl TransactionEvent {
    /// The boundary's name in the event stream.
    pub fn action(&self) -> &str {
        match self {
            TransactionEvent::Begin => "begin",
            TransactionEvent::Commit => "commit",
            TransactionEvent::Rollback => "rollback",
            TransactionEvent::Savepoint(_) => "savepoint",
            TransactionEvent::Release(_) => "release",
            TransactionEvent::RollbackTo(_) => "rollback_to",
        }
    }
    /// The savepoint's name, where there is one.
    pub fn name(&self) -> Option<&str> {
        match self {
            TransactionEvent::Savepoint(name) | TransactionEvent::Release(name) | TransactionEvent::RollbackTo(name) => Some(name),
            _ => None,
        }
    }
}
/// A statement with what was bound to it and what came of it.
#[derive(Clone, Debug)]
pub struct StatementEvent {
    pub sql: &str,
    pub params: Vec<Vec<SqlValue>>,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<SqlValue>>,
    pub row_count: usize,
    pub duration: std::Duration,
    pub error: Option<String>,
    handle: (),
}
impl StatementEvent {
    /// The statement as another database would be sent it.
    pub fn rendered(&self, dialect: Dialect) -> Result<String> {}
}
/// Where an object stands between the program and the database.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum State {
    #[default]
    Transient,
    Pending,
    Persistent,
    Deleted,
    Detached,
}
impl State {
    pub fn name(self) -> &str {
        match self { State::Transient => "transient", State::Pending => "pending", State::Persistent => "persistent", State::Deleted => "deleted", State::Detached => "detached" }
    }
}
/// An object as its session sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspection { state: State, expired: Vec<String>, changed: Vec<String> }
/// Looks at an object. Loads nothing, sends nothing.
pub fn inspect<M: Model>(object: &M) -> Inspection {}
impl Inspection {
    pub fn state(&self) -> State { self.state }
    /// Whether any field must be loaded before it is read.
    pub fn is_expired(&self) -> bool { !self.expired.is_empty() }
    pub fn expired_fields(&self) -> &[String] { &self.expired }
    /// The fields that were set since the last flush.
    pub fn changed_fields(&self) -> &[String] { &self.changed }
}

/// What constraints and indexes are called that a model gives no name: a template for each kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NamingConvention { pk: Option<String>, fk: Option<String>, uq: Option<String>, ck: Option<String>, ix: Option<String> }
impl NamingConvention {
    pub fn new() -> NamingConvention { NamingConvention::default() }
    pub fn pk<S: Into<String>>(self, template: S) -> NamingConvention { NamingConvention { pk: Some(template.into()), ..self } }
    pub fn fk<S: Into<String>>(self, template: S) -> NamingConvention { NamingConvention { fk: Some(template.into()), ..self } }
    pub fn uq<S: Into<String>>(self, template: S) -> NamingConvention { NamingConvention { uq: Some(template.into()), ..self } }
    pub fn ck<S: Into<String>>(self, template: S) -> NamingConvention { NamingConvention { ck: Some(template.into()), ..self } }
    pub fn ix<S: Into<String>>(self, template: S) -> NamingConvention { NamingConvention { ix: Some(template.into()), ..self } }
}

#[derive(Clone)]
pub struct Engine { handle: () }
impl Debug for Engine {}
/// Opens a database: `sqlite://` in memory, `sqlite:///file.db` in a file.
pub fn create_engine(url: &str) -> Result<Engine> {}
impl Engine {
    /// Whether statements are logged.
    pub fn echo(self, on: bool) -> Engine {}
    /// Whether foreign keys bind; SQLite's default is not.
    pub fn foreign_keys(self, on: bool) -> Engine {}
    pub fn journal_mode(self, mode: JournalMode) -> Engine { engine_journal_mode(self, mode.name()) }
    pub fn synchronous(self, level: Synchronous) -> Engine { engine_synchronous(self, level.name()) }
    /// How long a statement waits for others. One thread runs here, so that nobody waits.
    pub fn busy_timeout(self, timeout: std::Duration) -> Engine { self }
    /// What transactions see of each other, unless a session says otherwise.
    pub fn isolation_level(self, level: IsolationLevel) -> Engine { engine_isolation_level(self, level) }
    /// Whether nothing can be written.
    pub fn read_only(self, on: bool) -> Engine {}
    /// What constraints and indexes of the tables that it creates are called, where their models do not say.
    pub fn naming_convention(self, names: NamingConvention) -> Engine { let words = |template: Option<String>| template.unwrap_or_default(); engine_naming_convention(self, words(names.pk), words(names.fk), words(names.uq), words(names.ck), words(names.ix)) }
    pub fn pool_size(self, size: usize) -> Engine {}
    pub fn max_overflow<O: Into<Option<usize>>>(self, overflow: O) -> Engine { engine_max_overflow(self, overflow.into().map(|most| most as i64).unwrap_or(-1)) }
    /// How long a session waits for a connection. One thread runs here, so that nobody waits; the error says how long it were.
    pub fn pool_timeout(self, timeout: std::Duration) -> Engine { engine_pool_timeout(self, timeout.as_secs() as i64, timeout.subsec_nanos() as i64) }
    pub fn pool_recycle<O: Into<Option<std::Duration>>>(self, age: O) -> Engine { self }
    pub fn pool_pre_ping(self, on: bool) -> Engine { self }
    /// Closes connections that are idle.
    pub fn dispose(&self) {}
    pub fn pool_status(&self) -> PoolStatus { let counts = engine_pool_status(self); PoolStatus { idle: counts.0, in_use: counts.1 } }
    /// Does this in a session of its own and commits; again from the start where another session was faster.
    pub fn transaction<T, E: From<Error>, F: FnMut(&Session) -> std::result::Result<T, E>>(&self, mut work: F) -> std::result::Result<T, E> {
        let mut attempt = 1;
        loop {
            let session = Session::builder(self).transaction(TransactionMode::Immediate).open();
            let failed = match work(&session) {
                Ok(done) => match session.commit() {
                    Ok(()) => return Ok(done),
                    Err(error) => E::from(error),
                },
                Err(error) => error,
            };
            if !session_met_another(&session) || attempt == 10 { return Err(failed); }
            attempt += 1;
        }
    }
    /// Calls the closure with every statement and transaction.
    pub fn observe<F: Fn(&Event) + Send + Sync>(&self, observer: F) { engine_observe(self, observer) }
    /// Creates the tables that do not exist.
    pub fn create_all<S: ModelSet>(&self, models: S) -> Result<()> {}
    /// Drops the tables.
    pub fn drop_all<S: ModelSet>(&self, models: S) -> Result<()> {}
}
fn engine_observe<E, F>(engine: E, observer: F) {}
fn engine_naming_convention(engine: Engine, pk: String, fk: String, uq: String, ck: String, ix: String) -> Engine {}
fn engine_isolation_level(engine: Engine, level: IsolationLevel) -> Engine {}
fn engine_journal_mode(engine: Engine, mode: &str) -> Engine {}
fn engine_synchronous(engine: Engine, level: &str) -> Engine {}
fn engine_max_overflow(engine: Engine, overflow: i64) -> Engine {}
fn engine_pool_timeout(engine: Engine, seconds: i64, nanoseconds: i64) -> Engine {}
fn engine_pool_status(engine: &Engine) -> (usize, usize) {}
fn session_met_another(session: &Session) -> bool {}
/// How many connections an engine has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolStatus { pub idle: usize, pub in_use: usize }
/// How SQLite keeps a transaction until it is committed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum JournalMode { Delete, Truncate, Persist, Memory, Wal, Off }
impl JournalMode {
    pub fn name(self) -> &str {
        match self { JournalMode::Delete => "delete", JournalMode::Truncate => "truncate", JournalMode::Persist => "persist", JournalMode::Memory => "memory", JournalMode::Wal => "wal", JournalMode::Off => "off" }
    }
}
/// How far SQLite waits for the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Synchronous { Off, Normal, Full, Extra }
impl Synchronous {
    pub fn name(self) -> &str {
        match self { Synchronous::Off => "off", Synchronous::Normal => "normal", Synchronous::Full => "full", Synchronous::Extra => "extra" }
    }
}
/// When a session's transaction begins in the database, and what it locks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TransactionMode { Deferred, Immediate, Exclusive }
/// What transactions that run at the same time see of each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IsolationLevel { ReadUncommitted, ReadCommitted, RepeatableRead, Serializable }
impl IsolationLevel {
    pub fn name(self) -> &str {
        match self { IsolationLevel::ReadUncommitted => "READ UNCOMMITTED", IsolationLevel::ReadCommitted => "READ COMMITTED", IsolationLevel::RepeatableRead => "REPEATABLE READ", IsolationLevel::Serializable => "SERIALIZABLE" }
    }
}
#[marker(tuple)]
pub trait ModelSet {}
impl<T: Table> ModelSet for T {}
pub trait Table: Copy {
    type Model: Model;
    /// For `left_join`: the object or `None`.
    fn optional(self) -> Optional<Self> {}
}
pub struct Optional<T> { handle: T }
/// The table once more under a name of its own, to join it with itself.
pub fn aliased<T: Table>(table: T) -> T {}
pub struct Missing;
pub struct Given;

pub trait Model: Clone {
    /// An object from data, validated.
    fn model_validate<D: IntoData>(data: D) -> Result<Self> {}
    fn model_validate_with<D: IntoData>(data: D, extra: Value) -> Result<Self> {}
    /// The object's data, to be refined and turned into JSON.
    fn model_dump(&self) -> Dump {}
    fn model_json_schema() -> Value {}
    fn model_fields_set(&self) -> Vec<String> {}
    /// Takes over the fields that were given.
    fn sqlmodel_update<D: IntoData>(&self, data: D) {}
    fn try_sqlmodel_update<D: IntoData>(&self, data: D) -> Result<()> {}
    fn sqlmodel_update_with<D: IntoData>(&self, data: D, extra: Value) {}
}
pub trait IntoData {}
impl IntoData for Value {}
impl IntoData for &Value {}
impl<M: Model> IntoData for &M {}
impl<M: Model> IntoData for Vec<M> {}
impl<M: Model> IntoData for &Vec<M> {}
impl<M: Model> IntoData for &[M] {}
/// What can be data at all: a model, a list or an option of data, any value of a field.
pub trait Data: FieldValue + Clone {
    /// A value with the data of JSON, of an object, or of a list of objects.
    fn validate<D: IntoData>(data: D) -> Result<Self> {}
    /// The value on its way to JSON.
    fn dump(&self) -> Dump {}
    fn json_schema() -> Value {}
}
impl<T: FieldValue + Clone> Data for T {}
/// A value of any type that can be data, validated.
pub fn validate<T: Data>(data: impl IntoData) -> Result<T> {}
#[derive(Clone)]
pub struct Dump { handle: () }
impl Dump {
    pub fn exclude_unset(self) -> Dump {}
    pub fn exclude_none(self) -> Dump {}
    pub fn exclude_defaults(self) -> Dump {}
    pub fn by_alias(self) -> Dump {}
    pub fn include<I: IntoIterator<Item = &str>>(self, names: I) -> Dump { let names: Vec<&str> = names.into_iter().collect(); dump_include(self, names) }
    pub fn exclude<I: IntoIterator<Item = &str>>(self, names: I) -> Dump { let names: Vec<&str> = names.into_iter().collect(); dump_exclude(self, names) }
    pub fn to_json(&self) -> Value {}
}
fn dump_include(dump: Dump, names: Vec<&str>) -> Dump {}
fn dump_exclude(dump: Dump, names: Vec<&str>) -> Dump {}

/// How the core calls `#[field(validate = check)]` and `#[model(validate = check)]`, in the two styles of a check.
fn check_looks<T, E: Display, F: Fn(&T) -> std::result::Result<(), E>>(check: F, value: &T) -> std::result::Result<(), String> { check(value).map_err(|error| error.to_string()) }
fn check_changes<T, E: Display, F: Fn(T) -> std::result::Result<T, E>>(check: F, value: T) -> std::result::Result<T, String> { check(value).map_err(|error| error.to_string()) }

/// What a column can hold.
pub trait FieldValue { type Base; }
impl<N: std::AnyInt> FieldValue for N { type Base = N; }
impl<F: std::AnyFloat> FieldValue for F { type Base = F; }
impl FieldValue for bool { type Base = bool; }
impl FieldValue for String { type Base = String; }
impl<T: FieldValue> FieldValue for Vec<T> { type Base = Vec<T>; }
impl<T: FieldValue + Eq + Hash> FieldValue for HashSet<T> { type Base = HashSet<T>; }
impl<T: FieldValue + Ord> FieldValue for BTreeSet<T> { type Base = BTreeSet<T>; }
impl<K: MapKey + Eq + Hash, V: FieldValue> FieldValue for HashMap<K, V> { type Base = HashMap<K, V>; }
impl<K: MapKey + Ord, V: FieldValue> FieldValue for BTreeMap<K, V> { type Base = BTreeMap<K, V>; }
impl<A: FieldValue> FieldValue for (A,) { type Base = (A,); }
impl<A: FieldValue, B: FieldValue> FieldValue for (A, B) { type Base = (A, B); }
impl<A: FieldValue, B: FieldValue, C: FieldValue> FieldValue for (A, B, C) { type Base = (A, B, C); }
impl<A: FieldValue, B: FieldValue, C: FieldValue, D: FieldValue> FieldValue for (A, B, C, D) { type Base = (A, B, C, D); }
impl<A: FieldValue, B: FieldValue, C: FieldValue, D: FieldValue, E: FieldValue> FieldValue for (A, B, C, D, E) { type Base = (A, B, C, D, E); }
impl<A: FieldValue, B: FieldValue, C: FieldValue, D: FieldValue, E: FieldValue, F: FieldValue> FieldValue for (A, B, C, D, E, F) { type Base = (A, B, C, D, E, F); }
impl<T: FieldValue> FieldValue for Option<T> { type Base = <T as FieldValue>::Base; }
impl FieldValue for Uuid { type Base = Uuid; }
impl FieldValue for Decimal { type Base = Decimal; }
impl FieldValue for Timestamp { type Base = Timestamp; }
impl FieldValue for SignedDuration { type Base = SignedDuration; }
impl FieldValue for civil::Date { type Base = civil::Date; }
impl FieldValue for civil::Time { type Base = civil::Time; }
impl FieldValue for civil::DateTime { type Base = civil::DateTime; }
impl FieldValue for Value { type Base = Value; }
/// What a key of a map can be.
pub trait MapKey: FieldValue {}
impl<N: std::AnyInt> MapKey for N {}
impl MapKey for String {}
impl MapKey for Uuid {}
impl MapKey for civil::Date {}
/// What a setter of a field takes.
pub trait IntoField<T> {}
impl<T> IntoField<T> for T {}
impl<T: FieldValue> IntoField<Option<T>> for T {}
impl<M: Model> IntoField<M> for &M {}
impl<M: Model> IntoField<Option<M>> for &M {}
impl<T: FieldValue, const N: usize> IntoField<Vec<T>> for [T; N] {}
impl<T: FieldValue, const N: usize> IntoField<Option<Vec<T>>> for [T; N] {}
impl IntoField<String> for &str {}
impl IntoField<Option<String>> for &str {}
impl IntoField<String> for &String {}
impl IntoField<Option<String>> for &String {}
impl IntoField<Vec<u8>> for &[u8] {}
impl IntoField<Option<Vec<u8>>> for &[u8] {}
impl<const N: usize> IntoField<Vec<u8>> for &[u8; N] {}
impl<const N: usize> IntoField<Option<Vec<u8>>> for &[u8; N] {}
/// What a setter of a relationship takes.
pub trait IntoRelated<T> {}
impl<T: Model> IntoRelated<T> for T {}
impl<T: Model> IntoRelated<T> for &T {}
impl<T: Model> IntoRelated<T> for Option<&T> {}
impl<T: Model> IntoRelated<T> for &Option<T> {}

pub struct Column<M, T> { model: M, value: T }
impl<M, T> Clone for Column<M, T> {}
impl<M, T> Copy for Column<M, T> {}
impl<M, T> Debug for Column<M, T> {}
pub struct Expr<T> { handle: T }
impl<T> Clone for Expr<T> {}
impl<T> Debug for Expr<T> {}
pub type Condition = Expr<bool>;
#[derive(Clone, Debug)]
pub struct Order { handle: () }
impl Order {
    pub fn nulls_first(self) -> Order {}
    pub fn nulls_last(self) -> Order {}
}
/// What a column is compared with.
pub trait Operand<T> {}
impl<M, T: FieldValue> Operand<<T as FieldValue>::Base> for Column<M, T> {}
impl<T: FieldValue> Operand<<T as FieldValue>::Base> for Expr<T> {}
impl<T: FieldValue> Operand<T> for T {}
impl<T: FieldValue> Operand<T> for &T {}
impl<T: FieldValue> Operand<T> for Option<T> {}
impl<T: FieldValue> Operand<T> for &Option<T> {}
impl Operand<String> for &str {}
impl Operand<String> for &&str {}
impl Operand<String> for Option<&str> {}
impl<M: Model, T: FieldValue> Column<M, T> {
    pub fn name(&self) -> &str {}
    pub fn expr(self) -> Expr<T> {}
    /// Of the optional side of a left join.
    pub fn optional(self) -> Expr<Option<<T as FieldValue>::Base>> where <T as FieldValue>::Base: FieldValue { self.expr().type_coerce() }
    pub fn eq<O: Operand<<T as FieldValue>::Base>>(self, other: O) -> Condition {}
    pub fn ne<O: Operand<<T as FieldValue>::Base>>(self, other: O) -> Condition {}
    pub fn lt<O: Operand<<T as FieldValue>::Base>>(self, other: O) -> Condition {}
    pub fn le<O: Operand<<T as FieldValue>::Base>>(self, other: O) -> Condition {}
    pub fn gt<O: Operand<<T as FieldValue>::Base>>(self, other: O) -> Condition {}
    pub fn ge<O: Operand<<T as FieldValue>::Base>>(self, other: O) -> Condition {}
    pub fn is_distinct_from<O: Operand<<T as FieldValue>::Base>>(self, other: O) -> Condition {}
    pub fn is_not_distinct_from<O: Operand<<T as FieldValue>::Base>>(self, other: O) -> Condition {}
    pub fn is_null(self) -> Condition {}
    pub fn is_not_null(self) -> Condition {}
    pub fn is_in<O: Operand<<T as FieldValue>::Base>, I: IntoIterator<Item = O>>(self, values: I) -> Condition { let values: Vec<O> = values.into_iter().collect(); expr_is_in(self, values, false) }
    pub fn not_in<O: Operand<<T as FieldValue>::Base>, I: IntoIterator<Item = O>>(self, values: I) -> Condition { let values: Vec<O> = values.into_iter().collect(); expr_is_in(self, values, true) }
    pub fn between<A: Operand<<T as FieldValue>::Base>, B: Operand<<T as FieldValue>::Base>>(self, low: A, high: B) -> Condition {}
    pub fn like(self, pattern: &str) -> Condition {}
    pub fn not_like(self, pattern: &str) -> Condition {}
    pub fn ilike(self, pattern: &str) -> Condition {}
    pub fn not_ilike(self, pattern: &str) -> Condition {}
    pub fn regexp_match(self, pattern: &str) -> Condition {}
    pub fn not_regexp_match(self, pattern: &str) -> Condition {}
    pub fn collate(self, collation: &str) -> Expr<T> {}
    pub fn contains(self, text: &str) -> Condition {}
    pub fn starts_with(self, text: &str) -> Condition {}
    pub fn ends_with(self, text: &str) -> Condition {}
    pub fn asc(self) -> Order {}
    pub fn desc(self) -> Order {}
    pub fn nulls_first(self) -> Order {}
    pub fn nulls_last(self) -> Order {}
    pub fn in_select<Q: ValuesOf<<T as FieldValue>::Base>>(self, query: Q) -> Condition {}
    pub fn not_in_select<Q: ValuesOf<<T as FieldValue>::Base>>(self, query: Q) -> Condition {}
    /// Only distinct values, within a function.
    pub fn distinct(self) -> func::Distinct<T> {}
    /// Converted by the database to another type.
    pub fn cast<U: FieldValue>(self) -> Expr<U> {}
    /// The same SQL, taken for another type.
    pub fn type_coerce<U: FieldValue>(self) -> Expr<U> {}
    pub fn label(self, name: &str) -> Expr<T> {}
}
impl<T: FieldValue> Expr<T> {
    pub fn eq<O: Operand<<T as FieldValue>::Base>>(self, other: O) -> Condition {}
    pub fn ne<O: Operand<<T as FieldValue>::Base>>(self, other: O) -> Condition {}
    pub fn lt<O: Operand<<T as FieldValue>::Base>>(self, other: O) -> Condition {}
    pub fn le<O: Operand<<T as FieldValue>::Base>>(self, other: O) -> Condition {}
    pub fn gt<O: Operand<<T as FieldValue>::Base>>(self, other: O) -> Condition {}
    pub fn ge<O: Operand<<T as FieldValue>::Base>>(self, other: O) -> Condition {}
    pub fn is_distinct_from<O: Operand<<T as FieldValue>::Base>>(self, other: O) -> Condition {}
    pub fn is_not_distinct_from<O: Operand<<T as FieldValue>::Base>>(self, other: O) -> Condition {}
    pub fn is_null(self) -> Condition {}
    pub fn is_not_null(self) -> Condition {}
    pub fn is_in<O: Operand<<T as FieldValue>::Base>, I: IntoIterator<Item = O>>(self, values: I) -> Condition { let values: Vec<O> = values.into_iter().collect(); expr_is_in(self, values, false) }
    pub fn not_in<O: Operand<<T as FieldValue>::Base>, I: IntoIterator<Item = O>>(self, values: I) -> Condition { let values: Vec<O> = values.into_iter().collect(); expr_is_in(self, values, true) }
    pub fn between<A: Operand<<T as FieldValue>::Base>, B: Operand<<T as FieldValue>::Base>>(self, low: A, high: B) -> Condition {}
    pub fn like(self, pattern: &str) -> Condition {}
    pub fn not_like(self, pattern: &str) -> Condition {}
    pub fn ilike(self, pattern: &str) -> Condition {}
    pub fn not_ilike(self, pattern: &str) -> Condition {}
    pub fn regexp_match(self, pattern: &str) -> Condition {}
    pub fn not_regexp_match(self, pattern: &str) -> Condition {}
    pub fn collate(self, collation: &str) -> Expr<T> {}
    pub fn contains(self, text: &str) -> Condition {}
    pub fn starts_with(self, text: &str) -> Condition {}
    pub fn ends_with(self, text: &str) -> Condition {}
    pub fn asc(self) -> Order {}
    pub fn desc(self) -> Order {}
    pub fn nulls_first(self) -> Order {}
    pub fn nulls_last(self) -> Order {}
    pub fn in_select<Q: ValuesOf<<T as FieldValue>::Base>>(self, query: Q) -> Condition {}
    pub fn not_in_select<Q: ValuesOf<<T as FieldValue>::Base>>(self, query: Q) -> Condition {}
    /// Only distinct values, within a function.
    pub fn distinct(self) -> func::Distinct<T> {}
    /// Converted by the database to another type.
    pub fn cast<U: FieldValue>(self) -> Expr<U> {}
    /// The same SQL, taken for another type.
    pub fn type_coerce<U: FieldValue>(self) -> Expr<U> {}
    pub fn label(self, name: &str) -> Expr<T> {}
}
fn expr_is_in<E, V>(expr: E, values: V, negated: bool) -> Condition {}
/// Columns or expressions taken together.
pub struct Tuple<B> { handle: B }
impl<B> Clone for Tuple<B> {}
impl<B> Debug for Tuple<B> {}
/// Looked for among rows of values, or compared one after the other.
pub fn tuple<T: TupleOf>(items: T) -> Tuple<<T as TupleOf>::Bases> {}
pub trait TupleOf { type Bases; }
pub trait TupleOperand<B> {}
impl<B> TupleOperand<B> for Tuple<B> {}
impl<A: func::Argument, B: func::Argument> TupleOf for (A, B) { type Bases = (<<A as func::Argument>::Type as FieldValue>::Base, <<B as func::Argument>::Type as FieldValue>::Base); }
impl<A: func::Argument, B: func::Argument, C: func::Argument> TupleOf for (A, B, C) { type Bases = (<<A as func::Argument>::Type as FieldValue>::Base, <<B as func::Argument>::Type as FieldValue>::Base, <<C as func::Argument>::Type as FieldValue>::Base); }
impl<A: func::Argument, B: func::Argument, C: func::Argument, D: func::Argument> TupleOf for (A, B, C, D) { type Bases = (<<A as func::Argument>::Type as FieldValue>::Base, <<B as func::Argument>::Type as FieldValue>::Base, <<C as func::Argument>::Type as FieldValue>::Base, <<D as func::Argument>::Type as FieldValue>::Base); }
impl<A: func::Argument, B: func::Argument, C: func::Argument, D: func::Argument, E: func::Argument> TupleOf for (A, B, C, D, E) { type Bases = (<<A as func::Argument>::Type as FieldValue>::Base, <<B as func::Argument>::Type as FieldValue>::Base, <<C as func::Argument>::Type as FieldValue>::Base, <<D as func::Argument>::Type as FieldValue>::Base, <<E as func::Argument>::Type as FieldValue>::Base); }
impl<A: func::Argument, B: func::Argument, C: func::Argument, D: func::Argument, E: func::Argument, F: func::Argument> TupleOf for (A, B, C, D, E, F) { type Bases = (<<A as func::Argument>::Type as FieldValue>::Base, <<B as func::Argument>::Type as FieldValue>::Base, <<C as func::Argument>::Type as FieldValue>::Base, <<D as func::Argument>::Type as FieldValue>::Base, <<E as func::Argument>::Type as FieldValue>::Base, <<F as func::Argument>::Type as FieldValue>::Base); }
impl<A: func::Argument, B: func::Argument, C: func::Argument, D: func::Argument, E: func::Argument, F: func::Argument, G: func::Argument> TupleOf for (A, B, C, D, E, F, G) { type Bases = (<<A as func::Argument>::Type as FieldValue>::Base, <<B as func::Argument>::Type as FieldValue>::Base, <<C as func::Argument>::Type as FieldValue>::Base, <<D as func::Argument>::Type as FieldValue>::Base, <<E as func::Argument>::Type as FieldValue>::Base, <<F as func::Argument>::Type as FieldValue>::Base, <<G as func::Argument>::Type as FieldValue>::Base); }
impl<A: func::Argument, B: func::Argument, C: func::Argument, D: func::Argument, E: func::Argument, F: func::Argument, G: func::Argument, H: func::Argument> TupleOf for (A, B, C, D, E, F, G, H) { type Bases = (<<A as func::Argument>::Type as FieldValue>::Base, <<B as func::Argument>::Type as FieldValue>::Base, <<C as func::Argument>::Type as FieldValue>::Base, <<D as func::Argument>::Type as FieldValue>::Base, <<E as func::Argument>::Type as FieldValue>::Base, <<F as func::Argument>::Type as FieldValue>::Base, <<G as func::Argument>::Type as FieldValue>::Base, <<H as func::Argument>::Type as FieldValue>::Base); }
impl<A: Operand<A0>, A0, B: Operand<B0>, B0> TupleOperand<(A0, B0)> for (A, B) {}
impl<A: Operand<A0>, A0, B: Operand<B0>, B0, C: Operand<C0>, C0> TupleOperand<(A0, B0, C0)> for (A, B, C) {}
impl<A: Operand<A0>, A0, B: Operand<B0>, B0, C: Operand<C0>, C0, D: Operand<D0>, D0> TupleOperand<(A0, B0, C0, D0)> for (A, B, C, D) {}
impl<A: Operand<A0>, A0, B: Operand<B0>, B0, C: Operand<C0>, C0, D: Operand<D0>, D0, E: Operand<E0>, E0> TupleOperand<(A0, B0, C0, D0, E0)> for (A, B, C, D, E) {}
impl<A: Operand<A0>, A0, B: Operand<B0>, B0, C: Operand<C0>, C0, D: Operand<D0>, D0, E: Operand<E0>, E0, F: Operand<F0>, F0> TupleOperand<(A0, B0, C0, D0, E0, F0)> for (A, B, C, D, E, F) {}
impl<A: Operand<A0>, A0, B: Operand<B0>, B0, C: Operand<C0>, C0, D: Operand<D0>, D0, E: Operand<E0>, E0, F: Operand<F0>, F0, G: Operand<G0>, G0> TupleOperand<(A0, B0, C0, D0, E0, F0, G0)> for (A, B, C, D, E, F, G) {}
impl<A: Operand<A0>, A0, B: Operand<B0>, B0, C: Operand<C0>, C0, D: Operand<D0>, D0, E: Operand<E0>, E0, F: Operand<F0>, F0, G: Operand<G0>, G0, H: Operand<H0>, H0> TupleOperand<(A0, B0, C0, D0, E0, F0, G0, H0)> for (A, B, C, D, E, F, G, H) {}
impl<B> Tuple<B> {
    pub fn eq<O: TupleOperand<B>>(self, other: O) -> Condition {}
    pub fn ne<O: TupleOperand<B>>(self, other: O) -> Condition {}
    pub fn lt<O: TupleOperand<B>>(self, other: O) -> Condition {}
    pub fn le<O: TupleOperand<B>>(self, other: O) -> Condition {}
    pub fn gt<O: TupleOperand<B>>(self, other: O) -> Condition {}
    pub fn ge<O: TupleOperand<B>>(self, other: O) -> Condition {}
    pub fn is_in<O: TupleOperand<B>, I: IntoIterator<Item = O>>(self, rows: I) -> Condition { let rows: Vec<O> = rows.into_iter().collect(); tuple_is_in(self, rows, false) }
    pub fn not_in<O: TupleOperand<B>, I: IntoIterator<Item = O>>(self, rows: I) -> Condition { let rows: Vec<O> = rows.into_iter().collect(); tuple_is_in(self, rows, true) }
}
fn tuple_is_in<T, V>(tuple: T, rows: V, negated: bool) -> Condition {}
/// A place in a JSON document.
#[derive(Clone, Debug)]
pub struct JsonPath { handle: () }
/// A name, a place in an array, or a tuple of them.
#[marker(tuple)]
pub trait IntoJsonPath {}
impl IntoJsonPath for &str {}
impl IntoJsonPath for usize {}
impl<M: Model, T: FieldValue<Base = serde_json::Value>> Column<M, T> {
    pub fn at<P: IntoJsonPath>(self, path: P) -> JsonPath {}
}
impl<T: FieldValue<Base = serde_json::Value>> Expr<T> {
    pub fn at<P: IntoJsonPath>(self, path: P) -> JsonPath {}
}
impl JsonPath {
    pub fn as_json(self) -> Expr<Option<serde_json::Value>> {}
    pub fn as_string(self) -> Expr<Option<String>> {}
    pub fn as_integer(self) -> Expr<Option<i64>> {}
    pub fn as_float(self) -> Expr<Option<f64>> {}
    pub fn as_boolean(self) -> Expr<Option<bool>> {}
}
impl BitAnd for Condition { type Output = Condition; fn bitand(self, other: Condition) -> Condition {} }
impl BitOr for Condition { type Output = Condition; fn bitor(self, other: Condition) -> Condition {} }
impl Not for Condition { type Output = Condition; fn not(self) -> Condition {} }
impl<T: FieldValue<Base = B>, B: Additive, O: Operand<B>> Add<O> for Expr<T> { type Output = Expr<T>; fn add(self, other: O) -> Expr<T> {} }
impl<M: Model, T: FieldValue<Base = B>, B: Additive, O: Operand<B>> Add<O> for Column<M, T> { type Output = Expr<T>; fn add(self, other: O) -> Expr<T> {} }
impl<T: FieldValue<Base = B>, B: Numeric, O: Operand<B>> Sub<O> for Expr<T> { type Output = Expr<T>; fn sub(self, other: O) -> Expr<T> {} }
impl<M: Model, T: FieldValue<Base = B>, B: Numeric, O: Operand<B>> Sub<O> for Column<M, T> { type Output = Expr<T>; fn sub(self, other: O) -> Expr<T> {} }
impl<T: FieldValue<Base = B>, B: Numeric, O: Operand<B>> Mul<O> for Expr<T> { type Output = Expr<T>; fn mul(self, other: O) -> Expr<T> {} }
impl<M: Model, T: FieldValue<Base = B>, B: Numeric, O: Operand<B>> Mul<O> for Column<M, T> { type Output = Expr<T>; fn mul(self, other: O) -> Expr<T> {} }
impl<T: FieldValue<Base = B>, B: Numeric, O: Operand<B>> Div<O> for Expr<T> { type Output = Expr<T>; fn div(self, other: O) -> Expr<T> {} }
impl<M: Model, T: FieldValue<Base = B>, B: Numeric, O: Operand<B>> Div<O> for Column<M, T> { type Output = Expr<T>; fn div(self, other: O) -> Expr<T> {} }
impl<T: FieldValue<Base = B>, B: Numeric, O: Operand<B>> Rem<O> for Expr<T> { type Output = Expr<T>; fn rem(self, other: O) -> Expr<T> {} }
impl<M: Model, T: FieldValue<Base = B>, B: Numeric, O: Operand<B>> Rem<O> for Column<M, T> { type Output = Expr<T>; fn rem(self, other: O) -> Expr<T> {} }
impl<T: FieldValue<Base = B>, B: Numeric> Neg for Expr<T> { type Output = Expr<T>; fn neg(self) -> Expr<T> {} }
impl<M: Model, T: FieldValue<Base = B>, B: Numeric> Neg for Column<M, T> { type Output = Expr<T>; fn neg(self) -> Expr<T> {} }
/// What can be added: numbers, and text, which is joined.
pub trait Additive {}
impl<N: std::AnyInt> Additive for N {}
impl<F: std::AnyFloat> Additive for F {}
impl Additive for Decimal {}
impl Additive for String {}
/// What can be calculated with.
pub trait Numeric {}
impl<N: std::AnyInt> Numeric for N {}
impl<F: std::AnyFloat> Numeric for F {}
impl Numeric for Decimal {}
/// The rows that a function sees beside its own.
#[derive(Clone)]
pub struct Window { handle: () }
/// Every row of the result, until the window says less.
pub fn window() -> Window {}
impl Window {
    pub fn partition_by<G: IntoGroup>(self, key: G) -> Window {}
    pub fn order_by<O: IntoOrder>(self, key: O) -> Window {}
    pub fn rows(self, from: Option<i64>, to: Option<i64>) -> Window {}
    pub fn range(self, from: Option<i64>, to: Option<i64>) -> Window {}
    pub fn groups(self, from: Option<i64>, to: Option<i64>) -> Window {}
}
impl<T: FieldValue> Expr<T> {
    /// The aggregate of those rows alone for which this holds.
    pub fn filter<C: IntoCondition>(self, condition: C) -> Expr<T> {}
    /// The function over a window of rows.
    pub fn over(self, window: Window) -> Expr<T> {}
}
/// A value as an expression.
pub fn literal<L: Literal>(value: L) -> Expr<<L as Literal>::Type> {}
/// A value that stands by itself.
pub trait Literal { type Type: FieldValue; }
impl<T: FieldValue> Literal for T { type Type = T; }
impl Literal for &str { type Type = String; }
impl Literal for &String { type Type = String; }
#[derive(Clone)]
pub struct Case<T> { handle: T }
/// The result of the first condition that holds.
pub fn case<T: FieldValue>() -> Case<T> {}
impl<T: FieldValue> Case<T> {
    pub fn when<O: Operand<T>>(self, condition: Condition, result: O) -> Case<T> {}
    pub fn otherwise<O: Operand<T>>(self, result: O) -> Expr<T> {}
    pub fn end(self) -> Expr<Option<T>> {}
}
#[marker(tuple)]
pub trait IntoCondition {}
impl IntoCondition for Condition {}
impl<M: Model> IntoCondition for Column<M, bool> {}
#[marker(tuple)]
pub trait IntoOrder {}
impl<M, T> IntoOrder for Column<M, T> {}
impl<T> IntoOrder for Expr<T> {}
impl IntoOrder for Order {}
#[marker(tuple)]
pub trait IntoGroup {}
impl<M, T> IntoGroup for Column<M, T> {}
impl<T> IntoGroup for Expr<T> {}

pub struct Relation<M, T> { model: M, target: T }
impl<M, T> Clone for Relation<M, T> {}
impl<M, T> Copy for Relation<M, T> {}
pub struct ListRelation<M, T> { model: M, target: T }
impl<M, T> Clone for ListRelation<M, T> {}
impl<M, T> Copy for ListRelation<M, T> {}
impl<M: Model, T: Model> Relation<M, T> {
    pub fn eq<R: IntoRelated<T>>(self, target: R) -> Condition {}
    pub fn ne<R: IntoRelated<T>>(self, target: R) -> Condition {}
    pub fn is_null(self) -> Condition {}
    pub fn is_not_null(self) -> Condition {}
    pub fn has<C: IntoCondition>(self, condition: C) -> Condition {}
}
impl<M: Model, T: Model> ListRelation<M, T> {
    pub fn any<C: IntoCondition>(self, condition: C) -> Condition {}
    pub fn contains(self, target: &T) -> Condition {}
}
pub trait Related { type Source; type Target; }
impl<M, T> Related for Relation<M, T> { type Source = M; type Target = T; }
impl<M, T> Related for ListRelation<M, T> { type Source = M; type Target = T; }
impl<R: Related> Related for Criteria<R> { type Source = <R as Related>::Source; type Target = <R as Related>::Target; }
/// A relationship with a condition on its other side.
#[derive(Clone)]
pub struct Criteria<R> { handle: R }
impl<M, T> Relation<M, T> {
    /// To load or join only the objects of the other side for which this holds.
    pub fn and_<C: IntoCondition>(self, condition: C) -> Criteria<Relation<M, T>> {}
}
impl<M, T> ListRelation<M, T> {
    /// To load or join only the objects of the other side for which this holds.
    pub fn and_<C: IntoCondition>(self, condition: C) -> Criteria<ListRelation<M, T>> {}
}
impl<R> OfType<R> {
    /// To join only rows of the alias for which this holds.
    pub fn and_<C: IntoCondition>(self, condition: C) -> Criteria<OfType<R>> {}
}
pub struct OfType<R> { handle: R }
impl<M, T> Relation<M, T> { pub fn of_type<A: Table>(self, alias: A) -> OfType<T> {} }
impl<M, T> ListRelation<M, T> { pub fn of_type<A: Table>(self, alias: A) -> OfType<T> {} }
pub trait JoinOn {}
impl<R> JoinOn for OfType<R> {}
impl<R: JoinOn> JoinOn for Criteria<R> {}
impl<R> JoinOn for &Subquery<R> {}
impl<R> JoinOn for &Cte<R> {}
impl<T: Table> JoinOn for T {}
impl<M, T> JoinOn for Relation<M, T> {}
impl<M, T> JoinOn for ListRelation<M, T> {}

/// The rows that something selected gives.
pub trait Selectable { type Row; }
impl<T: Table> Selectable for T { type Row = <T as Table>::Model; }
impl<T: Table> Selectable for Optional<T> { type Row = Option<<T as Table>::Model>; }
impl<M, T> Selectable for Column<M, T> { type Row = T; }
impl<T> Selectable for Expr<T> { type Row = T; }
impl<A: Selectable> Selectable for (A,) { type Row = (<A as Selectable>::Row,); }
impl<A: Selectable, B: Selectable> Selectable for (A, B) { type Row = (<A as Selectable>::Row, <B as Selectable>::Row); }
impl<A: Selectable, B: Selectable, C: Selectable> Selectable for (A, B, C) { type Row = (<A as Selectable>::Row, <B as Selectable>::Row, <C as Selectable>::Row); }
impl<A: Selectable, B: Selectable, C: Selectable, D: Selectable> Selectable for (A, B, C, D) { type Row = (<A as Selectable>::Row, <B as Selectable>::Row, <C as Selectable>::Row, <D as Selectable>::Row); }
impl<A: Selectable, B: Selectable, C: Selectable, D: Selectable, E: Selectable> Selectable for (A, B, C, D, E) { type Row = (<A as Selectable>::Row, <B as Selectable>::Row, <C as Selectable>::Row, <D as Selectable>::Row, <E as Selectable>::Row); }
impl<A: Selectable, B: Selectable, C: Selectable, D: Selectable, E: Selectable, F: Selectable> Selectable for (A, B, C, D, E, F) { type Row = (<A as Selectable>::Row, <B as Selectable>::Row, <C as Selectable>::Row, <D as Selectable>::Row, <E as Selectable>::Row, <F as Selectable>::Row); }
impl<A: Selectable, B: Selectable, C: Selectable, D: Selectable, E: Selectable, F: Selectable, G: Selectable> Selectable for (A, B, C, D, E, F, G) { type Row = (<A as Selectable>::Row, <B as Selectable>::Row, <C as Selectable>::Row, <D as Selectable>::Row, <E as Selectable>::Row, <F as Selectable>::Row, <G as Selectable>::Row); }
impl<A: Selectable, B: Selectable, C: Selectable, D: Selectable, E: Selectable, F: Selectable, G: Selectable, H: Selectable> Selectable for (A, B, C, D, E, F, G, H) { type Row = (<A as Selectable>::Row, <B as Selectable>::Row, <C as Selectable>::Row, <D as Selectable>::Row, <E as Selectable>::Row, <F as Selectable>::Row, <G as Selectable>::Row, <H as Selectable>::Row); }
impl<A: Selectable, B: Selectable, C: Selectable, D: Selectable, E: Selectable, F: Selectable, G: Selectable, H: Selectable, I: Selectable> Selectable for (A, B, C, D, E, F, G, H, I) { type Row = (<A as Selectable>::Row, <B as Selectable>::Row, <C as Selectable>::Row, <D as Selectable>::Row, <E as Selectable>::Row, <F as Selectable>::Row, <G as Selectable>::Row, <H as Selectable>::Row, <I as Selectable>::Row); }
impl<A: Selectable, B: Selectable, C: Selectable, D: Selectable, E: Selectable, F: Selectable, G: Selectable, H: Selectable, I: Selectable, J: Selectable> Selectable for (A, B, C, D, E, F, G, H, I, J) { type Row = (<A as Selectable>::Row, <B as Selectable>::Row, <C as Selectable>::Row, <D as Selectable>::Row, <E as Selectable>::Row, <F as Selectable>::Row, <G as Selectable>::Row, <H as Selectable>::Row, <I as Selectable>::Row, <J as Selectable>::Row); }
impl<A: Selectable, B: Selectable, C: Selectable, D: Selectable, E: Selectable, F: Selectable, G: Selectable, H: Selectable, I: Selectable, J: Selectable, K: Selectable> Selectable for (A, B, C, D, E, F, G, H, I, J, K) { type Row = (<A as Selectable>::Row, <B as Selectable>::Row, <C as Selectable>::Row, <D as Selectable>::Row, <E as Selectable>::Row, <F as Selectable>::Row, <G as Selectable>::Row, <H as Selectable>::Row, <I as Selectable>::Row, <J as Selectable>::Row, <K as Selectable>::Row); }
impl<A: Selectable, B: Selectable, C: Selectable, D: Selectable, E: Selectable, F: Selectable, G: Selectable, H: Selectable, I: Selectable, J: Selectable, K: Selectable, L: Selectable> Selectable for (A, B, C, D, E, F, G, H, I, J, K, L) { type Row = (<A as Selectable>::Row, <B as Selectable>::Row, <C as Selectable>::Row, <D as Selectable>::Row, <E as Selectable>::Row, <F as Selectable>::Row, <G as Selectable>::Row, <H as Selectable>::Row, <I as Selectable>::Row, <J as Selectable>::Row, <K as Selectable>::Row, <L as Selectable>::Row); }
/// A lock on the rows of a query.
#[derive(Clone)]
pub struct ForUpdate { handle: () }
impl ForUpdate {
    pub fn new() -> ForUpdate {}
    pub fn read(self) -> ForUpdate {}
    pub fn key_share(self) -> ForUpdate {}
    pub fn nowait(self) -> ForUpdate {}
    pub fn skip_locked(self) -> ForUpdate {}
    pub fn of<T: Table>(self, table: T) -> ForUpdate {}
}
#[derive(Clone)]
pub struct Select<R> { handle: R }
impl<R> Debug for Select<R> {}
/// A query for objects, columns, or tuples of them.
pub fn select<S: Selectable>(what: S) -> Select<<S as Selectable>::Row> {}
impl<R> Select<R> {
    /// Only rows that fulfil the condition.
    pub fn filter<C: IntoCondition>(self, condition: C) -> Select<R> {}
    pub fn order_by<O: IntoOrder>(self, key: O) -> Select<R> {}
    pub fn limit(self, rows: i64) -> Select<R> {}
    pub fn offset(self, rows: i64) -> Select<R> {}
    pub fn distinct(self) -> Select<R> {}
    pub fn group_by<G: IntoGroup>(self, group: G) -> Select<R> {}
    pub fn select_from<S: IntoSource>(self, source: S) -> Select<R> {}
    pub fn having<C: IntoCondition>(self, condition: C) -> Select<R> {}
    pub fn join<J: JoinOn>(self, target: J) -> Select<R> {}
    pub fn join_on<J: JoinOn>(self, target: J, on: Condition) -> Select<R> {}
    pub fn left_join<J: JoinOn>(self, target: J) -> Select<R> {}
    pub fn left_join_on<J: JoinOn>(self, target: J, on: Condition) -> Select<R> {}
    pub fn full_join<J: JoinOn>(self, target: J) -> Select<R> {}
    pub fn full_join_on<J: JoinOn>(self, target: J, on: Condition) -> Select<R> {}
    /// Locks the rows until the transaction ends; SQLite locks its whole database at the first write.
    pub fn with_for_update(self, lock: ForUpdate) -> Select<R> {}
    pub fn options<L: IntoLoadPaths>(self, options: L) -> Select<R> {}
    pub fn populate_existing(self) -> Select<R> {}
}
impl<T: FieldValue> Select<T> {
    /// The query's only value as an expression.
    pub fn scalar(self) -> Expr<Option<<T as FieldValue>::Base>> {}
}
impl<R> Select<R> {
    pub fn exists(self) -> Condition {}
    /// The query in the place of a table.
    pub fn subquery(self) -> Subquery<R> {}
    /// The query as a common table expression.
    pub fn cte(self, name: &str) -> Cte<R> {}
    pub fn union<Q: Query<Row = R>>(self, other: Q) -> Compound<R> {}
    pub fn union_all<Q: Query<Row = R>>(self, other: Q) -> Compound<R> {}
    pub fn intersect<Q: Query<Row = R>>(self, other: Q) -> Compound<R> {}
    pub fn except<Q: Query<Row = R>>(self, other: Q) -> Compound<R> {}
    pub fn compile(&self, dialect: Dialect) -> Result<Rendered> {}
}
impl<T: FieldValue> Compound<T> {
    /// The query's only value as an expression.
    pub fn scalar(self) -> Expr<Option<<T as FieldValue>::Base>> {}
}
impl<R> Compound<R> {
    pub fn exists(self) -> Condition {}
    /// The query in the place of a table.
    pub fn subquery(self) -> Subquery<R> {}
    /// The query as a common table expression.
    pub fn cte(self, name: &str) -> Cte<R> {}
    pub fn union<Q: Query<Row = R>>(self, other: Q) -> Compound<R> {}
    pub fn union_all<Q: Query<Row = R>>(self, other: Q) -> Compound<R> {}
    pub fn intersect<Q: Query<Row = R>>(self, other: Q) -> Compound<R> {}
    pub fn except<Q: Query<Row = R>>(self, other: Q) -> Compound<R> {}
    pub fn compile(&self, dialect: Dialect) -> Result<Rendered> {}
}
#[derive(Clone)]
pub struct Compound<R> { handle: R }
impl<R> Debug for Compound<R> {}
impl<R> Compound<R> {
    pub fn order_by<O: IntoOrder>(self, key: O) -> Compound<R> {}
    pub fn limit(self, rows: i64) -> Compound<R> {}
    pub fn offset(self, rows: i64) -> Compound<R> {}
}
/// A query whose rows are `Row`.
pub trait Query { type Row; }
impl<R> Query for Select<R> { type Row = R; }
impl<R> Query for Compound<R> { type Row = R; }
/// A query of one column whose values compare with `T`.
pub trait ValuesOf<T> {}
impl<T: FieldValue> ValuesOf<<T as FieldValue>::Base> for Select<T> {}
impl<T: FieldValue> ValuesOf<<T as FieldValue>::Base> for Compound<T> {}
pub trait IntoSource {}
impl<T: Table> IntoSource for T {}
impl<R> IntoSource for &Subquery<R> {}
impl<R> IntoSource for &Cte<R> {}
#[derive(Clone)]
pub struct Subquery<R> { handle: R }
impl<R> Subquery<R> {
    /// The column that a column or a labelled expression of the query became.
    pub fn c<A: func::Argument>(&self, column: A) -> Expr<<A as func::Argument>::Type> {}
}
#[derive(Clone)]
pub struct Cte<R> { handle: R }
impl<R> Cte<R> {
    /// The column that a column or a labelled expression of the query became.
    pub fn c<A: func::Argument>(&self, column: A) -> Expr<<A as func::Argument>::Type> {}
    pub fn union_all<Q: Query<Row = R>>(&self, step: Q) -> Cte<R> {}
    pub fn union<Q: Query<Row = R>>(&self, step: Q) -> Cte<R> {}
}
/// A dialect of SQL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dialect { Sqlite, PostgreSql, MySql }
impl Dialect {
    pub fn name(self) -> &str { match self { Dialect::Sqlite => "SQLite", Dialect::PostgreSql => "PostgreSQL", Dialect::MySql => "MySQL" } }
}
impl Display for Dialect { fn fmt(&self, f: &mut Formatter) -> std::result::Result<(), fmt::Error> { f.write_str(self.name()) } }
/// A statement as text.
pub struct Rendered { pub sql: String }
#[derive(Clone)]
pub struct LoadOption<M> { handle: M }
impl<M: Model> LoadOption<M> {
    pub fn selectin_load<R: Related<Source = M>>(self, relationship: R) -> LoadOption<<R as Related>::Target> {}
    pub fn joined_load<R: Related<Source = M>>(self, relationship: R) -> LoadOption<<R as Related>::Target> {}
    pub fn lazy_load<R: Related<Source = M>>(self, relationship: R) -> LoadOption<<R as Related>::Target> {}
    pub fn contains_eager<R: Related<Source = M>>(self, relationship: R) -> LoadOption<<R as Related>::Target> {}
    pub fn raise_load<R: Related<Source = M>>(self, relationship: R) -> LoadOption<<R as Related>::Target> {}
    /// Loads these columns and the primary key of the objects; any other when it is first read.
    pub fn load_only<C: Columns<M>>(self, columns: C) -> ColumnOption<M> {}
    /// Loads these columns of the objects when they are first read, each by itself.
    pub fn defer<C: Columns<M>>(self, columns: C) -> ColumnOption<M> {}
}
/// A loading option that says which columns are loaded.
#[derive(Clone)]
pub struct ColumnOption<M> { handle: M }
impl<M: Model> ColumnOption<M> {
    pub fn selectin_load<R: Related<Source = M>>(self, relationship: R) -> LoadOption<<R as Related>::Target> {}
    pub fn joined_load<R: Related<Source = M>>(self, relationship: R) -> LoadOption<<R as Related>::Target> {}
    pub fn lazy_load<R: Related<Source = M>>(self, relationship: R) -> LoadOption<<R as Related>::Target> {}
    pub fn contains_eager<R: Related<Source = M>>(self, relationship: R) -> LoadOption<<R as Related>::Target> {}
    pub fn raise_load<R: Related<Source = M>>(self, relationship: R) -> LoadOption<<R as Related>::Target> {}
    /// Loads these columns and the primary key of the objects; any other when it is first read.
    pub fn load_only<C: Columns<M>>(self, columns: C) -> ColumnOption<M> {}
    /// Loads these columns of the objects when they are first read, each by itself.
    pub fn defer<C: Columns<M>>(self, columns: C) -> ColumnOption<M> {}
    /// Refuses to load what the option leaves out: reading it is an error, until the object expires or is refreshed.
    pub fn raiseload(self) -> LoadOption<M> {}
}
/// Loads these columns and the primary key of the query's objects; any other when it is first read.
pub fn load_only<M: Model, C: Columns<M>>(columns: C) -> ColumnOption<M> {}
/// Loads these columns of the query's objects when they are first read, each by itself.
pub fn defer<M: Model, C: Columns<M>>(columns: C) -> ColumnOption<M> {}
pub fn selectin_load<R: Related>(relationship: R) -> LoadOption<<R as Related>::Target> {}
pub fn joined_load<R: Related>(relationship: R) -> LoadOption<<R as Related>::Target> {}
pub fn lazy_load<R: Related>(relationship: R) -> LoadOption<<R as Related>::Target> {}
/// Fills the relationship from the query's own join along it.
pub fn contains_eager<R: Related>(relationship: R) -> LoadOption<<R as Related>::Target> {}
pub fn raise_load<R: Related>(relationship: R) -> LoadOption<<R as Related>::Target> {}
#[marker(tuple)]
pub trait IntoLoadPaths {}
impl<M> IntoLoadPaths for LoadOption<M> {}
impl<M> IntoLoadPaths for ColumnOption<M> {}

pub mod func {
    use crate::{Column, Expr, FieldValue, Operand};
    pub trait Argument { type Type: FieldValue; }
    impl<M, T: FieldValue> Argument for Column<M, T> { type Type = T; }
    impl<T: FieldValue> Argument for Expr<T> { type Type = T; }
    impl<T: FieldValue> Argument for &Expr<T> { type Type = T; }
    #[derive(Clone)]
    pub struct Distinct<T> { handle: T }
    impl<T: FieldValue> Argument for Distinct<T> { type Type = T; }
    #[marker(tuple)]
    pub trait Arguments {}
    impl<M, T> Arguments for Column<M, T> {}
    impl<T> Arguments for Expr<T> {}
    impl Arguments for i32 {}
    impl Arguments for i64 {}
    impl Arguments for f64 {}
    impl Arguments for bool {}
    impl Arguments for String {}
    impl Arguments for &str {}
    /// Any function of the database by its name.
    pub fn call<T: FieldValue>(name: impl Into<String>, args: impl Arguments) -> Expr<T> {}
    pub fn coalesce<A: Argument, O: Operand<<<A as Argument>::Type as FieldValue>::Base>>(argument: A, fallback: O) -> Expr<<<A as Argument>::Type as FieldValue>::Base> {}
    pub fn trim<A: Argument>(argument: A) -> Expr<<A as Argument>::Type> {}
    pub fn abs<A: Argument>(argument: A) -> Expr<<A as Argument>::Type> {}
    pub fn round<A: Argument>(argument: A, places: i64) -> Expr<<A as Argument>::Type> {}
    pub fn count<A: Argument>(argument: A) -> Expr<i64> {}
    pub fn count_all() -> Expr<i64> {}
    pub fn max<A: Argument>(argument: A) -> Expr<Option<<<A as Argument>::Type as FieldValue>::Base>> {}
    pub fn min<A: Argument>(argument: A) -> Expr<Option<<<A as Argument>::Type as FieldValue>::Base>> {}
    pub fn sum<A: Argument>(argument: A) -> Expr<Option<<<A as Argument>::Type as FieldValue>::Base>> {}
    pub fn avg<A: Argument>(argument: A) -> Expr<Option<f64>> {}
    pub fn row_number() -> Expr<i64> {}
    pub fn rank() -> Expr<i64> {}
    pub fn dense_rank() -> Expr<i64> {}
    pub fn percent_rank() -> Expr<f64> {}
    pub fn cume_dist() -> Expr<f64> {}
    pub fn ntile(parts: i64) -> Expr<i64> {}
    pub fn lag<A: Argument>(argument: A, rows: i64) -> Expr<Option<<<A as Argument>::Type as FieldValue>::Base>> {}
    pub fn lead<A: Argument>(argument: A, rows: i64) -> Expr<Option<<<A as Argument>::Type as FieldValue>::Base>> {}
    pub fn first_value<A: Argument>(argument: A) -> Expr<<A as Argument>::Type> {}
    pub fn last_value<A: Argument>(argument: A) -> Expr<<A as Argument>::Type> {}
    pub fn extract<A: Argument>(part: &str, argument: A) -> Expr<Option<i64>> {}
    pub fn lower<A: Argument>(argument: A) -> Expr<<A as Argument>::Type> {}
    pub fn upper<A: Argument>(argument: A) -> Expr<<A as Argument>::Type> {}
    pub fn length<A: Argument>(argument: A) -> Expr<Option<i64>> {}
}

#[derive(Clone)]
pub struct UpdateOf<M> { handle: M }
#[derive(Clone)]
pub struct DeleteFrom<M> { handle: M }
#[derive(Clone)]
pub struct InsertInto<M> { handle: M }
#[derive(Clone)]
pub struct Upsert<M> { handle: M }
#[derive(Clone)]
pub struct Returning<R> { handle: R }
pub fn update<T: Table>(table: T) -> UpdateOf<<T as Table>::Model> {}
pub fn delete<T: Table>(table: T) -> DeleteFrom<<T as Table>::Model> {}
pub fn insert<T: Table>(table: T) -> InsertInto<<T as Table>::Model> {}
/// The value that an upsert would have inserted.
pub fn excluded<M: Model, T: FieldValue>(column: Column<M, T>) -> Expr<T> {}
impl<M: Model> UpdateOf<M> {
    pub fn filter<C: IntoCondition>(self, condition: C) -> UpdateOf<M> {}
    pub fn set<T: FieldValue, V: Operand<<T as FieldValue>::Base>>(self, column: Column<M, T>, value: V) -> UpdateOf<M> {}
    pub fn returning<S: Selectable>(self, what: S) -> Returning<<S as Selectable>::Row> {}
    pub fn compile(&self, dialect: Dialect) -> Result<Rendered> {}
}
impl<M: Model> DeleteFrom<M> {
    pub fn filter<C: IntoCondition>(self, condition: C) -> DeleteFrom<M> {}
    pub fn returning<S: Selectable>(self, what: S) -> Returning<<S as Selectable>::Row> {}
    pub fn compile(&self, dialect: Dialect) -> Result<Rendered> {}
}
impl<M: Model> InsertInto<M> {
    pub fn value<T: FieldValue, V: IntoField<T>>(self, column: Column<M, T>, value: V) -> InsertInto<M> {}
    /// A row for each of these objects, in one statement.
    pub fn values<B: Borrow<M>, I: IntoIterator<Item = B>>(self, objects: I) -> InsertInto<M> { let objects: Vec<B> = objects.into_iter().collect(); insert_values(self, objects) }
    /// A row for each of these, with the values of these columns; what is not given takes its default.
    pub fn values_of<C: RowColumns<M, V>, V, I: IntoIterator<Item = V>>(self, columns: C, rows: I) -> InsertInto<M> { let rows: Vec<V> = rows.into_iter().collect(); insert_rows(self, columns, rows) }
    /// A row for each row of a query.
    pub fn from_select<Q: Query, C: InsertColumns<M, <Q as Query>::Row>>(self, columns: C, query: Q) -> InsertInto<M> {}
    pub fn on_conflict_do_nothing(self) -> InsertInto<M> {}
    /// Rows whose values of these columns are there already are left out.
    pub fn on_conflict_do_nothing_on<C: Columns<M>>(self, target: C) -> InsertInto<M> {}
    pub fn on_conflict_do_update<C: Columns<M>>(self, target: C) -> Upsert<M> {}
    pub fn returning<S: Selectable>(self, what: S) -> Returning<<S as Selectable>::Row> {}
    pub fn compile(&self, dialect: Dialect) -> Result<Rendered> {}
}
fn insert_rows<S, C, V>(insert: S, columns: C, rows: V) -> S {}
/// Columns that take the values of a row.
pub trait RowColumns<M, V> {}
impl<M: Model, T: FieldValue, V: IntoField<T>> RowColumns<M, V> for Column<M, T> {}
impl<M, A: RowColumns<M, A0>, A0> RowColumns<M, (A0,)> for (A,) {}
impl<M, A: RowColumns<M, A0>, A0, B: RowColumns<M, B0>, B0> RowColumns<M, (A0, B0)> for (A, B) {}
impl<M, A: RowColumns<M, A0>, A0, B: RowColumns<M, B0>, B0, C: RowColumns<M, C0>, C0> RowColumns<M, (A0, B0, C0)> for (A, B, C) {}
impl<M, A: RowColumns<M, A0>, A0, B: RowColumns<M, B0>, B0, C: RowColumns<M, C0>, C0, D: RowColumns<M, D0>, D0> RowColumns<M, (A0, B0, C0, D0)> for (A, B, C, D) {}
impl<M, A: RowColumns<M, A0>, A0, B: RowColumns<M, B0>, B0, C: RowColumns<M, C0>, C0, D: RowColumns<M, D0>, D0, E: RowColumns<M, E0>, E0> RowColumns<M, (A0, B0, C0, D0, E0)> for (A, B, C, D, E) {}
impl<M, A: RowColumns<M, A0>, A0, B: RowColumns<M, B0>, B0, C: RowColumns<M, C0>, C0, D: RowColumns<M, D0>, D0, E: RowColumns<M, E0>, E0, F: RowColumns<M, F0>, F0> RowColumns<M, (A0, B0, C0, D0, E0, F0)> for (A, B, C, D, E, F) {}
impl<M, A: RowColumns<M, A0>, A0, B: RowColumns<M, B0>, B0, C: RowColumns<M, C0>, C0, D: RowColumns<M, D0>, D0, E: RowColumns<M, E0>, E0, F: RowColumns<M, F0>, F0, G: RowColumns<M, G0>, G0> RowColumns<M, (A0, B0, C0, D0, E0, F0, G0)> for (A, B, C, D, E, F, G) {}
impl<M, A: RowColumns<M, A0>, A0, B: RowColumns<M, B0>, B0, C: RowColumns<M, C0>, C0, D: RowColumns<M, D0>, D0, E: RowColumns<M, E0>, E0, F: RowColumns<M, F0>, F0, G: RowColumns<M, G0>, G0, H: RowColumns<M, H0>, H0> RowColumns<M, (A0, B0, C0, D0, E0, F0, G0, H0)> for (A, B, C, D, E, F, G, H) {}
fn insert_values<S, V>(insert: S, objects: V) -> S {}
impl<M: Model> Upsert<M> {
    pub fn set<T: FieldValue, V: Operand<<T as FieldValue>::Base>>(self, column: Column<M, T>, value: V) -> Upsert<M> {}
    pub fn filter<C: IntoCondition>(self, condition: C) -> Upsert<M> {}
    pub fn returning<S: Selectable>(self, what: S) -> Returning<<S as Selectable>::Row> {}
    pub fn compile(&self, dialect: Dialect) -> Result<Rendered> {}
}
pub trait InsertColumns<M, R> {}
impl<M: Model, T: FieldValue, U: FieldValue<Base = <T as FieldValue>::Base>> InsertColumns<M, U> for Column<M, T> {}
impl<M, A: InsertColumns<M, A0>, A0> InsertColumns<M, (A0,)> for (A,) {}
impl<M, A: InsertColumns<M, A0>, A0, B: InsertColumns<M, B0>, B0> InsertColumns<M, (A0, B0)> for (A, B) {}
impl<M, A: InsertColumns<M, A0>, A0, B: InsertColumns<M, B0>, B0, C: InsertColumns<M, C0>, C0> InsertColumns<M, (A0, B0, C0)> for (A, B, C) {}
impl<M, A: InsertColumns<M, A0>, A0, B: InsertColumns<M, B0>, B0, C: InsertColumns<M, C0>, C0, D: InsertColumns<M, D0>, D0> InsertColumns<M, (A0, B0, C0, D0)> for (A, B, C, D) {}
impl<M, A: InsertColumns<M, A0>, A0, B: InsertColumns<M, B0>, B0, C: InsertColumns<M, C0>, C0, D: InsertColumns<M, D0>, D0, E: InsertColumns<M, E0>, E0> InsertColumns<M, (A0, B0, C0, D0, E0)> for (A, B, C, D, E) {}
impl<M, A: InsertColumns<M, A0>, A0, B: InsertColumns<M, B0>, B0, C: InsertColumns<M, C0>, C0, D: InsertColumns<M, D0>, D0, E: InsertColumns<M, E0>, E0, F: InsertColumns<M, F0>, F0> InsertColumns<M, (A0, B0, C0, D0, E0, F0)> for (A, B, C, D, E, F) {}
impl<M, A: InsertColumns<M, A0>, A0, B: InsertColumns<M, B0>, B0, C: InsertColumns<M, C0>, C0, D: InsertColumns<M, D0>, D0, E: InsertColumns<M, E0>, E0, F: InsertColumns<M, F0>, F0, G: InsertColumns<M, G0>, G0> InsertColumns<M, (A0, B0, C0, D0, E0, F0, G0)> for (A, B, C, D, E, F, G) {}
impl<M, A: InsertColumns<M, A0>, A0, B: InsertColumns<M, B0>, B0, C: InsertColumns<M, C0>, C0, D: InsertColumns<M, D0>, D0, E: InsertColumns<M, E0>, E0, F: InsertColumns<M, F0>, F0, G: InsertColumns<M, G0>, G0, H: InsertColumns<M, H0>, H0> InsertColumns<M, (A0, B0, C0, D0, E0, F0, G0, H0)> for (A, B, C, D, E, F, G, H) {}
impl<M, A: InsertColumns<M, A0>, A0, B: InsertColumns<M, B0>, B0, C: InsertColumns<M, C0>, C0, D: InsertColumns<M, D0>, D0, E: InsertColumns<M, E0>, E0, F: InsertColumns<M, F0>, F0, G: InsertColumns<M, G0>, G0, H: InsertColumns<M, H0>, H0, I: InsertColumns<M, I0>, I0> InsertColumns<M, (A0, B0, C0, D0, E0, F0, G0, H0, I0)> for (A, B, C, D, E, F, G, H, I) {}
impl<M, A: InsertColumns<M, A0>, A0, B: InsertColumns<M, B0>, B0, C: InsertColumns<M, C0>, C0, D: InsertColumns<M, D0>, D0, E: InsertColumns<M, E0>, E0, F: InsertColumns<M, F0>, F0, G: InsertColumns<M, G0>, G0, H: InsertColumns<M, H0>, H0, I: InsertColumns<M, I0>, I0, J: InsertColumns<M, J0>, J0> InsertColumns<M, (A0, B0, C0, D0, E0, F0, G0, H0, I0, J0)> for (A, B, C, D, E, F, G, H, I, J) {}
impl<M, A: InsertColumns<M, A0>, A0, B: InsertColumns<M, B0>, B0, C: InsertColumns<M, C0>, C0, D: InsertColumns<M, D0>, D0, E: InsertColumns<M, E0>, E0, F: InsertColumns<M, F0>, F0, G: InsertColumns<M, G0>, G0, H: InsertColumns<M, H0>, H0, I: InsertColumns<M, I0>, I0, J: InsertColumns<M, J0>, J0, K: InsertColumns<M, K0>, K0> InsertColumns<M, (A0, B0, C0, D0, E0, F0, G0, H0, I0, J0, K0)> for (A, B, C, D, E, F, G, H, I, J, K) {}
impl<M, A: InsertColumns<M, A0>, A0, B: InsertColumns<M, B0>, B0, C: InsertColumns<M, C0>, C0, D: InsertColumns<M, D0>, D0, E: InsertColumns<M, E0>, E0, F: InsertColumns<M, F0>, F0, G: InsertColumns<M, G0>, G0, H: InsertColumns<M, H0>, H0, I: InsertColumns<M, I0>, I0, J: InsertColumns<M, J0>, J0, K: InsertColumns<M, K0>, K0, L: InsertColumns<M, L0>, L0> InsertColumns<M, (A0, B0, C0, D0, E0, F0, G0, H0, I0, J0, K0, L0)> for (A, B, C, D, E, F, G, H, I, J, K, L) {}
#[derive(Clone, Debug)]
pub struct Affected { handle: () }
impl Affected {
    pub fn rowcount(&self) -> usize {}
}
pub struct TextSql { handle: () }
pub fn text<S: Into<Cow<str>>>(sql: S) -> TextSql { text_sql(sql.into().into_owned()) }
fn text_sql(sql: String) -> TextSql {}
impl TextSql {
    pub fn bind<V: Literal>(self, name: &str, value: V) -> TextSql {}
    pub fn compile(&self, dialect: Dialect) -> Result<Rendered> {}
}
pub struct TextRow { handle: () }
impl TextRow {
    pub fn get<T: FieldValue>(&self, place: usize) -> Result<T> {}
}
/// What a session runs.
pub trait Statement { type Output; }
impl<R> Statement for Select<R> { type Output = Results<R>; }
impl<M> Statement for UpdateOf<M> { type Output = Affected; }
impl<M> Statement for DeleteFrom<M> { type Output = Affected; }
impl<M> Statement for InsertInto<M> { type Output = Affected; }
impl<M> Statement for Upsert<M> { type Output = Affected; }
impl<R> Statement for Returning<R> { type Output = Results<R>; }
impl<R> Statement for Compound<R> { type Output = Results<R>; }
impl<R> Returning<R> { pub fn compile(&self, dialect: Dialect) -> Result<Rendered> {} }
/// A query that sends SQL written by hand in its own place.
#[derive(Clone)]
pub struct FromStatement<R> { handle: R }
impl<R> Statement for FromStatement<R> { type Output = Results<R>; }
impl<R> Select<R> {
    /// Sends this SQL as it is, and makes of its rows what the query selects, by the names of its columns.
    pub fn from_statement(self, statement: TextSql) -> FromStatement<R> {}
}
impl Statement for TextSql { type Output = Results<TextRow>; }

pub struct Results<R> { handle: R }
impl<R> Debug for Results<R> {}
impl<R> Results<R> {
    /// Every row.
    pub fn all(self) -> Vec<R> {}
    pub fn try_all(self) -> Result<Vec<R>> {}
    /// The first row, if there is one.
    pub fn first(self) -> Option<R> {}
    /// The only row; an error if there is none or more than one.
    pub fn one(self) -> Result<R> {}
    pub fn one_or_none(self) -> Result<Option<R>> {}
    pub fn unique(self) -> Results<R> {}
}
impl<R> IntoIterator for Results<R> { type Item = R; type IntoIter = std::Iter<R>; fn into_iter(self) -> std::Iter<R> { self.all().into_iter() } }

pub struct List<M> { handle: M }
impl<M> Clone for List<M> {}
impl<M> Debug for List<M> {}
impl<M: Model> List<M> {
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    pub fn get(&self, place: usize) -> Option<M> {}
    pub fn first(&self) -> Option<M> {}
    pub fn last(&self) -> Option<M> {}
    pub fn contains(&self, object: &M) -> bool {}
    pub fn to_vec(&self) -> Vec<M> {}
    pub fn iter(&self) -> std::Iter<M> { self.to_vec().into_iter() }
    pub fn push(&self, object: &M) {}
    pub fn extend<B: Borrow<M>, I: IntoIterator<Item = B>>(&self, objects: I) { for object in objects { self.push(object.borrow()); } }
    pub fn insert(&self, place: usize, object: &M) {}
    pub fn remove(&self, object: &M) -> bool {}
    pub fn clear(&self) {}
    pub fn set<B: Borrow<M>, I: IntoIterator<Item = B>>(&self, objects: I) { let objects: Vec<B> = objects.into_iter().collect(); list_set(self, objects) }
}
fn list_set<L, V>(list: L, objects: V) {}
impl<M: Model> IntoIterator for List<M> { type Item = M; type IntoIter = std::Iter<M>; fn into_iter(self) -> std::Iter<M> { self.to_vec().into_iter() } }
impl<M: Model> IntoIterator for &List<M> { type Item = M; type IntoIter = std::Iter<M>; fn into_iter(self) -> std::Iter<M> { self.to_vec().into_iter() } }

pub struct Session { handle: () }
pub struct SessionBuilder { handle: () }
pub struct Savepoint { handle: () }
impl SessionBuilder {
    pub fn autoflush(self, on: bool) -> SessionBuilder {}
    pub fn expire_on_commit(self, on: bool) -> SessionBuilder {}
    /// How its transactions begin.
    pub fn transaction(self, mode: TransactionMode) -> SessionBuilder { builder_transaction(self, mode) }
    pub fn isolation_level(self, level: IsolationLevel) -> SessionBuilder { builder_isolation_level(self, level) }
    /// How relationships are loaded that are read before they are.
    pub fn loading(self, loading: Loading) -> SessionBuilder { builder_loading(self, loading) }
    pub fn open(self) -> Session {}
}
impl Session {
    /// A session on the engine; it closes, and rolls back, at the end of its scope.
    pub fn new(engine: &Engine) -> Session {}
    pub fn builder(engine: &Engine) -> SessionBuilder {}
    pub fn id(&self) -> u64 {}
    /// What the session has in hand, as text for people: its objects with their states and fields, and what a flush would send.
    pub fn debug_view(&self) -> String {}
    pub fn no_autoflush<T, F: FnOnce() -> T>(&self, run: F) -> T { let was = session_autoflush(self, false); let result = run(); session_autoflush(self, was); result }
    /// Puts an object into the session.
    pub fn add<M: Model>(&self, object: &M) {}
    pub fn try_add<M: Model>(&self, object: &M) -> Result<()> {}
    pub fn add_all<K, O: Objects<K>>(&self, objects: O) { objects.each(self) }
    /// Deletes the object's row at the next flush.
    pub fn delete<M: Model>(&self, object: &M) -> Result<()> {}
    /// Sends every change.
    pub fn flush(&self) -> Result<()> {}
    /// Sends every change and ends the transaction.
    pub fn commit(&self) -> Result<()> {}
    /// Takes back everything since the last commit.
    pub fn rollback(&self) -> Result<()> {}
    /// Loads the object anew.
    pub fn refresh<M: Model>(&self, object: &M) -> Result<()> {}
    pub fn refresh_fields<M: Model, C: Columns<M>>(&self, object: &M, fields: C) -> Result<()> {}
    pub fn expire<M: Model>(&self, object: &M) -> Result<()> {}
    /// Forgets what every object of the session holds and what was changed.
    pub fn expire_all(&self) {}
    /// Takes every object out of the session.
    pub fn expunge_all(&self) {}
    pub fn expire_fields<M: Model, C: Columns<M>>(&self, object: &M, fields: C) -> Result<()> {}
    pub fn expunge<M: Model>(&self, object: &M) -> Result<()> {}
    pub fn merge<M: Model>(&self, object: &M) -> Result<M> {}
    pub fn contains<M: Model>(&self, object: &M) -> bool {}
    /// The object with this primary key.
    pub fn get<T: Table, K: IntoKey>(&self, table: T, key: K) -> Result<Option<<T as Table>::Model>> {}
    /// Runs a statement.
    pub fn exec<S: Statement>(&self, statement: S) -> Result<<S as Statement>::Output> {}
    pub fn begin_nested(&self) -> Result<Savepoint> {}
    /// Pending objects: SQLAlchemy's `session.new`.
    pub fn new_objects(&self) -> ObjectSet {}
    /// Persistent objects that were changed since the last flush.
    pub fn dirty_objects(&self) -> ObjectSet {}
    /// Objects that the next flush deletes.
    pub fn deleted_objects(&self) -> ObjectSet {}
    /// Whether an object differs from what the last flush left.
    pub fn is_modified<M: Model>(&self, object: &M) -> bool {}
    /// The object with this primary key; that there is none is an error.
    pub fn get_one<T: Table, K: IntoKey>(&self, table: T, key: K) -> Result<<T as Table>::Model> {}
    /// Calls this whenever the event happens in this session.
    pub fn listen<F: Fn(&Session) -> Result<()> + Send + Sync>(&self, event: SessionEvent, listener: F) { session_listen(self, event.name(), listener) }
}
fn session_listen<S, F>(session: S, event: &str, listener: F) {}
/// A moment in a session's work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SessionEvent { BeforeFlush, AfterFlush, AfterFlushPostexec, BeforeCommit, AfterCommit, AfterRollback }
impl SessionEvent {
    /// The event's name in SQLAlchemy.
    pub fn name(self) -> &str {
        match self { SessionEvent::BeforeFlush => "before_flush", SessionEvent::AfterFlush => "after_flush", SessionEvent::AfterFlushPostexec => "after_flush_postexec", SessionEvent::BeforeCommit => "before_commit", SessionEvent::AfterCommit => "after_commit", SessionEvent::AfterRollback => "after_rollback" }
    }
}
/// Objects of any models, as a session lists them.
pub struct ObjectSet { handle: () }
impl Clone for ObjectSet {}
impl Debug for ObjectSet {}
impl ObjectSet {
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    /// Whether this object is among them.
    pub fn contains<M: Model>(&self, object: &M) -> bool {}
    /// Those of one model.
    pub fn of<T: Table>(&self, table: T) -> Vec<<T as Table>::Model> {}
}
/// What the last flush left of an attribute, and what it is now.
#[derive(Clone, Debug)]
pub struct History<T> { pub added: Vec<T>, pub unchanged: Vec<T>, pub deleted: Vec<T> }
impl<T> History<T> {
    /// Whether anything was added or deleted.
    pub fn has_changes(&self) -> bool { !self.added.is_empty() || !self.deleted.is_empty() }
}
/// A column or a relationship of a model, whose changes are known.
pub trait Attribute<M> { type Item; }
impl<M: Model, T: FieldValue> Attribute<M> for Column<M, T> { type Item = T; }
impl<M: Model, T: Model> Attribute<M> for Relation<M, T> { type Item = Option<T>; }
impl<M: Model, T: Model> Attribute<M> for ListRelation<M, T> { type Item = T; }
/// What changed of one column or relationship of an object since the last flush; loads nothing.
pub fn history<M: Model, A: Attribute<M>>(object: &M, attribute: A) -> History<<A as Attribute<M>>::Item> {}
/// Makes an object as if it had just been made; it keeps its values.
pub fn make_transient<M: Model>(object: &M) -> Result<()> {}
/// What `add_all` takes: references to objects of one model, or a tuple of references to objects of several.
pub trait Objects<K> { fn each(self, session: &Session); }
impl<M: Model, I: IntoIterator<Item = &M>> Objects<M> for I { fn each(self, session: &Session) { for object in self { session.add(object); } } }
impl<A: Model, B: Model> Objects<(A, B)> for (&A, &B) { fn each(self, session: &Session) { session.add(self.0); session.add(self.1); } }
impl<A: Model, B: Model, C: Model> Objects<(A, B, C)> for (&A, &B, &C) { fn each(self, session: &Session) { session.add(self.0); session.add(self.1); session.add(self.2); } }
impl<A: Model, B: Model, C: Model, D: Model> Objects<(A, B, C, D)> for (&A, &B, &C, &D) { fn each(self, session: &Session) { session.add(self.0); session.add(self.1); session.add(self.2); session.add(self.3); } }
fn session_autoflush(session: &Session, on: bool) -> bool {}
fn builder_isolation_level(builder: SessionBuilder, level: IsolationLevel) -> SessionBuilder {}
fn builder_loading(builder: SessionBuilder, loading: Loading) -> SessionBuilder {}
/// How a session loads a relationship that is read before it is loaded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Loading {
    #[default]
    One,
    Peers,
    Raise,
}
fn builder_transaction(builder: SessionBuilder, mode: TransactionMode) -> SessionBuilder {}
impl Savepoint {
    pub fn commit(self) -> Result<()> {}
    pub fn rollback(self) -> Result<()> {}
    pub fn name(&self) -> &str {}
}
#[marker(tuple)]
pub trait Columns<M> {}
impl<M: Model, T: FieldValue> Columns<M> for Column<M, T> {}
#[marker(tuple)]
pub trait IntoKey {}
impl<N: std::AnyInt> IntoKey for N {}
impl IntoKey for &str {}
impl IntoKey for String {}
impl IntoKey for &String {}
impl IntoKey for Uuid {}
impl<T: IntoKey> IntoKey for Option<T> {}
