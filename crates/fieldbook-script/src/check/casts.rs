//! `as`.

use super::Checker;
use super::expr::Want;
use crate::diagnostic::Problem;
use crate::hir::{self, Kind};
use crate::infer::VarKind;
use crate::items::CtorKind;
use crate::source::Loc;
use crate::ty::{IntTy, Ty};

impl Checker<'_> {
    pub(super) fn cast(&mut self, node: &syn::ExprCast, loc: Loc) -> hir::Expr {
        let known = self.cx.problems.len();
        let target = self.read_ty(&node.ty);
        if target.is_unsized() {
            self.cx.problems.truncate(known);
            let from = self.expr(&node.expr, Want::Nothing);
            let message = format!("cast to unsized type: `{}` as `{}`", self.show(&from.ty), self.show(&target));
            let problem = Problem::error("E0620", loc, message);
            return self.fail(loc, problem.help("cast to a reference: `as &…`"));
        }
        // Only a literal takes the type of the cast to a number; a call is typed by what it is given.
        let scalar = matches!(target, Ty::Int(_) | Ty::Float(_) | Ty::Bool | Ty::Char);
        let typed = if target == Ty::Char { is_bare_literal(&node.expr) } else { is_literal(&node.expr) };
        let hint = if scalar && !typed { Want::Nothing } else { Want::Hint(&target) };
        let inner = self.expr(&node.expr, hint);
        let inner = match target {
            Ty::Int(_) | Ty::Float(_) | Ty::Bool | Ty::Char => inner,
            // `as _`: what comes next says to which.
            Ty::Infer(_) if self.is_scalar(&inner.ty) => inner,
            _ => match self.try_coerce(inner, &target) {
                Ok(coerced) => {
                    return hir::Expr { ty: target, loc, ..coerced };
                }
                Err(inner) => inner,
            },
        };
        self.deferred_casts.push((inner.ty.clone(), target.clone(), loc));
        hir::Expr { kind: Kind::Cast(Box::new(inner)), ty: target, loc }
    }

    fn is_scalar(&mut self, ty: &Ty) -> bool {
        match self.head(ty) {
            Ty::Int(_) | Ty::Float(_) | Ty::Bool | Ty::Char => true,
            Ty::Infer(var) => matches!(self.infer.kind(var), VarKind::Int | VarKind::Float),
            _ => false,
        }
    }

    /// Casts are judged when everything else is known.
    pub(super) fn check_casts(&mut self) {
        for (from, to, at) in std::mem::take(&mut self.deferred_casts) {
            let (from, to) = (self.infer.resolve(&from), self.infer.resolve(&to));
            if let Some(problem) = self.judge_cast(&from, &to, at) {
                self.report(Problem { late: true, ..problem });
            }
        }
    }

    fn judge_cast(&self, from: &Ty, to: &Ty, at: Loc) -> Option<Problem> {
        let unknown = from.has_infer() && self.cx.has_errors() && !self.is_numeric(from);
        if from == to || from.has_error() || to.has_error() || matches!(from, Ty::Never) || unknown {
            return None;
        }
        let (shown, wanted) = (self.show(from), self.show(to));
        let invalid = || {
            let message = format!("casting `{shown}` as `{wanted}` is invalid");
            Some(Problem::error("E0606", at, message))
        };
        match (from, to) {
            (Ty::Int(_) | Ty::Float(_), Ty::Int(_) | Ty::Float(_)) => None,
            (Ty::Bool | Ty::Char, Ty::Int(_)) | (Ty::Int(IntTy::U8), Ty::Char) => None,
            (Ty::Int(_) | Ty::Float(_), Ty::Char) => {
                Some(Problem::error("E0604", at, format!("only `u8` can be cast as `char`, not `{shown}`")))
            }
            (Ty::Int(_) | Ty::Float(_) | Ty::Char, Ty::Bool) => {
                let message = format!("cannot cast `{shown}` as `bool`");
                Some(Problem::error("E0054", at, message).help("compare with zero instead: `!= 0`"))
            }
            (Ty::Bool | Ty::Char, Ty::Float(_)) => invalid(),
            (Ty::Adt(id, _), Ty::Int(_)) => {
                let adt = self.cx.items.adt(*id);
                let plain = adt.kind == crate::items::AdtKind::Enum
                    && adt.variants.iter().all(|variant| variant.ctor == CtorKind::Unit);
                if plain { None } else { self.non_primitive(&shown, &wanted, at) }
            }
            (Ty::Ref(..), Ty::Int(_) | Ty::Float(_) | Ty::Bool | Ty::Char) => {
                let message = format!("casting `{shown}` as `{wanted}` is invalid");
                Some(Problem::error("E0606", at, message).help("dereference it with `*` first"))
            }
            _ => self.non_primitive(&shown, &wanted, at),
        }
    }

    fn non_primitive(&self, shown: &str, wanted: &str, at: Loc) -> Option<Problem> {
        let message = format!("non-primitive cast: `{shown}` as `{wanted}`");
        Some(
            Problem::error("E0605", at, message)
                .help("`as` converts numbers; use `.parse()`, `From` or `Into` for anything else"),
        )
    }
}

fn is_bare_literal(expr: &syn::Expr) -> bool {
    match expr {
        syn::Expr::Paren(inner) => is_bare_literal(&inner.expr),
        syn::Expr::Group(inner) => is_bare_literal(&inner.expr),
        syn::Expr::Lit(_) => true,
        _ => false,
    }
}

fn is_literal(expr: &syn::Expr) -> bool {
    match expr {
        syn::Expr::Paren(inner) => is_literal(&inner.expr),
        syn::Expr::Group(inner) => is_literal(&inner.expr),
        syn::Expr::Unary(inner) => is_literal(&inner.expr),
        syn::Expr::Lit(_) | syn::Expr::Block(_) | syn::Expr::If(_) | syn::Expr::Match(_) => true,
        _ => false,
    }
}
