//! Why a bound does not hold: the one impl that there is asks for an associated type that is another.

use super::{Answer, Infer, Pick, Projected};
use crate::items::{ImplId, Items, Marker, TraitId};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::{Pred, TraitRef, Ty};

/// An associated type that is not what an impl wants it to be.
#[derive(Clone, Debug)]
pub(crate) struct Mismatch {
    pub of: TraitId,
    pub name: Symbol,
    pub owner: Ty,
    pub wanted: Ty,
    pub found: Ty,
}

/// Impls behind impls that are looked into.
const MAX_DEPTH: u32 = 8;

impl Infer {
    /// Of a bound that does not hold: rustc takes the only impl whose header fits, and reports what that asks for in
    /// vain. `None` where that is another bound, or no impl fits, or several do.
    pub fn mismatch(&mut self, items: &Items, goal: &TraitRef) -> Option<Mismatch> {
        self.probe(|infer| infer.mismatch_in(items, goal, 0))
    }

    /// What is known of a type, in a report: what is not known is a variable that nobody will know of.
    fn known(&self, ty: &Ty) -> Ty {
        self.resolve(ty).replace(&mut |part| matches!(part, Ty::Infer(_)).then_some(Ty::Error))
    }

    fn mismatch_in(&mut self, items: &Items, goal: &TraitRef, depth: u32) -> Option<Mismatch> {
        let args: Vec<Ty> = goal.args.iter().map(|ty| self.resolve(ty)).collect();
        if depth > MAX_DEPTH || matches!(args[0], Ty::Infer(_)) {
            return None;
        }
        let all: Vec<_> = items.impls_of.get(goal.id).collect();
        let mut fitting = all.into_iter().filter(|id| {
            let header = items.impl_(*id).trait_ref.as_ref();
            header.is_some_and(|header| !header.args.iter().zip(&args).any(|(a, b)| self.heads_differ(a, b)))
                && self.probe(|infer| infer.fits(items, *id, &args))
        });
        let (Some(id), None) = (fitting.next(), fitting.next()) else { return None };
        let (_, nested) = self.unify_header(items, id, &args)?;
        nested.iter().find_map(|pred| self.unmet(items, pred, depth)).flatten()
    }

    /// Whether an impl is for such types: the library's own of numbers are for numbers only.
    fn fits(&mut self, items: &Items, id: ImplId, args: &[Ty]) -> bool {
        let Some((_, nested)) = self.unify_header(items, id, args) else { return false };
        nested.iter().all(|pred| match pred {
            Pred::Trait(goal) if items.trait_(goal.id).marker != Marker::None => {
                self.select(items, goal, 0) != Answer::No
            }
            _ => true,
        })
    }

    /// Whether a bound of an impl fails, and whether by an associated type. What holds is kept for the bounds behind it.
    fn unmet(&mut self, items: &Items, pred: &Pred, depth: u32) -> Option<Option<Mismatch>> {
        match self.normalize_pred(items, pred, Loc::default()) {
            Pred::Trait(goal) => {
                let fails = self.holds(items, &goal, 0) == Answer::No;
                fails.then(|| self.mismatch_in(items, &goal, depth + 1))
            }
            Pred::Proj(projection, wanted) => {
                let Projected::Ty(found, _) = self.project_by(items, &projection, Pick::Fitting, 0) else {
                    return None;
                };
                let found = self.normalize(items, &found, Loc::default());
                if self.unify(&found, &wanted).is_ok() {
                    return None;
                }
                let owner = self.known(projection.trait_ref.self_ty());
                let (wanted, found) = (self.known(&wanted), self.known(&found));
                Some(Some(Mismatch { of: projection.trait_ref.id, name: projection.name, owner, wanted, found }))
            }
        }
    }
}
