//! What `*` leads to, step by step.

use super::Checker;
use crate::hir::{self, Kind};
use crate::infer::{Answer, Projected};
use crate::sym::Symbol;
use crate::ty::{Pred, Projection, TraitRef, Ty};

impl Checker<'_> {
    /// The type behind one `*`.
    pub(super) fn deref_step(&mut self, ty: &Ty) -> Option<Ty> {
        let ty = self.infer.shallow(ty);
        match &ty {
            Ty::Ref(inner, _) => Some(self.infer.shallow(inner)),
            Ty::Adt(id, args) if self.cx.items.is_pointer(*id) => Some(self.infer.shallow(&args[0])),
            Ty::Adt(id, args) if self.cx.items.is_lang(*id, "Vec") => {
                Some(Ty::Slice(crate::infer::rc(args[0].clone())))
            }
            Ty::Adt(id, _) if self.cx.items.is_lang(*id, "String") => Some(Ty::Str),
            Ty::Adt(..) | Ty::Param(..) | Ty::Opaque(..) => self.deref_by_trait(&ty),
            _ => None,
        }
    }

    fn deref_by_trait(&mut self, ty: &Ty) -> Option<Ty> {
        let goal = TraitRef::new(self.cx.items.lang_trait("Deref"), vec![ty.clone()]);
        if !matches!(self.infer.holds(&self.cx.items, &goal, 0), Answer::Yes(_)) {
            return None;
        }
        let projection = Projection { trait_ref: goal, name: Symbol::new("Target") };
        match self.infer.project(&self.cx.items, &projection, 0) {
            Projected::Ty(ty, nested) => {
                let at = crate::source::Loc::default();
                nested.into_iter().for_each(|pred: Pred| self.infer.oblige(pred, at));
                let ty = self.normalize(&ty, at);
                Some(self.infer.shallow(&ty))
            }
            Projected::Rigid => Some(Ty::Proj(std::rc::Rc::new(projection))),
            _ => None,
        }
    }

    /// The type and everything behind it, outermost first.
    pub(super) fn autoderef(&mut self, ty: &Ty) -> Vec<Ty> {
        let mut steps = vec![self.head(ty)];
        while steps.len() < 12 {
            let Some(last) = steps.last().cloned() else {
                break;
            };
            match self.deref_step(&last) {
                Some(next) => steps.push(next),
                None => break,
            }
        }
        steps
    }

    /// The expression with `*` written for the first `count` steps.
    pub(super) fn deref_along(&self, expr: hir::Expr, steps: &[Ty], count: usize) -> hir::Expr {
        let loc = expr.loc;
        steps[1..=count].iter().fold(expr, |inner, ty| hir::Expr {
            kind: Kind::Deref(Box::new(inner)),
            ty: ty.clone(),
            loc,
        })
    }
}
