//! Calls: in which order arguments are looked at, how often a closure may be called.

use super::Moves;
use super::closures::GivenAway;
use crate::diagnostic::Problem;
use crate::hir::{self, Kind};
use crate::items::FnId;
use crate::ty::{Args, Pred, Ty};

impl Moves<'_> {
    pub(super) fn call(&mut self, id: FnId, given: &Args, args: &[hir::Expr]) {
        self.call_args(args);
        self.called_often(id, given, args);
    }

    /// Arguments in order; a mutable borrow made for the first is in force only after the others are walked.
    fn call_args(&mut self, args: &[hir::Expr]) {
        match args {
            [hir::Expr { kind: Kind::Borrow(true, place), .. }, others @ ..] if self.is_place(place) => {
                self.read_place(place);
                others.iter().for_each(|arg| self.value(arg));
                self.require_mutable(place, false);
            }
            _ => args.iter().for_each(|arg| self.value(arg)),
        }
    }

    /// A closure that gives away what it captured cannot be handed to what may call it twice.
    fn called_often(&mut self, id: FnId, given: &Args, args: &[hir::Expr]) {
        let func = self.cx.items.func(id).clone();
        for arg in args {
            let Ty::Closure(closure, _) = &arg.ty else { continue };
            let Some(GivenAway { local, at, closure_at }) = self.closures.get(closure).and_then(|traits| traits.once)
            else {
                continue;
            };
            let wanted = func.generics.preds.iter().find_map(|pred| match pred {
                Pred::Trait(bound) if bound.self_ty().subst(given) == arg.ty => {
                    ["Fn", "FnMut"].into_iter().find(|name| self.cx.items.lang_trait(name) == bound.id)
                }
                _ => None,
            });
            let Some(wanted) = wanted else { continue };
            let name = self.name(local);
            let problem = match arg.kind {
                Kind::Closure(_) => {
                    let message = format!("cannot move out of `{name}`, a captured variable in an `{wanted}` closure");
                    Problem::error("E0507", at, message).label("the closure may be called more than once")
                }
                _ => {
                    let message = format!(
                        "expected a closure that implements the `{wanted}` trait, but this closure only implements `FnOnce`"
                    );
                    Problem::error("E0525", closure_at, message)
                        .label(format!("it gives away `{name}`, so it can be called only once"))
                }
            };
            self.cx.report(problem.help(format!("use `{name}` by reference, or give away a clone")));
        }
    }
}
