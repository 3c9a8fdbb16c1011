//! `dyn Trait`: which traits may stand together, and what an object must say of its associated types.

use std::rc::Rc;

use super::{TyReader, bounds};
use crate::diagnostic::Problem;
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::{DynTy, Pred, TraitRef, Ty};

impl TyReader<'_> {
    pub(super) fn object(&mut self, object: &syn::TypeTraitObject) -> Ty {
        let mut preds: Vec<Pred> = Vec::new();
        let mut lifetimes = 0;
        for bound in &object.bounds {
            let before = preds.len();
            bounds::read(self, &Ty::Error, bound, &mut preds);
            if self.cx.in_prelude {
                continue;
            }
            let at = self.loc(bound);
            lifetimes += usize::from(matches!(bound, syn::TypeParamBound::Lifetime(_)));
            if lifetimes > 1 {
                self.error(Problem::error("E0226", at, "only a single explicit lifetime bound is permitted"));
                lifetimes = 0;
            }
            let plain = |pred: &Pred| match pred {
                Pred::Trait(found) => self.cx.items.trait_(found.id).marker != crate::items::Marker::Auto,
                Pred::Proj(..) => false,
            };
            if preds[before..].iter().any(plain) && preds[..before].iter().any(plain) {
                let message = "only auto traits can be used as additional traits in a trait object";
                let help = "make a trait that demands both, and an object of that";
                self.error(Problem::error("E0225", at, message).help(help));
            }
        }
        let ty = DynTy { preds };
        if let (Some(principal), Some(first), false) = (ty.principal(), object.bounds.first(), self.cx.in_prelude) {
            let whole = object.dyn_token.map_or_else(|| self.loc(first), |word| Loc::new(self.file, word.span));
            self.cx.objects.push((principal.id, whole));
            let missing = self.unsaid(&ty, principal);
            if let Some(missing) = missing {
                let owner = self.cx.items.trait_(principal.id).name;
                let message = format!("the value of the associated type `{missing}` in `{owner}` must be specified");
                let at = self.loc(first);
                self.error(Problem::error("E0191", at, message).help(format!("say it: `{owner}<{missing} = …>`")));
            }
        }
        Ty::Dyn(Rc::new(ty))
    }

    /// An associated type of an object's trait of which neither the object nor a trait says what it is.
    fn unsaid(&self, object: &DynTy, principal: &TraitRef) -> Option<Symbol> {
        let items = &self.cx.items;
        let traits = items.supertraits(principal.id);
        let said =
            |owner, name: Symbol| {
                let of_traits = traits.iter().flat_map(|id| items.trait_(*id).supers.iter());
                object.preds.iter().chain(of_traits).any(
                    |pred| matches!(pred, Pred::Proj(found, _) if found.name == name && found.trait_ref.id == owner),
                )
            };
        traits.iter().find_map(|id| {
            let assocs = &items.trait_(*id).assocs;
            assocs.iter().map(|assoc| assoc.name).find(|name| !said(*id, *name))
        })
    }
}
