//! Calls: arguments flow into parameters, what comes back holds what the signature says.

use super::lower::Context;
use super::place::{Val, is_place};
use super::region::{RTy, Why};
use super::{Act, Borrows};
use crate::hir::{self, Kind};
use crate::items::FnId;
use crate::ty::{Args, Pred, Ty};

impl Borrows<'_> {
    pub(super) fn call(&mut self, expr: &hir::Expr, id: FnId, given: &Args, args: &[hir::Expr]) -> Val {
        let mut values = Vec::new();
        let mut later = Vec::new();
        for arg in args {
            let (value, loan) = self.argument(arg);
            values.push((value, arg.loc));
            later.extend(loan);
        }
        let given: Vec<RTy> = given.iter().map(|ty| self.fresh(ty)).collect();
        let outer = self.at;
        let signature = self.instantiate(id, &given, expr.loc);
        self.at = outer;
        for ((value, at), param) in values.iter().zip(&signature.params) {
            self.flow(&value.ty, param, Why::Argument, *at);
        }
        self.finish_call(expr, values, later, Some(signature.ret), matches!(self.cx.items.func(id).ret, Ty::Never))
    }

    /// An argument; a loan that the call itself asks for comes into force when every argument is there.
    fn argument(&mut self, arg: &hir::Expr) -> (Val, Option<usize>) {
        match &arg.kind {
            Kind::Borrow(true, inner) if arg.loc == inner.loc => self.borrow(inner, true, arg.loc, None),
            Kind::Unsize(inner) => match &inner.kind {
                Kind::Borrow(true, place) if inner.loc == place.loc => {
                    let (value, loan) = self.borrow(place, true, inner.loc, None);
                    let ty = self.fresh(&arg.ty);
                    self.flow(&value.ty, &ty, Why::Follows, arg.loc);
                    self.spend(&[value], arg.loc);
                    (self.fill(ty, arg.loc), loan)
                }
                _ => (self.value(arg), None),
            },
            _ => (self.value(arg), None),
        }
    }

    fn finish_call(
        &mut self,
        expr: &hir::Expr,
        values: Vec<(Val, crate::source::Loc)>,
        later: Vec<usize>,
        ret: Option<RTy>,
        never: bool,
    ) -> Val {
        for loan in later {
            let point = self.act(Act::Activate(loan), expr.loc);
            self.loans[loan].active = point;
        }
        let values: Vec<Val> = values.into_iter().map(|(value, _)| value).collect();
        self.spend(&values, expr.loc);
        if never {
            self.here.clear();
        }
        let ty = self.fresh(&expr.ty);
        if let Some(ret) = ret {
            self.flow(&ret, &ty, Why::Follows, expr.loc);
        }
        self.fill(ty, expr.loc)
    }

    /// A call of a closure, a function in a variable, a pointer, an object.
    pub(super) fn call_value(&mut self, expr: &hir::Expr, callee: &hir::Expr, args: &[hir::Expr]) -> Val {
        let changes = self.call_changes(&callee.ty);
        let own = match is_place(callee) {
            true => self.borrow(callee, changes, callee.loc, None).0,
            false => self.value(callee),
        };
        let mut values = Vec::new();
        for arg in args {
            values.push((self.value_in(arg, Context::default()), arg.loc));
        }
        let callable = match &callee.ty {
            // What one call of a closure is given does not come out of another.
            Ty::Closure(id, _) if self.called.insert(*id) => self.callable(&own.ty, expr.loc),
            Ty::Closure(..) => None,
            _ => self.callable(&own.ty, expr.loc),
        };
        let ret = callable.map(|(params, ret)| {
            for ((value, at), param) in values.iter().zip(&params) {
                self.flow(&value.ty, param, Why::Argument, *at);
            }
            ret
        });
        values.push((own, callee.loc));
        self.finish_call(expr, values, Vec::new(), ret, false)
    }

    /// Whether calling a value changes it.
    pub(super) fn call_changes(&mut self, ty: &Ty) -> bool {
        match ty {
            Ty::Closure(id, _) => self.changing.contains(id),
            Ty::Param(..) | Ty::Opaque(..) => {
                let mut known = self.infer.bounds_of(&self.cx.items, ty);
                known.extend(self.infer.env.iter().cloned());
                let has = |name: &str| {
                    let wanted = self.cx.items.lang_trait(name);
                    known
                        .iter()
                        .any(|pred| matches!(pred, Pred::Trait(bound) if bound.id == wanted && bound.self_ty() == ty))
                };
                has("FnMut") && !has("Fn")
            }
            Ty::Dyn(object) => {
                object.principal().is_some_and(|principal| principal.id == self.cx.items.lang_trait("FnMut"))
            }
            _ => false,
        }
    }
}
