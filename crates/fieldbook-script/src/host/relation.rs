//! Relationships in conditions: `Hero.team.eq(&team)`, `Team.heroes.any(…)`.

use fieldbook::dynamic::Expr as Ast;

use super::convert;
use super::query::{Expr, conditions};
use super::table::{Relation, table};
use crate::native::Table;
use crate::vm::Vm;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

pub(super) const TABLE: Table = &[
    ("Relation::eq", |vm, args, _| related_to(vm, args, false)),
    ("Relation::ne", |vm, args, _| related_to(vm, args, true)),
    ("Relation::is_null", |vm, args, _| related_to(vm, &[args[0].clone(), Value::NONE], false)),
    ("Relation::is_not_null", |vm, args, _| related_to(vm, &[args[0].clone(), Value::NONE], true)),
    ("Relation::has", |vm, args, _| related_where(vm, args)),
    ("ListRelation::any", |vm, args, _| related_where(vm, args)),
    ("ListRelation::contains", |vm, args, _| related_to(vm, args, false)),
    ("Relation::of_type", |_, args, _| of_type(args)),
    ("ListRelation::of_type", |_, args, _| of_type(args)),
    ("Relation::and_", |vm, args, _| and_(vm, args)),
    ("ListRelation::and_", |vm, args, _| and_(vm, args)),
    ("OfType::and_", |vm, args, _| and_(vm, args)),
];

/// A relationship whose other side is an alias.
pub(super) struct OfType(pub Relation, pub u32);

fn of_type(args: &[Value]) -> Run<Value> {
    match (args[0].as_host::<Relation>(), table(&args[1])) {
        (Some(relation), Some(table)) => Ok(Value::host(OfType(*relation, table.alias))),
        _ => panic("this value is no relationship"),
    }
}

/// A relationship with conditions on its other side.
struct Criteria(Value, Vec<Ast>);

fn and_(vm: &mut Vm<'_>, args: &[Value]) -> Run<Value> {
    Ok(Value::host(Criteria(args[0].clone(), conditions(vm, &args[1])?)))
}

/// What is to be joined or loaded, and what must hold of it.
pub(super) fn criteria(value: &Value) -> (&Value, Vec<Ast>) {
    match value.as_host::<Criteria>() {
        Some(Criteria(relation, conditions)) => (relation, conditions.clone()),
        None => (value, Vec::new()),
    }
}

fn related_to(vm: &mut Vm<'_>, args: &[Value], negated: bool) -> Run<Value> {
    let relation = vm.relation_ref(&args[0])?;
    Ok(Expr::condition(Ast::RelatedTo { relation, target: convert::related(&args[1])?, negated }))
}

fn related_where(vm: &mut Vm<'_>, args: &[Value]) -> Run<Value> {
    let relation = vm.relation_ref(&args[0])?;
    Ok(Expr::condition(Ast::RelatedWhere { relation, conditions: conditions(vm, &args[1])? }))
}
