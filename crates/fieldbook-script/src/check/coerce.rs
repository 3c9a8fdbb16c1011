//! Coercion: `&String` to `&str`, `&mut T` to `&T`, arrays to slices, closures to function pointers, trait objects.

use syn::Expr;

use super::Checker;
use super::expr::Want;
use crate::hir::{self, Kind};
use crate::infer::{Answer, VarKind};
use crate::items::AdtId;
use crate::source::Loc;
use crate::ty::{FnSig, Pred, Ty};

impl Checker<'_> {
    /// The expression as a `target`, or a report that it is not one.
    pub(super) fn coerce(&mut self, expr: hir::Expr, target: &Ty) -> hir::Expr {
        match self.try_coerce(expr, target) {
            Ok(expr) => expr,
            Err(expr) => {
                self.report_mismatch(target, &expr.ty.clone(), expr.loc, Some(&expr));
                hir::Expr { ty: target.clone(), ..expr }
            }
        }
    }

    pub(super) fn try_coerce(&mut self, expr: hir::Expr, target: &Ty) -> Result<hir::Expr, hir::Expr> {
        let found = self.infer.shallow(&expr.ty);
        let wanted = self.infer.shallow(target);
        if matches!(found, Ty::Never) {
            let ty = match wanted {
                // What never is decides nothing.
                Ty::Infer(var) if self.infer.kind(var) == VarKind::General => self.infer.fresh(VarKind::Diverging),
                wanted => wanted,
            };
            let _ = self.infer.unify(&ty, target);
            return Ok(hir::Expr { ty, ..expr });
        }
        if let (Ty::Ref(from, from_mut), Ty::Ref(to, to_mut)) = (&found, &wanted) {
            return self.coerce_reference(expr, (from, *from_mut), (to, *to_mut));
        }
        if let (Ty::Adt(a, from), Ty::Adt(b, to)) = (&found, &wanted)
            && a == b
            && self.cx.items.is_pointer(*a)
        {
            let (from, to) = (self.infer.shallow(&from[0]), self.infer.shallow(&to[0]));
            if self.unsizes(&from, &to, expr.loc) {
                return Ok(self.unsize(expr, wanted));
            }
        }
        if let (Ty::Adt(a, from), Ty::Adt(b, to)) = (&found, &wanted)
            && a == b
            && self.cx.items.is_lang(*a, "Pin")
            && let Some(pinned) = self.coerce_pinned(&expr, (*a, &from[0], &to[0]), &wanted)
        {
            return Ok(pinned);
        }
        if let Ty::FnPtr(_) = &wanted
            && matches!(found, Ty::FnDef(..) | Ty::Closure(..) | Ty::Ctor(..))
            && let Some(sig) = self.infer.signature(&self.cx.items, &found)
        {
            let pointer = Ty::FnPtr(std::rc::Rc::new(sig));
            return match self.infer.unify(&pointer, &wanted) {
                Ok(()) => Ok(hir::Expr { kind: Kind::Unsize(Box::new(expr.clone())), ty: wanted, loc: expr.loc }),
                Err(_) => Err(expr),
            };
        }
        match self.infer.unify(&found, &wanted) {
            Ok(()) => Ok(expr),
            Err(_) => Err(expr),
        }
    }

    fn coerce_reference(
        &mut self,
        expr: hir::Expr,
        (from, from_mut): (&Ty, bool),
        (to, to_mut): (&Ty, bool),
    ) -> Result<hir::Expr, hir::Expr> {
        if to_mut && !from_mut {
            return Err(expr);
        }
        let loc = expr.loc;
        let (from, to) = (self.infer.shallow(from), self.infer.shallow(to));
        if self.infer.unify(&from, &to).is_ok() {
            if from_mut == to_mut && !to_mut {
                return Ok(expr);
            }
            // A reborrow: the original stays usable afterwards.
            let place = hir::Expr { kind: Kind::Deref(Box::new(expr)), ty: from, loc };
            let ty = to.reference(to_mut);
            return Ok(hir::Expr { kind: Kind::Borrow(to_mut, Box::new(place)), ty, loc });
        }
        if self.unsizes(&from, &to, loc) {
            let ty = to.reference(to_mut);
            let again = to_mut && super::moves::root(&expr).is_some();
            let expr = if again { self.reborrow(expr) } else { expr };
            return Ok(self.unsize(expr, ty));
        }
        let mut place = hir::Expr { kind: Kind::Deref(Box::new(expr.clone())), ty: from.clone(), loc };
        let mut at = from;
        for _ in 0..8 {
            let Some(next) = self.deref_step(&at) else {
                break;
            };
            place = hir::Expr { kind: Kind::Deref(Box::new(place)), ty: next.clone(), loc };
            at = self.infer.shallow(&next);
            if self.infer.unify(&at, &to).is_ok() {
                let ty = to.reference(to_mut);
                return Ok(hir::Expr { kind: Kind::Borrow(to_mut, Box::new(place)), ty, loc });
            }
            if self.unsizes(&at, &to, loc) {
                let whole =
                    hir::Expr { ty: at.clone().reference(to_mut), kind: Kind::Borrow(to_mut, Box::new(place)), loc };
                let ty = to.reference(to_mut);
                return Ok(self.unsize(whole, ty));
            }
        }
        Err(expr)
    }

    /// `Pin<Box<T>>` as `Pin<Box<dyn Trait>>`: its pointer is what is coerced.
    fn coerce_pinned(
        &mut self,
        expr: &hir::Expr,
        (pin, from, to): (AdtId, &Ty, &Ty),
        target: &Ty,
    ) -> Option<hir::Expr> {
        let (from, to) = (self.infer.shallow(from), self.infer.shallow(to));
        if self.infer.can_unify(&from, &to) {
            return None;
        }
        let pointer = hir::Expr { kind: Kind::Field(Box::new(expr.clone()), 0), ty: from, loc: expr.loc };
        let pointer = self.try_coerce(pointer, &to).ok()?;
        let kind = Kind::Adt { id: pin, variant: 0, fields: vec![(0, pointer)], base: None };
        Some(hir::Expr { kind, ty: target.clone(), loc: expr.loc })
    }

    /// Whether a place of type `from` can be seen as the unsized `to`; binds what that decides.
    fn unsizes(&mut self, from: &Ty, to: &Ty, at: Loc) -> bool {
        match (from, to) {
            (Ty::Array(elem, _), Ty::Slice(wanted)) => self.infer.unify(elem, wanted).is_ok(),
            // An object of a trait is one of its supertraits too.
            (Ty::Dyn(_), Ty::Dyn(object)) => {
                let holds = |infer: &mut crate::infer::Infer, pred: &Pred| match pred {
                    Pred::Trait(goal) => infer.holds(&self.cx.items, goal, 0) != Answer::No,
                    Pred::Proj(..) => true,
                };
                self.infer.unify(from, to).is_err()
                    && object.preds_for(from).iter().all(|pred| holds(&mut self.infer, pred))
            }
            // A number's type may be open, not more than that.
            (Ty::Infer(var), Ty::Dyn(_)) if !matches!(self.infer.kind(*var), VarKind::Int | VarKind::Float) => false,
            (from, Ty::Dyn(object)) => {
                let preds = object.preds_for(from);
                if from.is_unsized() {
                    return false;
                }
                // What has not the trait becomes no trait object; it is not looked for behind the value either.
                for pred in preds {
                    let pred = self.infer.normalize_pred(&self.cx.items, &pred, at);
                    self.infer.oblige(pred, at);
                }
                true
            }
            _ => false,
        }
    }

    fn unsize(&mut self, expr: hir::Expr, ty: Ty) -> hir::Expr {
        let loc = expr.loc;
        hir::Expr { kind: Kind::Unsize(Box::new(expr)), ty, loc }
    }
}

/// Several branches that must agree on one type: `if`, `match`, elements of an array, `break`s.
pub(super) struct Merge {
    /// The type that the surroundings demand.
    target: Option<Ty>,
    pub hint: Option<Ty>,
    merged: Option<Ty>,
    any_never: bool,
    /// Whether a later branch had a type that the earlier ones must take on.
    widened: bool,
}

impl Merge {
    pub fn new(target: Option<Ty>) -> Self {
        Self { target, hint: None, merged: None, any_never: false, widened: false }
    }

    pub fn of(checker: &Checker<'_>, want: Want<'_>) -> Self {
        match want {
            Want::Must(ty) => match checker.infer.shallow(ty) {
                Ty::Infer(_) => Self { hint: Some(ty.clone()), ..Self::new(None) },
                _ => Self::new(Some(ty.clone())),
            },
            Want::Hint(ty) => Self { hint: Some(ty.clone()), ..Self::new(None) },
            Want::Nothing => Self::new(None),
        }
    }

    pub fn add(&mut self, checker: &mut Checker<'_>, expr: &Expr) -> hir::Expr {
        if let Some(target) = &self.target {
            return checker.expr_coerce(expr, &target.clone());
        }
        let hint = self.merged.clone().or_else(|| self.hint.clone());
        let found = checker.expr(expr, hint.as_ref().map_or(Want::Nothing, Want::Hint));
        self.join(checker, found)
    }

    pub fn add_block(&mut self, checker: &mut Checker<'_>, block: &syn::Block) -> hir::Expr {
        if let Some(target) = &self.target {
            return checker.block(block, Want::Must(&target.clone()));
        }
        let hint = self.merged.clone().or_else(|| self.hint.clone());
        let found = checker.block(block, hint.as_ref().map_or(Want::Nothing, Want::Hint));
        self.join(checker, found)
    }

    /// A branch that was checked already.
    pub fn join(&mut self, checker: &mut Checker<'_>, found: hir::Expr) -> hir::Expr {
        if let Some(target) = &self.target {
            return checker.coerce(found, &target.clone());
        }
        if matches!(checker.infer.shallow(&found.ty), Ty::Never) {
            self.any_never = true;
            return found;
        }
        match self.merged.clone() {
            None => {
                self.merged = Some(found.ty.clone());
                found
            }
            Some(merged) => match checker.try_coerce(found, &merged) {
                Ok(found) => found,
                Err(found) => match self.as_pointers(checker, &merged, found) {
                    Ok(found) => found,
                    Err(found) if self.widens(checker, &merged, &found) => {
                        (self.merged, self.widened) = (Some(found.ty.clone()), true);
                        found
                    }
                    Err(found) => {
                        // Of branches that do not agree the type is not known.
                        self.merged = Some(Ty::Error);
                        // A block without the value that its surroundings want is wrong as a whole.
                        if self.hint.is_some() && matches!(&found.kind, Kind::Block(block) if block.tail.is_none()) {
                            checker.report_mismatch(&merged, &found.ty.clone(), found.loc, None);
                            return hir::Expr { ty: merged, ..found };
                        }
                        checker.coerce(found, &merged)
                    }
                },
            },
        }
    }

    /// Whether the branches so far, references, can be seen as a later one is: `&String` as `&str`.
    fn widens(&self, checker: &mut Checker<'_>, merged: &Ty, found: &hir::Expr) -> bool {
        let (before, after) = (checker.infer.shallow(merged), checker.infer.shallow(&found.ty));
        if !matches!((&before, &after), (Ty::Ref(..), Ty::Ref(_, false))) {
            return false;
        }
        let earlier = hir::Expr { kind: Kind::Error, ty: before, loc: found.loc };
        checker.try_coerce(earlier, &after).is_ok()
    }

    /// Gives the branches the type that they turned out to have in common.
    pub fn settle<'e>(&self, checker: &mut Checker<'_>, branches: impl Iterator<Item = &'e mut hir::Expr>) {
        let Some(merged) = self.merged.as_ref().filter(|_| self.widened) else { return };
        for branch in branches {
            if !matches!(checker.infer.shallow(&branch.ty), Ty::Never | Ty::Error) {
                *branch = checker.coerce(branch.clone(), merged);
            }
        }
    }

    /// Different functions of one signature meet as function pointers.
    fn as_pointers(
        &mut self,
        checker: &mut Checker<'_>,
        merged: &Ty,
        found: hir::Expr,
    ) -> Result<hir::Expr, hir::Expr> {
        let first = checker.infer.shallow(merged);
        let callable = |ty: &Ty| matches!(ty, Ty::FnDef(..) | Ty::Closure(..) | Ty::Ctor(..));
        if !callable(&first) || !callable(&checker.infer.shallow(&found.ty)) {
            return Err(found);
        }
        let Some(sig) = checker.infer.signature(&checker.cx.items, &first) else {
            return Err(found);
        };
        let sig = FnSig { params: sig.params, ret: sig.ret };
        let pointer = Ty::FnPtr(std::rc::Rc::new(sig));
        let found = checker.try_coerce(found, &pointer)?;
        self.merged = Some(pointer);
        Ok(found)
    }

    pub fn finish(self, checker: &mut Checker<'_>) -> Ty {
        match (self.target, self.merged, self.any_never) {
            (Some(target), ..) => target,
            (None, Some(merged), _) => merged,
            (None, None, true) => Ty::Never,
            (None, None, false) => match self.hint {
                Some(hint) => hint,
                None => checker.infer.fresh_ty(),
            },
        }
    }
}
