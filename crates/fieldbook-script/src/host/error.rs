//! Errors of the library, as values of the program and as panics.

use fieldbook::{Error, ErrorKind, Result, SqlValue};

use super::data::from_json;
use crate::native::Table;
use crate::vm::Vm;
use crate::vm::trap::{Run, Trap};
use crate::vm::value::Value;

/// `Ok(value)` or `Err(error)`, as `Result` has it.
pub(super) fn result(value: Result<Value>) -> Value {
    match value {
        Ok(value) => Value::ok(value),
        Err(error) => Value::err(Value::host(error)),
    }
}

/// The value, or a panic with the error's message.
pub(super) fn trap<T>(vm: &mut Vm<'_>, result: Result<T>) -> Run<T> {
    vm.host_events();
    result.map_err(|error| {
        let statement = error.statement();
        Box::new(Trap {
            message: error.to_string(),
            sql: statement.map(|statement| statement.sql.clone()),
            params: statement.and_then(|statement| serde_json::to_value(&statement.params).ok()),
            ..Trap::default()
        })
    })
}

/// The names of the kinds, in the order of `ErrorKind`.
const KINDS: &[&str] = &[
    "NoResultFound",
    "MultipleResultsFound",
    "IntegrityError",
    "OperationalError",
    "StaleDataError",
    "DetachedInstanceError",
    "PendingRollbackError",
    "ObjectDeletedError",
    "CircularDependencyError",
    "InvalidRequestError",
    "ValidationError",
    "StatementError",
    "TimeoutError",
    "ArgumentError",
    "CommandError",
];

fn kind(_: &mut Vm<'_>, args: &mut [Value], _: &crate::vm::op::NativeInfo) -> Run<Value> {
    let name = args[0].as_host::<Error>().map(|error| error.kind().name());
    let found = KINDS.iter().position(|known| Some(*known) == name);
    Ok(Value::usize(found.unwrap_or_default()))
}

/// An error that a program makes itself.
fn new(_: &mut Vm<'_>, args: &mut [Value], _: &crate::vm::op::NativeInfo) -> Run<Value> {
    use ErrorKind::*;
    // In the order of `KINDS`.
    let kinds = [
        NoResult,
        MultipleResults,
        Integrity,
        Database,
        Stale,
        Detached,
        PendingRollback,
        ObjectDeleted,
        CircularDependency,
        InvalidRequest,
        Validation,
        ErrorKind::Value,
        Timeout,
        Configuration,
        Migration,
    ];
    let message = args[1].as_str().to_owned();
    Ok(self::Value::host(Error::new(kinds[args[0].as_usize()], message)))
}

macro_rules! predicates {
    ($($path:literal $predicate:ident)*) => {
        &[
            $(($path, |_, args, _| {
                Ok(Value::bool(args[0].as_host::<Error>().is_some_and(Error::$predicate)))
            }),)*
            ("Error::constraint", constraint),
            ("Error::kind", kind),
            ("error_new", new),
            ("error_kind_name", |_, args, _| Ok(Value::str(KINDS.get(args[0].as_usize()).copied().unwrap_or_default()))),
            ("error_debug", |_, args, _| text(args, |error| format!("{error:?}"))),
            ("error_display", |_, args, _| text(args, ToString::to_string)),
            ("Error::statement", statement),
            ("Error::problems", problems),
        ]
    };
}

pub(super) const TABLE: Table = predicates! {
    "Error::is_no_result" is_no_result
    "Error::is_multiple_results" is_multiple_results
    "Error::is_integrity" is_integrity
    "Error::is_database" is_database
    "Error::is_stale" is_stale
    "Error::is_detached" is_detached
    "Error::is_pending_rollback" is_pending_rollback
    "Error::is_object_deleted" is_object_deleted
    "Error::is_circular_dependency" is_circular_dependency
    "Error::is_validation" is_validation
    "Error::is_value" is_value
    "Error::is_configuration" is_configuration
    "Error::is_invalid_request" is_invalid_request
    "Error::is_timeout" is_timeout
    "Error::is_busy" is_busy
    "Error::is_lost_connection" is_lost_connection
    "Error::is_serialization_failure" is_serialization_failure
    "Error::is_deadlock" is_deadlock
    "Error::is_statement_timeout" is_statement_timeout
    "Error::is_aborted_transaction" is_aborted_transaction
    "Error::is_retryable" is_retryable
    "Error::is_unique" is_unique
    "Error::is_foreign_key" is_foreign_key
    "Error::is_not_null" is_not_null
    "Error::is_check" is_check
};

fn text(args: &[Value], show: impl FnOnce(&Error) -> String) -> Run<Value> {
    Ok(Value::str(args[0].as_host::<Error>().map(show).unwrap_or_default()))
}

fn statement(_: &mut Vm<'_>, args: &mut [Value], _: &crate::vm::op::NativeInfo) -> Run<Value> {
    let statement = args[0].as_host::<Error>().and_then(Error::statement);
    Ok(Value::option(statement.map(|statement| {
        let params = statement.params.iter().map(sql_value).collect();
        Value::adt(0, vec![Value::str(statement.sql.clone()), Value::vec(params)])
    })))
}

/// `Constraint`, with its kind in the order of its variants in `prelude/fieldbook.rs`.
fn constraint(_: &mut Vm<'_>, args: &mut [Value], _: &crate::vm::op::NativeInfo) -> Run<Value> {
    use fieldbook::ConstraintKind::*;
    let found = args[0].as_host::<Error>().and_then(Error::constraint);
    Ok(Value::option(found.map(|constraint| {
        let kinds = [Unique, PrimaryKey, ForeignKey, NotNull, Check, Other];
        let kind = kinds.iter().position(|kind| *kind == constraint.kind).unwrap_or(5);
        let text = |text: &Option<String>| Value::option(text.clone().map(Value::str));
        let columns = constraint.columns.iter().cloned().map(Value::str).collect();
        Value::adt(
            0,
            vec![Value::Int(kind as i64), text(&constraint.name), text(&constraint.table), Value::vec(columns)],
        )
    })))
}

/// `SqlValue`, in the order of its variants in `prelude/fieldbook.rs`.
pub(super) fn sql_value(value: &SqlValue) -> Value {
    match value {
        SqlValue::Null => Value::Int(0),
        SqlValue::Integer(value) => Value::adt(1, vec![Value::Int(*value)]),
        SqlValue::Real(value) => Value::adt(2, vec![Value::Float(*value)]),
        SqlValue::Text(text) => Value::adt(3, vec![Value::str(text.clone())]),
        SqlValue::Blob(bytes) => {
            let bytes = bytes.iter().map(|byte| Value::Int(i64::from(*byte))).collect();
            Value::adt(4, vec![Value::vec(bytes)])
        }
    }
}

fn problems(_: &mut Vm<'_>, args: &mut [Value], _: &crate::vm::op::NativeInfo) -> Run<Value> {
    let problems = args[0].as_host::<Error>().map(Error::problems).unwrap_or_default();
    let shown = problems.iter().map(|problem| {
        let loc = problem.loc.iter().map(from_json);
        let ctx = problem.ctx.as_ref().map(from_json);
        let (kind, msg) = (Value::str(problem.kind), Value::str(problem.msg.clone()));
        Value::adt(0, vec![kind, Value::vec(loc.collect()), msg, from_json(&problem.input), Value::option(ctx)])
    });
    Ok(Value::vec(shown.collect()))
}
