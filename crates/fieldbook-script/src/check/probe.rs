//! Which method a name means on a type: rustc's order of derefs, by-value before `&` before `&mut`, inherent before
//! traits.

use super::Checker;
use crate::infer::{Answer, VarKind};
use crate::items::{Container, Def, FnId, Items, ModuleId, SelfKind, TraitId};
use crate::sym::Symbol;
use crate::ty::{Args, TraitRef, Ty};

/// The method found, and how to get from the receiver to its `self`.
pub(super) struct Pick {
    pub id: FnId,
    /// Arguments of the method's container.
    pub container: Args,
    pub derefs: usize,
    /// A reference to be taken; `true` for `&mut`.
    pub autoref: Option<bool>,
    /// An array that is to be seen as a slice.
    pub unsize: bool,
}

/// Every trait that code in a module can call methods of.
pub(super) fn traits_in_scope(items: &Items, module: ModuleId) -> Vec<TraitId> {
    let mut found = Vec::new();
    let mut at = Some(module);
    let mut modules = Vec::new();
    while let Some(id) = at {
        modules.push(id);
        at = items.module(id).parent.filter(|_| items.module(id).is_block);
    }
    modules.extend(items.std_prelude);
    let mut next = 0;
    while next < modules.len() {
        let id = modules[next];
        for entry in items.module(id).types.values() {
            if let Def::Trait(id) = entry.def {
                found.push(id);
            }
        }
        for glob in &items.module(id).globs {
            if !modules.contains(glob) {
                modules.push(*glob);
            }
        }
        next += 1;
    }
    found
}

impl Checker<'_> {
    /// Finds the method `name` for a receiver whose dereferences are `steps`.
    pub(super) fn probe_method(&mut self, steps: &[Ty], name: Symbol) -> Option<Pick> {
        let candidates = self.cx.items.methods.get(name);
        let candidates: Vec<FnId> = candidates.filter(|id| self.cx.items.func(*id).self_kind.is_some()).collect();
        if candidates.is_empty() {
            return None;
        }
        for (derefs, step) in steps.iter().enumerate() {
            if let Some(pick) = self.probe_step(&candidates, step, derefs, false) {
                return Some(pick);
            }
        }
        match steps.last() {
            Some(Ty::Array(elem, _)) => {
                let slice = Ty::Slice(elem.clone());
                self.probe_step(&candidates, &slice, steps.len() - 1, true)
            }
            _ => None,
        }
    }

    fn probe_step(&mut self, candidates: &[FnId], step: &Ty, derefs: usize, unsize: bool) -> Option<Pick> {
        for autoref in [None, Some(false), Some(true)] {
            if unsize && autoref.is_none() {
                continue;
            }
            let receiver = match autoref {
                None => step.clone(),
                Some(mutable) => step.clone().reference(mutable),
            };
            for inherent in [true, false] {
                for id in candidates {
                    let found = match (self.cx.items.func(*id).container, inherent) {
                        (Container::Impl(_), true) => self.inherent_candidate(*id, &receiver, step),
                        (Container::Trait(trait_id), false) => self.trait_candidate(*id, trait_id, &receiver, autoref),
                        _ => None,
                    };
                    if let Some(container) = found {
                        return Some(Pick { id: *id, container, derefs, autoref, unsize });
                    }
                }
            }
        }
        None
    }

    fn inherent_candidate(&mut self, id: FnId, receiver: &Ty, step: &Ty) -> Option<Args> {
        let decl = self.cx.items.func(id).clone();
        let Container::Impl(impl_id) = decl.container else {
            return None;
        };
        let by_kind = match (decl.self_kind?, receiver) {
            (SelfKind::Ref, Ty::Ref(_, mutable)) => !*mutable,
            (SelfKind::Mut, Ty::Ref(_, mutable)) => *mutable,
            (SelfKind::Ref | SelfKind::Mut, _) => false,
            (SelfKind::Value | SelfKind::Typed, _) => true,
        };
        if !by_kind {
            return None;
        }
        let generics = self.cx.items.impl_(impl_id).generics.clone();
        let own = &decl.params[0];
        if self.infer.heads_differ(own, receiver) {
            return None;
        }
        let _ = step;
        let args = self.infer.fresh_args(&generics);
        let own = own.subst(&args);
        if !self.infer.can_unify(&own, receiver) || !self.impl_may_hold(&generics, &own, receiver, &args) {
            return None;
        }
        self.infer.unify(&own, receiver).ok()?;
        Some(args)
    }

    pub(super) fn trait_candidate(
        &mut self,
        id: FnId,
        trait_id: TraitId,
        receiver: &Ty,
        autoref: Option<bool>,
    ) -> Option<Args> {
        let decl = self.cx.items.func(id).clone();
        let own = match (decl.self_kind?, receiver) {
            // What has no size is not taken by value; a reference to it may be.
            (SelfKind::Value, Ty::Str | Ty::Slice(_)) => return None,
            (SelfKind::Value, receiver) => receiver.clone(),
            (SelfKind::Ref, Ty::Ref(inner, false)) | (SelfKind::Mut, Ty::Ref(inner, true)) => (**inner).clone(),
            (SelfKind::Typed, _) => {
                return self.typed_candidate(&decl.params[0], trait_id, receiver);
            }
            _ => return None,
        };
        let own = self.infer.shallow(&own);
        if let Ty::Infer(var) = own
            && self.infer.kind(var) == VarKind::General
        {
            return None;
        }
        // `&T` by autoref never means a trait implemented for the unsized `T` by value.
        let _ = autoref;
        if !self.trait_usable(trait_id, &own) {
            return None;
        }
        let count = self.cx.items.trait_(trait_id).generics.params.len();
        let mut args = vec![own];
        args.extend((1..count).map(|_| self.infer.fresh_ty()));
        let goal = TraitRef::new(trait_id, args);
        match self.infer.holds(&self.cx.items, &goal, 0) {
            Answer::No => None,
            _ => Some(goal.args),
        }
    }

    fn typed_candidate(&mut self, param: &Ty, trait_id: TraitId, receiver: &Ty) -> Option<Args> {
        let count = self.cx.items.trait_(trait_id).generics.params.len();
        let args: Vec<Ty> = (0..count).map(|_| self.infer.fresh_ty()).collect();
        self.infer.unify(&param.subst(&args), receiver).ok()?;
        let goal = TraitRef::new(trait_id, args);
        match self.infer.holds(&self.cx.items, &goal, 0) {
            Answer::No => None,
            _ => Some(goal.args),
        }
    }

    /// A trait is usable where it is in scope, or where the type's own bounds name it.
    fn trait_usable(&mut self, id: TraitId, own: &Ty) -> bool {
        if matches!(own, Ty::Param(..) | Ty::Dyn(_) | Ty::Opaque(..) | Ty::Proj(_)) {
            return true;
        }
        self.visible_traits().contains(&id)
    }

    pub(super) fn has_method(&mut self, ty: &Ty, name: Symbol) -> bool {
        let steps = self.autoderef(ty);
        let snapshot = self.infer.snapshot();
        let found = self.probe_method(&steps, name).is_some();
        self.infer.rollback(snapshot);
        found
    }
}
