//! `select` and what narrows, orders, joins and loads.

use std::sync::Arc;

use fieldbook::dynamic::{
    Derived, Entity, Expr as Ast, Join, JoinKind, JoinTarget, LockWait, RowLock, Select, SelectItem, Source, Statement,
};

use super::derived::derived;
use super::load::load_paths;
use super::query::{conditions, expr, order};
use super::relation::{OfType, criteria};
use super::statement::statement;
use super::table::{Optional, Relation, alias, table};
use crate::native::Table;
use crate::vm::Vm;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

pub(super) const TABLE: Table = &[
    ("select", |vm, args, _| {
        let mut items = Vec::new();
        select_items(vm, &args[0], &mut items)?;
        Ok(Value::host(Select { items, ..Select::default() }))
    }),
    ("Table::optional", |_, args, _| match table(&args[0]) {
        Some(table) => Ok(Value::host(Optional(table))),
        None => panic("this value is no table"),
    }),
    ("aliased", |vm, args, _| alias(vm, &args[0])),
    ("Select::filter", |vm, args, _| {
        let more = conditions(vm, &args[1])?;
        change(args, |select| select.filters.extend(more))
    }),
    ("Select::order_by", |vm, args, _| {
        let keys = order(vm, &args[1])?;
        change(args, |select| select.order_by.extend(keys))
    }),
    ("Select::limit", |_, args, _| {
        let rows = args[1].as_int();
        change(args, |select| select.limit = Some(rows))
    }),
    ("Select::offset", |_, args, _| {
        let rows = args[1].as_int();
        change(args, |select| select.offset = Some(rows))
    }),
    ("Select::distinct", |_, args, _| change(args, |select| select.distinct = true)),
    ("Select::group_by", |vm, args, _| {
        let mut groups = Vec::new();
        group(vm, &args[1], &mut groups)?;
        change(args, |select| select.group_by.extend(groups))
    }),
    ("Select::select_from", |vm, args, _| {
        let source = match table(&args[1]) {
            Some(table) => Source::Entity(vm.entity(table)?),
            None => Source::Derived(derived(&args[1])?.clone()),
        };
        change(args, |select| select.from.push(source))
    }),
    ("Select::having", |vm, args, _| {
        let more = conditions(vm, &args[1])?;
        change(args, |select| select.having.extend(more))
    }),
    ("Select::join", |vm, args, _| join(vm, args, JoinKind::Inner)),
    ("Select::join_on", |vm, args, _| join(vm, args, JoinKind::Inner)),
    ("Select::left_join", |vm, args, _| join(vm, args, JoinKind::Left)),
    ("Select::left_join_on", |vm, args, _| join(vm, args, JoinKind::Left)),
    ("Select::full_join", |vm, args, _| join(vm, args, JoinKind::Full)),
    ("Select::full_join_on", |vm, args, _| join(vm, args, JoinKind::Full)),
    ("Select::with_for_update", |_, args, _| {
        let lock = row_lock(&args[1])?;
        change(args, |select| select.lock = Some(lock))
    }),
    ("ForUpdate::new", |_, _, _| Ok(Value::host(RowLock::default()))),
    ("ForUpdate::read", |_, args, _| locked(args, |lock| lock.read = true)),
    ("ForUpdate::key_share", |_, args, _| locked(args, |lock| lock.key_share = true)),
    ("ForUpdate::nowait", |_, args, _| locked(args, |lock| lock.wait = LockWait::NoWait)),
    ("ForUpdate::skip_locked", |_, args, _| locked(args, |lock| lock.wait = LockWait::SkipLocked)),
    ("ForUpdate::of", |vm, args, _| match table(&args[1]) {
        Some(table) => {
            let entity = vm.entity(table)?;
            locked(args, |lock| lock.of.push(entity))
        }
        None => panic("this value is no table"),
    }),
    ("Select::from_statement", |_, args, _| match statement(&args[1])? {
        Statement::Text(text) => change(args, |select| select.statement = Some(Box::new(text))),
        _ => panic("this value is no SQL"),
    }),
    ("Select::populate_existing", |_, args, _| change(args, |select| select.populate_existing = true)),
    ("Select::options", |_, args, _| {
        let mut paths = Vec::new();
        load_paths(&args[1], &mut paths);
        change(args, |select| select.options.extend(paths))
    }),
];

/// The places of a row: a table, a column, an expression, or a tuple of them.
pub(super) fn select_items(vm: &Vm<'_>, value: &Value, items: &mut Vec<SelectItem>) -> Run<()> {
    if let Some(table) = table(value) {
        items.push(SelectItem::Entity(vm.entity(table)?));
    } else if let Some(Optional(table)) = value.as_host::<Optional>() {
        items.push(SelectItem::Entity(Entity { optional: true, ..vm.entity(*table)? }));
    } else if let Value::Adt(tuple) = value {
        tuple.fields.iter().try_for_each(|part| select_items(vm, part, items))?;
    } else {
        let found = expr(vm, value)?;
        items.push(SelectItem::Expr(found.ast, found.column_type));
    }
    Ok(())
}

/// What rows of one group have in common: a column, an expression, or a tuple of them.
fn group(vm: &Vm<'_>, value: &Value, groups: &mut Vec<Ast>) -> Run<()> {
    if let Value::Adt(tuple) = value {
        return tuple.fields.iter().try_for_each(|part| group(vm, part, groups));
    }
    groups.push(expr(vm, value)?.ast);
    Ok(())
}

fn change(args: &[Value], edit: impl FnOnce(&mut Select)) -> Run<Value> {
    let Some(select) = args[0].as_host::<Select>() else {
        return panic("this value is no query");
    };
    let mut select = select.clone();
    edit(&mut select);
    Ok(Value::host(select))
}

fn row_lock(value: &Value) -> Run<RowLock> {
    match value.as_host::<RowLock>() {
        Some(lock) => Ok(lock.clone()),
        None => panic("this value is no lock"),
    }
}

fn locked(args: &[Value], edit: impl FnOnce(&mut RowLock)) -> Run<Value> {
    let mut lock = row_lock(&args[0])?;
    edit(&mut lock);
    Ok(Value::host(lock))
}

fn join(vm: &mut Vm<'_>, args: &mut [Value], kind: JoinKind) -> Run<Value> {
    let (value, criteria) = criteria(&args[1]);
    let target = if let Some(table) = table(value) {
        JoinTarget::Entity(vm.entity(table)?)
    } else if let Some(derived) = value.as_host::<Arc<Derived>>() {
        JoinTarget::Derived(derived.clone())
    } else {
        let (relation, alias) = match (value.as_host::<Relation>(), value.as_host::<OfType>()) {
            (Some(relation), _) => (*relation, 0),
            (_, Some(OfType(relation, alias))) => (*relation, *alias),
            _ => return panic("this value is nothing to join"),
        };
        let source = vm.entity(relation.table)?;
        JoinTarget::Relationship { source, relationship: relation.relationship, alias }
    };
    let on = match args.get(2) {
        Some(on @ Value::Host(_)) => Some(expr(vm, on)?.ast),
        _ => None,
    };
    let on = Ast::all_of(on.into_iter().chain(criteria));
    change(args, |select| select.joins.push(Join { kind, target, on }))
}
