//! The rows of a query.

use std::cell::RefCell;

use fieldbook::dynamic::{Instance, Item, Rows, Value as Core};
use fieldbook::{Error, ErrorKind};

use super::convert;
use super::error::{result, trap};
use crate::native::Table;
use crate::ty::Ty;
use crate::vm::Vm;
use crate::vm::op::NativeInfo;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

/// What a query returned, until it is taken.
pub(super) struct Results(pub RefCell<Rows>);

/// A row of SQL written by hand.
pub(super) struct TextRow(Vec<Core>);

pub(super) const TABLE: Table = &[
    ("Results::all", |vm, args, info| {
        let rows = take(&args[0])?;
        let checked = repeated(&rows);
        trap(vm, checked)?;
        Ok(Value::vec(read(vm, rows, &info.tys[0])?))
    }),
    ("Results::try_all", |vm, args, info| {
        let rows = take(&args[0])?;
        match repeated(&rows) {
            Ok(()) => Ok(Value::ok(Value::vec(read(vm, rows, &info.tys[0])?))),
            Err(error) => Ok(result(Err(error))),
        }
    }),
    ("Results::first", |vm, args, info| {
        let rows = take(&args[0])?;
        let checked = repeated(&rows);
        trap(vm, checked)?;
        Ok(Value::option(read(vm, rows, &info.tys[0])?.into_iter().next()))
    }),
    ("Results::one", |vm, args, info| one(vm, args, info, true)),
    ("Results::one_or_none", |vm, args, info| one(vm, args, info, false)),
    ("Results::unique", |_, args, _| {
        let mut rows = take(&args[0])?;
        if rows.needs_unique {
            unique(&mut rows);
        }
        Ok(Value::host(Results(RefCell::new(rows))))
    }),
    ("TextRow::get", |vm, args, info| {
        let place = args[1].as_usize();
        let row = args[0].as_host::<TextRow>();
        let Some(value) = row.and_then(|row| row.0.get(place)).cloned() else {
            let error = Error::new(ErrorKind::Value, format!("a row has no place {place}"));
            return Ok(result(Err(error)));
        };
        let ty = info.tys.last().unwrap_or(&Ty::Error);
        if let Some(message) = convert::misfit(&vm.program.host, &value, ty) {
            return Ok(result(Err(Error::new(ErrorKind::Value, message))));
        }
        match convert::from_field(&vm.program.host, value, ty) {
            Ok(value) => Ok(Value::ok(value)),
            Err(trap) => Ok(result(Err(Error::new(ErrorKind::Value, trap.message)))),
        }
    }),
];

fn take(value: &Value) -> Run<Rows> {
    match value.as_host::<Results>() {
        Some(results) => Ok(results.0.take()),
        None => panic("this value is no result"),
    }
}

fn repeated(rows: &Rows) -> fieldbook::Result<()> {
    if rows.needs_unique {
        let message = "the unique() method must be invoked on these results, as they contain joined loads of lists; ask for .unique() first";
        return Err(Error::new(ErrorKind::InvalidRequest, message));
    }
    Ok(())
}

/// Rows without repetition, in order of first appearance.
fn unique(rows: &mut Rows) {
    let width = rows.width.max(1);
    let same = |a: &Item, b: &Item| match (a, b) {
        (Item::Instance(Some(a)), Item::Instance(Some(b))) => Instance::ptr_eq(a, b),
        (a, b) => a == b,
    };
    let mut kept: Vec<Vec<Item>> = Vec::new();
    for row in rows.items.chunks(width) {
        if !kept.iter().any(|known| known.iter().zip(row).all(|(a, b)| same(a, b))) {
            kept.push(row.to_vec());
        }
    }
    rows.row_count = kept.len();
    rows.items = kept.into_iter().flatten().collect();
    rows.needs_unique = false;
}

/// Whether every row can be read as this type.
pub(super) fn check(vm: &Vm<'_>, rows: &Rows, ty: &Ty) -> Run<fieldbook::Result<()>> {
    let all = &vm.program.host;
    let mut places = Vec::new();
    flatten(ty, &mut places);
    for row in rows.items.chunks(rows.width.max(1)) {
        for (item, ty) in row.iter().zip(&places) {
            match (item, ty) {
                (Item::Value(value), ty) => {
                    if let Some(message) = convert::misfit(all, value, ty) {
                        return Ok(Err(Rows::unreadable(&message)));
                    }
                }
                (Item::Instance(None), Ty::Adt(id, _)) if all.model(*id).is_some() => {
                    return Ok(Err(vm.schema(*id)?.absent()));
                }
                (Item::Instance(_), _) => {}
            }
        }
    }
    Ok(Ok(()))
}

/// The types of a row's places.
fn flatten<'t>(ty: &'t Ty, places: &mut Vec<&'t Ty>) {
    match ty {
        Ty::Tuple(parts) => parts.iter().for_each(|part| flatten(part, places)),
        ty => places.push(ty),
    }
}

/// The rows as values of their type.
fn read(vm: &Vm<'_>, rows: Rows, ty: &Ty) -> Run<Vec<Value>> {
    let (count, width) = (rows.row_count, rows.width);
    let mut items = rows.items.into_iter();
    if vm.program.host.library_type(ty).0 == "TextRow" {
        let count = items.len().checked_div(width).unwrap_or(0);
        let value = |item| match item {
            Item::Value(value) => value,
            Item::Instance(_) => Core::Null,
        };
        return Ok((0..count).map(|_| Value::host(TextRow(items.by_ref().take(width).map(value).collect()))).collect());
    }
    (0..count).map(|_| row(vm, &mut items, ty)).collect()
}

fn row(vm: &Vm<'_>, items: &mut dyn Iterator<Item = Item>, ty: &Ty) -> Run<Value> {
    if let Ty::Tuple(parts) = ty {
        let parts: Run<Vec<Value>> = parts.iter().map(|part| row(vm, items, part)).collect();
        return parts.map(Value::tuple);
    }
    let all = &vm.program.host;
    match items.next() {
        Some(Item::Value(value)) => convert::from_field(all, value, ty),
        Some(Item::Instance(instance)) => {
            let optional = all.library_type(ty).0 == "Option";
            match (instance, optional) {
                (Some(instance), _) => Ok(Value::host(instance)),
                (None, true) => Ok(Value::NONE),
                // `exec` has looked at the rows.
                (None, false) => panic("a row has no object here"),
            }
        }
        None => panic("a row has fewer places than its type"),
    }
}

fn one(vm: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo, required: bool) -> Run<Value> {
    let rows = take(&args[0])?;
    if let Err(error) = repeated(&rows) {
        return Ok(result(Err(error)));
    }
    let mut rows = read(vm, rows, &info.tys[0])?;
    if rows.len() > 1 {
        let wanted = if required { "exactly one" } else { "one or none" };
        let message = format!("multiple rows were found when {wanted} was required; use first() where any is fine");
        return Ok(result(Err(Error::new(ErrorKind::MultipleResults, message))));
    }
    match (rows.pop(), required) {
        (Some(row), true) => Ok(Value::ok(row)),
        (row, false) => Ok(Value::ok(Value::option(row))),
        (None, true) => {
            let message = "no row was found when one was required; use one_or_none() where none is fine";
            Ok(result(Err(Error::new(ErrorKind::NoResult, message))))
        }
    }
}
