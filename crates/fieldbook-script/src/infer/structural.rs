//! Traits that tuples, closures and functions have when their parts have them.

use super::{Answer, Infer};
use crate::items::{Items, Marker};
use crate::ty::{Pred, TraitRef, Ty};

impl Infer {
    pub(super) fn structural(&mut self, items: &Items, goal: &TraitRef, self_ty: &Ty) -> Option<Answer> {
        let name = items.trait_(goal.id).name.text();
        let of_parts = items.trait_(goal.id).marker == Marker::Tuple;
        match self_ty {
            Ty::Tuple(parts) if of_parts => {
                let part = |ty: &Ty| {
                    let args = std::iter::once(ty.clone()).chain(goal.args.iter().skip(1).cloned());
                    Pred::Trait(TraitRef::new(goal.id, args.collect()))
                };
                Some(Answer::Yes(parts.iter().map(part).collect()))
            }
            _ if of_parts => None,
            // The library says it of tuples of up to twelve.
            Ty::Tuple(parts) if parts.len() > 12 && !matches!(name, "Clone" | "Copy") => Some(Answer::No),
            Ty::Tuple(parts) => {
                if let Some(other) = goal.args.get(1)
                    && self.unify(other, self_ty).is_err()
                {
                    return Some(Answer::No);
                }
                let count = goal.args.len();
                let part = |ty: &Ty| Pred::Trait(TraitRef::new(goal.id, vec![ty.clone(); count]));
                Some(Answer::Yes(parts.iter().map(part).collect()))
            }
            Ty::Closure(..) | Ty::FnDef(..) | Ty::Ctor(..) | Ty::FnPtr(_) => {
                let has = matches!(name, "Clone" | "Copy");
                Some(if has { Answer::Yes(Vec::new()) } else { Answer::No })
            }
            _ => None,
        }
    }
}
