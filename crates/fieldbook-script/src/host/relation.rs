//! Relationships in conditions: `Hero.team.eq(&team)`, `Team.heroes.any(…)`.

use fieldbook::dynamic::Expr as Ast;

use super::convert;
use super::query::{Expr, conditions};
use crate::native::Table;
use crate::vm::Vm;
use crate::vm::trap::Run;
use crate::vm::value::Value;

pub(super) const TABLE: Table = &[
    ("Relation::eq", |vm, args, _| related_to(vm, args, false)),
    ("Relation::ne", |vm, args, _| related_to(vm, args, true)),
    ("Relation::is_null", |vm, args, _| related_to(vm, &[args[0].clone(), Value::NONE], false)),
    ("Relation::is_not_null", |vm, args, _| related_to(vm, &[args[0].clone(), Value::NONE], true)),
    ("Relation::has", |vm, args, _| related_where(vm, args)),
    ("ListRelation::any", |vm, args, _| related_where(vm, args)),
    ("ListRelation::contains", |vm, args, _| related_to(vm, args, false)),
];

fn related_to(vm: &mut Vm<'_>, args: &[Value], negated: bool) -> Run<Value> {
    let relation = vm.relation_ref(&args[0])?;
    Ok(Expr::condition(Ast::RelatedTo { relation, target: convert::related(&args[1])?, negated }))
}

fn related_where(vm: &mut Vm<'_>, args: &[Value]) -> Run<Value> {
    let relation = vm.relation_ref(&args[0])?;
    Ok(Expr::condition(Ast::RelatedWhere { relation, conditions: conditions(vm, &args[1])? }))
}
