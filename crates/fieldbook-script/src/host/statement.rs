//! `update`, `delete`, and SQL written by hand.

use fieldbook::dynamic::{Delete, Query, Statement, Text, Update, Value as Core};

use super::convert;
use super::query::{conditions, last, operand};
use super::table::{Column, table};
use crate::native::Table;
use crate::vm::Vm;
use crate::vm::op::NativeInfo;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

/// How many rows a statement affected.
pub(super) struct Affected(pub usize);

pub(super) const TABLE: Table = &[
    ("update", |vm, args, _| {
        let schema = schema(vm, &args[0])?;
        Ok(Value::host(Statement::Update(Update {
            schema,
            assignments: Vec::new(),
            filters: Vec::new(),
            returning: Vec::new(),
        })))
    }),
    ("delete", |vm, args, _| {
        let schema = schema(vm, &args[0])?;
        Ok(Value::host(Statement::Delete(Delete { schema, filters: Vec::new(), returning: Vec::new() })))
    }),
    ("UpdateOf::filter", filter),
    ("DeleteFrom::filter", filter),
    ("UpdateOf::set", set),
    ("text_sql", |_, args, _| {
        let sql = args[0].as_str().to_owned().into();
        Ok(Value::host(Statement::Text(Text { sql, params: Vec::new() })))
    }),
    ("TextSql::bind", bind),
    ("Affected::rowcount", |_, args, _| {
        Ok(Value::usize(args[0].as_host::<Affected>().map_or(0, |affected| affected.0)))
    }),
];

pub(super) fn schema(vm: &Vm<'_>, value: &Value) -> Run<std::sync::Arc<fieldbook::dynamic::Schema>> {
    match table(value) {
        Some(table) => vm.schema(table.model),
        None => panic("this value is no table"),
    }
}

pub(super) fn statement(value: &Value) -> Run<Statement> {
    if let Some(select) = value.as_host::<fieldbook::dynamic::Select>() {
        return Ok(Statement::Select(select.clone()));
    }
    if let Some(query) = value.as_host::<Query>() {
        return Ok(query.clone().into_statement());
    }
    match value.as_host::<Statement>() {
        Some(statement) => Ok(statement.clone()),
        None => panic("this value is no statement"),
    }
}

fn filter(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let more = conditions(vm, &args[1])?;
    let mut statement = statement(&args[0])?;
    match &mut statement {
        Statement::Update(update) => update.filters.extend(more),
        Statement::Delete(delete) => delete.filters.extend(more),
        _ => {}
    }
    Ok(Value::host(statement))
}

pub(super) fn field(value: &Value) -> Run<usize> {
    match value.as_host::<Column>() {
        Some(column) => Ok(column.field),
        None => panic("this value is no column"),
    }
}

fn set(vm: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let (column, new) = (field(&args[1])?, operand(vm, &args[2], last(info))?);
    let mut statement = statement(&args[0])?;
    if let Statement::Update(update) = &mut statement {
        update.assignments.push((column, new));
    }
    Ok(Value::host(statement))
}

fn bind(vm: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let new: Core = convert::to_field(&vm.program.host, &args[2], last(info))?;
    let mut statement = statement(&args[0])?;
    if let Statement::Text(text) = &mut statement {
        text.params.push((args[1].as_str().to_owned(), new));
    }
    Ok(Value::host(statement))
}
