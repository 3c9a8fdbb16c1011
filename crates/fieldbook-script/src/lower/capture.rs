//! Which variables a closure takes from around it, and how.

use std::collections::BTreeMap;

use crate::hir::walk::{Part, parts};
use crate::hir::{Closure, Expr, Kind, LocalId};
use crate::ty::Ty;

use super::func::FnLower;

/// How a variable is used, the strongest use last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    Read,
    Change,
    Move,
}

/// The captured variables, in a fixed order.
pub(super) type Captures = BTreeMap<LocalId, Captured>;

#[derive(Clone, Copy, Debug)]
pub(super) struct Captured {
    pub how: Use,
    /// Some use changes it, whatever else is done with it.
    pub changes: bool,
}

impl FnLower<'_, '_> {
    pub fn captures(&mut self, closure: &Closure) -> Captures {
        let mut found = Captures::new();
        self.visit(&closure.body, Use::Move, &mut found);
        found.retain(|local, _| local.0 < closure.first_local || local.0 >= closure.end_local);
        found
    }

    fn note(&mut self, local: LocalId, how: Use, found: &mut Captures) {
        let entry = found.entry(local).or_insert(Captured { how, changes: false });
        entry.how = entry.how.max(how);
        entry.changes |= how == Use::Change;
    }

    /// `Move` stands for use as a value, which for a copyable type is a read.
    fn visit(&mut self, expr: &Expr, how: Use, found: &mut Captures) {
        match &expr.kind {
            Kind::Local(local) => {
                let ty = self.ty(&expr.ty);
                let how = if how == Use::Move && self.lo.is_copy(&ty) { Use::Read } else { how };
                // A `&mut` that is used up was only borrowed from.
                let how = if how == Use::Move && matches!(ty, Ty::Ref(..)) { Use::Read } else { how };
                self.note(*local, how, found);
            }
            Kind::Field(base, _) => {
                let ty = self.ty(&expr.ty);
                let how = if how == Use::Move && self.lo.is_copy(&ty) { Use::Read } else { how };
                self.visit(base, how, found);
            }
            Kind::Deref(base) => {
                let ty = self.ty(&base.ty);
                let owned =
                    self.lo.is_lang(&ty, "Box") || self.lo.is_lang(&ty, "Vec") || self.lo.is_lang(&ty, "String");
                let through = if owned { how } else { Use::Read };
                self.visit(base, through, found);
            }
            Kind::Index(base, index) | Kind::IndexBy(base, index) => {
                let how = if how == Use::Move { Use::Read } else { how };
                self.visit(base, how, found);
                self.visit(index, Use::Move, found);
            }
            Kind::Borrow(mutable, inner) => {
                self.visit(inner, if *mutable { Use::Change } else { Use::Read }, found);
            }
            Kind::Assign(place, value) | Kind::AssignOp(_, place, value) => {
                self.visit(value, Use::Move, found);
                self.visit(place, Use::Change, found);
            }
            Kind::Match(value, arms) => {
                let how = arms.iter().map(|arm| self.pattern_use(&arm.pat)).max().unwrap_or(Use::Read);
                self.visit(value, how, found);
                for arm in arms {
                    arm.guard.iter().for_each(|guard| self.visit(guard, Use::Move, found));
                    self.visit(&arm.body, Use::Move, found);
                }
            }
            Kind::Let(pat, value) => {
                let how = self.pattern_use(pat);
                self.visit(value, how, found);
            }
            Kind::Format(format) => format.args.iter().for_each(|arg| self.visit(arg, Use::Read, found)),
            Kind::Assert { left, right, message, .. } => {
                self.visit(left, Use::Read, found);
                self.visit(right, Use::Read, found);
                message.iter().for_each(|message| self.visit(message, Use::Move, found));
            }
            Kind::Binary(op, a, b) if super::operators::is_comparison(*op) => {
                self.visit(a, Use::Read, found);
                self.visit(b, Use::Read, found);
            }
            Kind::Closure(inner) => {
                for (local, captured) in self.captures(inner) {
                    let how = if inner.by_move { captured.how.max(Use::Read) } else { captured.how };
                    self.note(local, how, found);
                    if captured.changes {
                        self.note(local, Use::Change, found);
                    }
                }
            }
            _ => self.visit_parts(expr, found),
        }
    }

    fn visit_parts(&mut self, expr: &Expr, found: &mut Captures) {
        let mut exprs = Vec::new();
        parts(expr, &mut |part| {
            if let Part::Expr(part) = part {
                exprs.push(part);
            }
        });
        for part in exprs {
            self.visit(part, Use::Move, found);
        }
    }

    fn pattern_use(&mut self, pat: &crate::hir::Pat) -> Use {
        if super::pattern::refers(pat) {
            return Use::Change;
        }
        let mut locals = Vec::new();
        pat.bindings(&mut locals);
        let moves = locals.into_iter().any(|local| {
            let ty = self.local_ty(local);
            !self.lo.is_copy(&ty)
        });
        if moves { Use::Move } else { Use::Read }
    }
}
