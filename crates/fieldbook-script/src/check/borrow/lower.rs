//! Expressions as points: every value in the order in which it is made.

use super::place::{Val, is_place};
use super::region::{RTy, Why};
use super::{Act, Borrows};
use crate::hir::walk::{Part, parts};
use crate::hir::{self, BinOp, Kind};
use crate::source::Loc;
use crate::ty::Ty;

/// Where a value goes: what it borrows on the spot may live on in a scope further out; it may be what is returned.
#[derive(Clone, Copy, Default)]
pub(super) struct Context {
    pub extend: Option<usize>,
    pub returned: bool,
}

impl Borrows<'_> {
    pub(super) fn value(&mut self, expr: &hir::Expr) -> Val {
        self.value_in(expr, Context::default())
    }

    pub(super) fn plain(&self, ty: &Ty) -> Val {
        Val { ty: RTy::plain(ty), var: None }
    }

    /// A new value of a type: in a variable of its own, if it holds references.
    pub(super) fn fill(&mut self, ty: RTy, at: Loc) -> Val {
        let var = ty.has_regions().then(|| self.temporary(ty.clone(), at));
        Val { ty, var }
    }

    pub(super) fn value_in(&mut self, expr: &hir::Expr, context: Context) -> Val {
        let value = self.value_of(expr, context);
        if matches!(expr.ty, Ty::Never) {
            self.here.clear();
        }
        value
    }

    fn value_of(&mut self, expr: &hir::Expr, context: Context) -> Val {
        if is_place(expr) {
            let place = self.place(expr, false, None);
            return self.take(place, expr.loc);
        }
        match &expr.kind {
            Kind::Borrow(mutable, inner) => self.borrow(inner, *mutable, expr.loc, context.extend).0,
            Kind::Call(id, given, args) => self.call(expr, *id, given, args),
            Kind::CallValue(callee, args) => self.call_value(expr, callee, args),
            Kind::Adt { id, variant, fields, base } => {
                let ty = self.fresh(&expr.ty);
                let mut values = Vec::new();
                for (index, field) in fields {
                    let value = self.value_in(field, Context { returned: false, ..context });
                    let wanted = self.field(&ty, *variant, *index);
                    self.flow(&value.ty, &wanted, self.why(context), field.loc);
                    values.push(value);
                }
                if let Some(base) = base {
                    let place = self.place(base, false, None);
                    let count = self.cx.items.adt(*id).variants[*variant as usize].fields.len() as u32;
                    for index in (0..count).filter(|index| fields.iter().all(|(given, _)| given != index)) {
                        let wanted = self.field(&ty, *variant, index);
                        let part = self.field_of(&place, *variant, index, &wanted.ty().clone());
                        let value = self.take(part, base.loc);
                        self.flow(&value.ty, &wanted, Why::Assigned, base.loc);
                        values.push(value);
                    }
                }
                self.spend(&values, expr.loc);
                self.fill(ty, expr.loc)
            }
            Kind::Tuple(items) => {
                let values: Vec<Val> =
                    items.iter().map(|item| self.value_in(item, Context { returned: false, ..context })).collect();
                self.spend(&values, expr.loc);
                let ty = RTy::new(expr.ty.clone(), Vec::new(), values.into_iter().map(|value| value.ty).collect());
                self.fill(ty, expr.loc)
            }
            Kind::Array(items) => {
                let ty = self.fresh(&expr.ty);
                let mut values = Vec::new();
                for item in items {
                    let value = self.value_in(item, Context { returned: false, ..context });
                    if let Some(wanted) = ty.parts().first() {
                        self.flow(&value.ty, wanted, self.why(context), item.loc);
                    }
                    values.push(value);
                }
                self.spend(&values, expr.loc);
                self.fill(ty, expr.loc)
            }
            Kind::Repeat(item, _) => {
                let value = self.value(item);
                self.spend(std::slice::from_ref(&value), expr.loc);
                self.fill(RTy::new(expr.ty.clone(), Vec::new(), vec![value.ty]), expr.loc)
            }
            Kind::Cast(inner) | Kind::Unsize(inner) | Kind::Dbg { value: inner, .. } => {
                let value = self.value_in(inner, Context { returned: false, ..context });
                let ty = self.fresh(&expr.ty);
                let why = if matches!(expr.kind, Kind::Unsize(_)) { self.why(context) } else { Why::Assigned };
                self.flow(&value.ty, &ty, why, expr.loc);
                self.spend(&[value], expr.loc);
                self.fill(ty, expr.loc)
            }
            Kind::Unary(_, inner) => {
                let value = self.value(inner);
                self.combined(expr, vec![value])
            }
            Kind::Binary(op, a, b) => self.binary(expr, *op, a, b),
            Kind::Assign(place, value) => self.assign(expr, place, value),
            Kind::AssignOp(_, place, value) => self.assign_op(expr, place, value),
            Kind::AssignPat(pat, value, assigns) => {
                let value = self.value(value);
                let var = value.var.unwrap_or_else(|| self.temporary(value.ty, expr.loc));
                let place = self.whole(var);
                self.bind(pat, &place);
                assigns.iter().for_each(|assign| {
                    self.value(assign);
                });
                self.plain(&expr.ty)
            }
            Kind::Closure(closure) => self.closure(expr, closure),
            Kind::Format(format) => {
                let values: Vec<Val> = format.args.iter().map(|arg| self.look(arg)).collect();
                self.spend(&values, expr.loc);
                self.plain(&expr.ty)
            }
            Kind::Print { text, .. } => {
                let value = self.value(text);
                self.spend(&[value], expr.loc);
                self.plain(&expr.ty)
            }
            Kind::Panic(text) => {
                let value = self.value(text);
                self.spend(&[value], expr.loc);
                self.here.clear();
                self.plain(&expr.ty)
            }
            Kind::Assert { left, right, message, .. } => {
                let values = [self.look(left), self.look(right)];
                self.spend(&values, expr.loc);
                if let Some(message) = message {
                    let before = self.here.clone();
                    let value = self.value(message);
                    self.spend(&[value], expr.loc);
                    self.here = before;
                }
                self.plain(&expr.ty)
            }
            Kind::Json(_) => {
                let mut values = Vec::new();
                parts(expr, &mut |part| {
                    if let Part::Expr(part) = part {
                        values.push(self.look(part));
                    }
                });
                self.spend(&values, expr.loc);
                self.plain(&expr.ty)
            }
            Kind::Int(_)
            | Kind::Float(_)
            | Kind::Bool(_)
            | Kind::Char(_)
            | Kind::ConstParam(_)
            | Kind::Item
            | Kind::Error => match expr.ty {
                Ty::FnDef(..) | Ty::Ctor(..) => self.plain(&expr.ty),
                _ => {
                    let ty = self.fresh(&expr.ty);
                    self.fill(ty, expr.loc)
                }
            },
            Kind::Str(_) | Kind::Bytes(_) | Kind::Const(..) => {
                // What stands in the program itself lives for ever.
                let mut env = super::types::Env::new(&[]);
                env.left_out = super::types::LeftOut::One(super::region::STATIC);
                let ty = self.read(&expr.ty, super::types::Written::Not, &mut env, None);
                self.fill(ty, expr.loc)
            }
            _ => self.control(expr, context),
        }
    }

    /// Why what is put into a value flows there.
    pub(super) fn why(&self, context: Context) -> Why {
        if context.returned { self.ret.1 } else { Why::Assigned }
    }

    /// A shared look at a place until something is done with several of them; of anything else, its value.
    pub(super) fn look(&mut self, expr: &hir::Expr) -> Val {
        match is_place(expr) {
            true => self.borrow(expr, false, expr.loc, None).0,
            false => self.value(expr),
        }
    }

    /// The value of an operator, which may hold what its operands do.
    fn combined(&mut self, expr: &hir::Expr, values: Vec<Val>) -> Val {
        self.spend(&values, expr.loc);
        let ty = self.fresh(&expr.ty);
        if ty.has_regions() {
            for value in &values {
                for long in value.ty.regions() {
                    ty.each(&mut |short| self.regions.outlives(long, short, Why::Follows, expr.loc));
                }
            }
        }
        self.fill(ty, expr.loc)
    }

    fn binary(&mut self, expr: &hir::Expr, op: BinOp, a: &hir::Expr, b: &hir::Expr) -> Val {
        let compares = matches!(op, BinOp::Eq | BinOp::Ne | BinOp::Lt | BinOp::Le | BinOp::Gt | BinOp::Ge);
        let values = match compares && !is_plain(&a.ty) {
            true => vec![self.look(a), self.look(b)],
            false => vec![self.value(a), self.value(b)],
        };
        self.combined(expr, values)
    }

    fn assign(&mut self, expr: &hir::Expr, target: &hir::Expr, value: &hir::Expr) -> Val {
        let value_at = value.loc;
        let value = self.value(value);
        if matches!(target.kind, Kind::Const(..)) {
            self.spend(&[value], expr.loc);
            return self.plain(&expr.ty);
        }
        let place = self.place(target, true, None);
        self.flow(&value.ty, &place.ty, Why::Assigned, value_at);
        self.spend(&[value], expr.loc);
        self.act(Act::Write(place), expr.loc);
        self.plain(&expr.ty)
    }

    fn assign_op(&mut self, expr: &hir::Expr, target: &hir::Expr, value: &hir::Expr) -> Val {
        let value = self.value(value);
        if is_plain(&target.ty) {
            let place = self.place(target, true, None);
            self.spend(&[value], expr.loc);
            self.act(Act::Copy(place.clone()), expr.loc);
            self.act(Act::Write(place), expr.loc);
        } else {
            let (own, _) = self.borrow(target, true, target.loc, None);
            self.spend(&[value, own], expr.loc);
        }
        self.plain(&expr.ty)
    }
}

pub(super) fn is_plain(ty: &Ty) -> bool {
    matches!(ty, Ty::Int(_) | Ty::Float(_) | Ty::Bool | Ty::Char)
}
