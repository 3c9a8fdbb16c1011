//! Type arguments of calls, when a body is known: each is decided, and each has a size where the function wants one.

use super::Checker;
use crate::diagnostic::Problem;
use crate::hir::{self, Kind};
use crate::items::{Container, FnId};
use crate::ty::{Args, Ty};

impl Checker<'_> {
    /// The first call of one of the program's functions whose type arguments nothing decided.
    pub(super) fn undecided_call(&self, value: &hir::Expr) -> Option<crate::source::Loc> {
        let mut found = None;
        hir::walk::any(value, &mut |expr| {
            let Some((id, args)) = called(expr) else { return false };
            if id.0 < self.cx.items.library.fns {
                return false;
            }
            let open = args.iter().any(|ty| matches!(self.infer.resolve(ty), Ty::Infer(_)));
            found = open.then_some(expr.loc);
            open
        });
        found
    }

    /// What has no size cannot be an argument, unless the parameter says `?Sized`.
    pub(super) fn check_sizes(&mut self, value: &hir::Expr) {
        let mut found = Vec::new();
        hir::walk::any(value, &mut |expr| {
            if let Some((id, args)) = called(expr) {
                let values = if let Kind::Call(_, _, values) = &expr.kind { &values[..] } else { &[] };
                let decl = self.cx.items.func(id);
                let first = usize::from(matches!(decl.container, Container::Trait(_)));
                let params = decl.generics.params.iter().zip(args.iter()).enumerate().skip(first);
                let wrong = params.into_iter().find(|(_, (param, ty))| !param.may_be_unsized && ty.is_unsized());
                if let Some((index, (_, ty))) = wrong {
                    let names = |ty: &Ty| ty.any(&mut |part| matches!(part, Ty::Param(i, _) if *i as usize == index));
                    let place = decl.params.iter().position(names);
                    // Of what the library takes, it does not say everywhere that it may have no size.
                    if id.0 >= self.cx.items.library.fns || (place.is_none() && decl.container == Container::None) {
                        let place = place.and_then(|at| values.get(at));
                        found.push((ty.clone(), place.map_or(expr.loc, |place| place.loc)));
                    }
                }
            }
            false
        });
        for (ty, at) in found {
            let problem: Problem = crate::collect::types::unsized_value(&self.cx.items, &ty, at);
            self.report(problem);
        }
    }
}

/// The function that an expression calls or names, with its arguments.
fn called(expr: &hir::Expr) -> Option<(FnId, &Args)> {
    match (&expr.kind, &expr.ty) {
        (Kind::Call(id, args, _), _) => Some((*id, args)),
        (Kind::Item, Ty::FnDef(id, args)) => Some((*id, args)),
        _ => None,
    }
}
