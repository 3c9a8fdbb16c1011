//! `insert` and upserts, and rows that come back of any change.

use fieldbook::dynamic::{ColumnRef, Conflict, Expr as Ast, Insert, InsertRows, Resolution, Statement, Value as Core};

use super::convert;
use super::derived::query;
use super::query::{Expr, conditions, last, operand};
use super::select::select_items;
use super::statement::{field, schema, statement};
use super::table::{Column, columns};
use crate::native::Table;
use crate::ty::Ty;
use crate::vm::Vm;
use crate::vm::op::NativeInfo;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

pub(super) const TABLE: Table = &[
    ("insert", |vm, args, _| Ok(Value::host(Statement::Insert(Insert::new(schema(vm, &args[0])?))))),
    ("InsertInto::value", |vm, args, info| {
        let column = field(&args[1])?;
        let new = convert::to_field(&vm.program.host, &args[2], last(info))?;
        change(args, |insert| insert.value(column, Ast::Value(new)))
    }),
    ("insert_values", |vm, args, _| {
        let objects = convert::instances(vm, &args[1])?;
        change(args, |insert| insert.objects(&objects))
    }),
    ("insert_rows", |vm, args, info| {
        let item = match last(info) {
            Ty::Adt(_, args) => args[0].clone(),
            _ => Ty::Error,
        };
        let rows: Run<Vec<Vec<Core>>> = args[2].as_slice().iter().map(|row| plain(vm, row, &item)).collect();
        let (fields, rows) = (columns(&args[1]), rows?);
        change(args, |insert| insert.plain_rows(&fields, rows))
    }),
    ("InsertInto::from_select", |_, args, _| {
        let (fields, query) = (columns(&args[1]), query(&args[2])?);
        change(args, |insert| {
            insert.fields = fields;
            insert.rows = InsertRows::Select(Box::new(query));
        })
    }),
    ("InsertInto::on_conflict_do_nothing", |_, args, _| {
        let conflict = Conflict { target: Vec::new(), resolution: Resolution::Nothing };
        change(args, |insert| insert.conflict = Some(conflict))
    }),
    ("InsertInto::on_conflict_do_nothing_on", |_, args, _| {
        let conflict = Conflict { target: columns(&args[1]), resolution: Resolution::Nothing };
        change(args, |insert| insert.conflict = Some(conflict))
    }),
    ("InsertInto::on_conflict_do_update", |_, args, _| {
        let conflict = Conflict { target: columns(&args[1]), resolution: Resolution::Nothing };
        change(args, |insert| insert.conflict = Some(conflict))
    }),
    ("Upsert::set", |vm, args, info| {
        let (column, new) = (field(&args[1])?, operand(vm, &args[2], last(info))?);
        resolve(args, |assignments, _| assignments.push((column, new)))
    }),
    ("Upsert::filter", |vm, args, _| {
        let more = conditions(vm, &args[1])?;
        resolve(args, |_, filters| filters.extend(more))
    }),
    ("excluded", |vm, args, _| {
        let Some(column) = args[0].as_host::<Column>() else { return panic("this value is no column") };
        let ColumnRef { schema, field, .. } = vm.column_ref(*column)?;
        let column_type = schema.fields()[field].column_type.clone();
        Ok(Value::host(Expr { ast: Ast::Excluded(ColumnRef::new(&schema, field)), column_type }))
    }),
    ("InsertInto::returning", returning),
    ("Upsert::returning", returning),
    ("UpdateOf::returning", returning),
    ("DeleteFrom::returning", returning),
];

/// The values of a row: of its one column, or of a tuple of them.
fn plain(vm: &Vm<'_>, row: &Value, ty: &Ty) -> Run<Vec<Core>> {
    match (row, ty) {
        (Value::Adt(tuple), Ty::Tuple(types)) => {
            let values = tuple.fields.iter().zip(types.iter());
            values.map(|(value, ty)| convert::to_field(&vm.program.host, value, ty)).collect()
        }
        _ => Ok(vec![convert::to_field(&vm.program.host, row, ty)?]),
    }
}

fn change(args: &[Value], edit: impl FnOnce(&mut Insert)) -> Run<Value> {
    let mut statement = statement(&args[0])?;
    if let Statement::Insert(insert) = &mut statement {
        edit(insert);
    }
    Ok(Value::host(statement))
}

/// Changes what becomes of the row that is there already.
fn resolve(args: &[Value], edit: impl FnOnce(&mut Vec<(usize, Ast)>, &mut Vec<Ast>)) -> Run<Value> {
    change(args, |insert| {
        let Some(conflict) = &mut insert.conflict else { return };
        if let Resolution::Nothing = conflict.resolution {
            conflict.resolution = Resolution::Update { assignments: Vec::new(), filters: Vec::new() };
        }
        if let Resolution::Update { assignments, filters } = &mut conflict.resolution {
            edit(assignments, filters);
        }
    })
}

fn returning(vm: &mut Vm<'_>, args: &mut [Value], _: &NativeInfo) -> Run<Value> {
    let mut items = Vec::new();
    select_items(vm, &args[1], &mut items)?;
    let mut statement = statement(&args[0])?;
    match &mut statement {
        Statement::Insert(insert) => insert.returning = items,
        Statement::Update(update) => update.returning = items,
        Statement::Delete(delete) => delete.returning = items,
        _ => {}
    }
    Ok(Value::host(statement))
}
