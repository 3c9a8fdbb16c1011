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
        // Where nothing is wanted, arms of one type are not wrong one by one: the whole is.
        let mut merge = match want {
            Want::Must(ty) if self.infer.shallow(ty).is_unit() => Merge::new(None),
            want => Merge::of(self, want),
        };
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
            let body = merge.add(self, &arm.body);
            all_diverge &= self.diverges;
            self.names.truncate(scope);
            arms.push(hir::Arm { pat, guard, body });
        }
        self.diverges = after || all_diverge;
        let ty = match arms.is_empty() {
            true => Ty::Never,
            false => merge.finish(self),
        };
        hir::Expr { kind: Kind::Match(Box::new(scrutinee), arms), ty, loc }
    }
}
