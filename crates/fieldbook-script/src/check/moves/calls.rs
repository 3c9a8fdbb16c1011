//! Calls: in which order arguments are looked at, how often a closure may be called.

use super::Moves;
use super::closures::GivenAway;
use crate::diagnostic::Problem;
use crate::hir::{self, Kind};
use crate::items::{FnDecl, FnId};
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

    /// A closure that changes what it captured cannot be handed to what calls it through a shared reference.
    fn called_shared(&mut self, func: &FnDecl, given: &Args, arg: &hir::Expr) {
        let Ty::Closure(closure, _) = &arg.ty else { return };
        let Some(changed) = self.closures.get(closure).and_then(|traits| traits.changes) else { return };
        let shared = self.cx.items.lang_trait("Fn");
        let wanted = func.generics.preds.iter().any(
            |pred| matches!(pred, Pred::Trait(bound) if bound.id == shared && bound.self_ty().subst(given) == arg.ty),
        );
        if !wanted {
            return;
        }
        let name = self.name(changed.local);
        let why = format!("`{name}`, as it is a captured variable in a `Fn` closure");
        let problem = match (&arg.kind, changed.assigns) {
            (Kind::Closure(_), true) => Problem::error("E0594", changed.at, format!("cannot assign to {why}")),
            (Kind::Closure(_), false) => {
                let message = why.replacen("`,", "` as mutable,", 1);
                Problem::error("E0596", changed.at, format!("cannot borrow {message}"))
            }
            _ => {
                let message =
                    "expected a closure that implements the `Fn` trait, but this closure only implements `FnMut`";
                Problem::error("E0525", changed.closure_at, message).label(format!("it changes `{name}`"))
            }
        };
        self.cx.report(problem.help("take an `FnMut`, or put the value in a `Cell`"));
    }

    /// A closure that gives away what it captured cannot be handed to what may call it twice.
    fn called_often(&mut self, id: FnId, given: &Args, args: &[hir::Expr]) {
        let func = self.cx.items.func(id).clone();
        for arg in args {
            let Ty::Closure(closure, _) = &arg.ty else { continue };
            self.called_shared(&func, given, arg);
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
