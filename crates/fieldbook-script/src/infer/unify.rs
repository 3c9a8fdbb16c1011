//! Making two types equal.

use super::{Infer, Var, VarKind};
use crate::ty::{Pred, Ty};

/// The two types cannot be equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mismatch;

impl Infer {
    /// Binds variables so that both types are equal; on failure nothing is bound.
    pub fn unify(&mut self, a: &Ty, b: &Ty) -> Result<(), Mismatch> {
        let snapshot = self.snapshot();
        let result = self.equate(a, b, 0);
        if result.is_err() {
            self.rollback(snapshot);
        }
        result
    }

    /// Whether the types could be equal; nothing is bound.
    pub fn can_unify(&mut self, a: &Ty, b: &Ty) -> bool {
        self.probe(|infer| infer.equate(a, b, 0).is_ok())
    }

    pub fn unify_all(&mut self, a: &[Ty], b: &[Ty]) -> Result<(), Mismatch> {
        let snapshot = self.snapshot();
        let result = self.equate_all(a, b, 0);
        if result.is_err() {
            self.rollback(snapshot);
        }
        result
    }

    fn equate_all(&mut self, a: &[Ty], b: &[Ty], depth: usize) -> Result<(), Mismatch> {
        if a.len() != b.len() {
            return Err(Mismatch);
        }
        a.iter().zip(b).try_for_each(|(a, b)| self.equate(a, b, depth))
    }

    fn equate(&mut self, a: &Ty, b: &Ty, depth: usize) -> Result<(), Mismatch> {
        if depth > 200 {
            return Err(Mismatch);
        }
        let (a, b) = (self.shallow(a), self.shallow(b));
        let depth = depth + 1;
        match (&a, &b) {
            (Ty::Error, _) | (_, Ty::Error) => Ok(()),
            (Ty::Infer(x), Ty::Infer(y)) => self.equate_vars(*x, *y),
            (Ty::Infer(x), ty) | (ty, Ty::Infer(x)) => self.assign(*x, ty),
            (Ty::Adt(x, xs), Ty::Adt(y, ys)) if x == y => self.equate_all(xs, ys, depth),
            (Ty::Ref(x, m), Ty::Ref(y, n)) if m == n => self.equate(x, y, depth),
            (Ty::Tuple(xs), Ty::Tuple(ys)) => self.equate_all(xs, ys, depth),
            (Ty::Array(x, n), Ty::Array(y, m)) => {
                self.equate(x, y, depth)?;
                self.equate(n, m, depth)
            }
            (Ty::Slice(x), Ty::Slice(y)) => self.equate(x, y, depth),
            (Ty::FnPtr(x), Ty::FnPtr(y)) => {
                self.equate_all(&x.params, &y.params, depth)?;
                self.equate(&x.ret, &y.ret, depth)
            }
            (Ty::FnDef(x, xs), Ty::FnDef(y, ys)) if x == y => self.equate_all(xs, ys, depth),
            (Ty::Ctor(x, i, xs), Ty::Ctor(y, j, ys)) if x == y && i == j => self.equate_all(xs, ys, depth),
            (Ty::Closure(x, xs), Ty::Closure(y, ys)) if x == y => self.equate_all(xs, ys, depth),
            (Ty::Opaque(x, i, xs), Ty::Opaque(y, j, ys)) if x == y && i == j => self.equate_all(xs, ys, depth),
            (Ty::Dyn(x), Ty::Dyn(y)) => self.equate_objects(&x.preds, &y.preds, depth),
            (Ty::Proj(x), Ty::Proj(y)) if x.name == y.name && x.trait_ref.id == y.trait_ref.id => {
                self.equate_all(&x.trait_ref.args, &y.trait_ref.args, depth)
            }
            (x, y) if x == y => Ok(()),
            _ => Err(Mismatch),
        }
    }

    /// Trait objects: auto traits may stand in any order or be left out.
    fn equate_objects(&mut self, a: &[Pred], b: &[Pred], depth: usize) -> Result<(), Mismatch> {
        for x in a {
            let other = b.iter().find(|y| match (x, y) {
                (Pred::Trait(x), Pred::Trait(y)) => x.id == y.id,
                (Pred::Proj(x, _), Pred::Proj(y, _)) => x.name == y.name,
                _ => false,
            });
            match (x, other) {
                (Pred::Trait(x), Some(Pred::Trait(y))) => self.equate_all(&x.args, &y.args, depth)?,
                (Pred::Proj(_, x), Some(Pred::Proj(_, y))) => self.equate(x, y, depth)?,
                (Pred::Trait(first), None) if a.first().map(Pred::trait_ref) == Some(first) => {
                    return Err(Mismatch);
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn equate_vars(&mut self, x: u32, y: u32) -> Result<(), Mismatch> {
        if x == y {
            return Ok(());
        }
        let (kind_x, kind_y) = (self.kind(x), self.kind(y));
        match (kind_x, kind_y) {
            (VarKind::General | VarKind::Diverging, VarKind::Int | VarKind::Float) => self.bind(x, Ty::Infer(y)),
            (VarKind::Diverging, VarKind::General) => self.bind(y, Ty::Infer(x)),
            (VarKind::General, VarKind::Diverging) => self.bind(x, Ty::Infer(y)),
            (_, VarKind::General | VarKind::Diverging) => self.bind(y, Ty::Infer(x)),
            (a, b) if a == b => self.bind(y, Ty::Infer(x)),
            _ => return Err(Mismatch),
        }
        Ok(())
    }

    fn assign(&mut self, var: u32, ty: &Ty) -> Result<(), Mismatch> {
        let fits = match self.kind(var) {
            VarKind::General | VarKind::Diverging => !self.occurs(var, ty, 0),
            VarKind::Int => matches!(ty, Ty::Int(_)),
            VarKind::Float => matches!(ty, Ty::Float(_)),
        };
        if !fits {
            return Err(Mismatch);
        }
        self.bind(var, ty.clone());
        Ok(())
    }

    fn occurs(&self, var: u32, ty: &Ty, depth: usize) -> bool {
        if depth > 100 {
            return true;
        }
        ty.any(&mut |part| match part {
            Ty::Infer(index) if *index == var => true,
            Ty::Infer(index) => match &self.vars[*index as usize] {
                Var::Bound(bound) => self.occurs(var, bound, depth + 1),
                Var::Free(_) => false,
            },
            _ => false,
        })
    }
}
