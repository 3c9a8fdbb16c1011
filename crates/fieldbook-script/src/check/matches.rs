//! `match`.

use syn::{Expr, Pat};

use super::Checker;
use super::coerce::Merge;
use super::expr::Want;
use crate::hir::{self, Kind};
use crate::ty::Ty;

impl Checker<'_> {
    pub(super) fn match_expr(&mut self, whole: &Expr, node: &syn::ExprMatch, want: Want<'_>) -> hir::Expr {
        let loc = self.loc(whole);
        let scrutinee = self.expr(&node.expr, Want::Nothing);
        let ty = scrutinee.ty.clone();
        let after = self.diverges;
        // Where nothing is wanted, arms of one type are not wrong one by one: the whole is. Blocks are, though.
        let for_nothing = matches!(want, Want::Must(ty) if self.infer.shallow(ty).is_unit());
        let mut merge = if for_nothing { Merge::new(None) } else { Merge::of(self, want) };
        let mut any_wrong = false;
        let mut arms = Vec::new();
        let mut all_diverge = !node.arms.is_empty();
        for arm in &node.arms {
            let scope = self.names.len();
            let (pat, guard) = match &arm.pat {
                Pat::Guard(guarded) => (&*guarded.pat, Some(&*guarded.guard)),
                pat => (pat, None),
            };
            let pat = self.pattern(pat, &ty);
            self.diverges = false;
            let guard = guard.map(|guard| self.expr_coerce(guard, &Ty::Bool));
            self.diverges = false;
            let is_block = match super::call::strip(&arm.body) {
                Expr::Macro(node) => node.mac.path.is_ident("format"),
                body => matches!(body, Expr::Block(_) | Expr::If(_) | Expr::Unsafe(_)),
            };
            let body = if for_nothing && is_block {
                let known = self.cx.errors();
                let body = self.expr_coerce(&arm.body, &Ty::unit());
                let wrong = self.cx.errors() > known;
                any_wrong |= wrong;
                let ty = if wrong { Ty::Error } else { body.ty.clone() };
                merge.join(self, hir::Expr { ty, ..body })
            } else {
                merge.add(self, &arm.body)
            };
            all_diverge &= self.diverges;
            self.names.truncate(scope);
            arms.push(hir::Arm { pat, guard, body });
        }
        merge.settle(self, arms.iter_mut().map(|arm| &mut arm.body));
        self.diverges = after || all_diverge;
        let ty = match arms.is_empty() {
            true => Ty::Never,
            false if any_wrong => Ty::Error,
            false => merge.finish(self),
        };
        hir::Expr { kind: Kind::Match(Box::new(scrutinee), arms), ty, loc }
    }
}
