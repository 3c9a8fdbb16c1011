//! How relationships and columns of a query's objects are loaded: `selectin_load(Team.heroes)`, `load_only(Hero.name)`.

use fieldbook::dynamic::{LoadColumns, LoadPath, LoadStep, Strategy};

use super::relation::criteria;
use super::table::{Column, columns};
use crate::native::Table;
use crate::vm::Vm;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

/// A strategy as a function, and as a method of options of both kinds.
macro_rules! strategies {
    ($($name:literal $strategy:ident;)*) => {
        &[
            $(($name, |vm, args, _| load(vm, args, Strategy::$strategy)),
            (concat!("LoadOption::", $name), |vm, args, _| load(vm, args, Strategy::$strategy)),
            (concat!("ColumnOption::", $name), |vm, args, _| load(vm, args, Strategy::$strategy)),)*
            ("load_only", |vm, args, _| load_columns(vm, args, false)),
            ("LoadOption::load_only", |vm, args, _| load_columns(vm, args, false)),
            ("ColumnOption::load_only", |vm, args, _| load_columns(vm, args, false)),
            ("defer", |vm, args, _| load_columns(vm, args, true)),
            ("LoadOption::defer", |vm, args, _| load_columns(vm, args, true)),
            ("ColumnOption::defer", |vm, args, _| load_columns(vm, args, true)),
            ("ColumnOption::raiseload", |_, args, _| refuse(args)),
        ]
    };
}

pub(super) const TABLE: Table = strategies! {
    "selectin_load" SelectIn;
    "joined_load" Joined;
    "lazy_load" Lazy;
    "contains_eager" Contained;
    "raise_load" Raise;
};

/// One more step of a path, or its first.
fn load(vm: &mut Vm<'_>, args: &mut [Value], strategy: Strategy) -> Run<Value> {
    let (mut path, named) = match args[0].as_host::<LoadPath>() {
        Some(path) => (path.clone(), &args[1]),
        None => (LoadPath::default(), &args[0]),
    };
    let (relationship, criteria) = criteria(named);
    path.steps.push(LoadStep { relation: vm.relation_ref(relationship)?, strategy, criteria });
    Ok(Value::host(path))
}

/// Which columns are loaded where a path has led so far, or of the query's objects.
fn load_columns(vm: &mut Vm<'_>, args: &mut [Value], deferred: bool) -> Run<Value> {
    let (mut path, named) = match args[0].as_host::<LoadPath>() {
        Some(path) => (path.clone(), &args[1]),
        None => (LoadPath::default(), &args[0]),
    };
    let mut tables = Vec::new();
    tables_of(named, &mut tables);
    let Some(first) = tables.first() else {
        return panic("this value is no column");
    };
    if tables.iter().any(|column| column.table.alias != first.table.alias) {
        return panic("columns of several aliases in one option");
    }
    let entity = vm.entity(first.table)?;
    let (depth, fields) = (path.steps.len(), columns(named));
    path.columns.push(LoadColumns { depth, entity, fields, deferred, refused: false });
    Ok(Value::host(path))
}

fn tables_of(value: &Value, found: &mut Vec<Column>) {
    match value.as_host::<Column>() {
        Some(column) => found.push(*column),
        None => value.fields().iter().for_each(|part| tables_of(part, found)),
    }
}

/// What the last option leaves out is not to be read.
fn refuse(args: &mut [Value]) -> Run<Value> {
    let Some(path) = args[0].as_host::<LoadPath>() else {
        return panic("this value is no option");
    };
    let mut path = path.clone();
    if let Some(columns) = path.columns.last_mut() {
        columns.refused = true;
    }
    Ok(Value::host(path))
}

/// The paths of an option, or of a tuple of them.
pub(super) fn load_paths(value: &Value, paths: &mut Vec<LoadPath>) {
    if let Some(path) = value.as_host::<LoadPath>() {
        paths.push(path.clone());
    }
    value.fields().iter().for_each(|part| load_paths(part, paths));
}
