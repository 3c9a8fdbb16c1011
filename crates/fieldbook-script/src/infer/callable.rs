//! `Fn`, `FnMut` and `FnOnce`: closures, functions, pointers, and what dereferences to them.

use super::{Answer, Infer};
use crate::items::Items;
use crate::ty::{FnSig, Pred, TraitRef, Ty};

impl Infer {
    /// The signature with which a type can be called, where that is known from the type itself.
    pub(crate) fn signature(&mut self, items: &Items, ty: &Ty) -> Option<FnSig> {
        match ty {
            Ty::FnPtr(sig) => Some((**sig).clone()),
            Ty::FnDef(id, args) => {
                let decl = items.func(*id).clone();
                let params = decl.params.iter().map(|ty| self.normalize_quietly(items, &ty.subst(args))).collect();
                Some(FnSig { params, ret: self.normalize_quietly(items, &decl.ret.subst(args)) })
            }
            Ty::Ctor(id, variant, args) => {
                let variant = &items.adt(*id).variants[*variant as usize];
                let params = variant.fields.iter().map(|field| field.ty.subst(args)).collect();
                Some(FnSig { params, ret: Ty::Adt(*id, args.clone()) })
            }
            Ty::Closure(id, args) => {
                let info = self.closure(*id)?.clone();
                let params = info.params.iter().map(|ty| self.normalize_quietly(items, &ty.subst(args))).collect();
                Some(FnSig { params, ret: self.normalize_quietly(items, &info.ret.subst(args)) })
            }
            _ => None,
        }
    }

    fn normalize_quietly(&mut self, items: &Items, ty: &Ty) -> Ty {
        self.normalize(items, ty, crate::source::Loc::default())
    }

    /// Whether a goal is one of the `Fn` traits, and what it says of this type.
    pub(super) fn callable(&mut self, items: &Items, goal: &TraitRef, self_ty: &Ty) -> Option<Answer> {
        if !is_callable(items, goal) {
            return None;
        }
        match self_ty {
            Ty::Ref(inner, _) => {
                let inner = self.shallow(inner);
                let goal = TraitRef::new(goal.id, vec![inner, goal.args[1].clone()]);
                Some(Answer::Yes(vec![Pred::Trait(goal)]))
            }
            Ty::Adt(id, args) if items.is_pointer(*id) => {
                let goal = TraitRef::new(goal.id, vec![args[0].clone(), goal.args[1].clone()]);
                Some(Answer::Yes(vec![Pred::Trait(goal)]))
            }
            Ty::Dyn(_) | Ty::Opaque(..) | Ty::Param(..) | Ty::Proj(_) => self.declared_callable(items, goal, self_ty),
            _ => {
                let sig = self.signature(items, self_ty)?;
                let fits = self.unify(&goal.args[1], &Ty::tuple(sig.params)).is_ok();
                Some(if fits { Answer::Yes(Vec::new()) } else { Answer::No })
            }
        }
    }

    /// A bound of any of the three traits will do: `Fn` implies `FnMut` implies `FnOnce` by supertraits.
    fn declared_callable(&mut self, items: &Items, goal: &TraitRef, self_ty: &Ty) -> Option<Answer> {
        let mut known = self.bounds_of(items, self_ty);
        known.extend(self.env.iter().cloned());
        for pred in known {
            let Pred::Trait(known) = pred else { continue };
            let implies = items.supertraits(known.id).contains(&goal.id);
            if implies && self.unify_all(&known.args, &goal.args).is_ok() {
                return Some(Answer::Yes(Vec::new()));
            }
        }
        Some(Answer::No)
    }
}

pub(crate) fn is_callable(items: &Items, goal: &TraitRef) -> bool {
    ["Fn", "FnMut", "FnOnce"].iter().any(|name| items.lang.traits.get(name) == Some(&goal.id))
}
