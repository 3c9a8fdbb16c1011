//! What an associated type is: `<Vec<T> as IntoIterator>::Item`.

use std::rc::Rc;

use super::Pick;
use super::callable::is_callable;
use super::{Infer, VarKind};
use crate::items::Items;
use crate::source::Loc;
use crate::ty::{Pred, Projection, Ty};

/// The answer to a question for an associated type.
#[derive(Clone, Debug)]
pub(crate) enum Projected {
    /// It is this, provided that.
    Ty(Ty, Vec<Pred>),
    /// It stays what it is: all that is known is its name.
    Rigid,
    /// Not enough is known yet.
    Maybe,
    No,
}

impl Infer {
    /// Answers, and binds what the answer decides.
    pub fn project(&mut self, items: &Items, projection: &Projection, depth: u32) -> Projected {
        self.project_by(items, projection, Pick::Checked, depth)
    }

    pub(super) fn project_by(&mut self, items: &Items, projection: &Projection, pick: Pick, depth: u32) -> Projected {
        let goal = &projection.trait_ref;
        let self_ty = self.shallow(goal.self_ty());
        if self_ty.is_error() {
            return Projected::Ty(Ty::Error, Vec::new());
        }
        if let Some(ty) = self.among_known(projection, &self.env.clone()) {
            return Projected::Ty(ty, Vec::new());
        }
        if let Ty::Infer(var) = self_ty
            && matches!(self.kind(var), VarKind::General | VarKind::Diverging)
        {
            return Projected::Maybe;
        }
        if is_callable(items, goal) {
            return self.project_callable(items, projection, &self_ty);
        }
        let bounds = self.bounds_of(items, &self_ty);
        if let Some(ty) = self.among_known(projection, &bounds) {
            return Projected::Ty(ty, Vec::new());
        }
        let declared = |pred: &Pred| matches!(pred, Pred::Trait(known) if known.id == goal.id);
        if bounds.iter().any(declared) || self.env_has(projection) {
            return Projected::Rigid;
        }
        self.project_impl(items, projection, pick, depth)
    }

    fn env_has(&mut self, projection: &Projection) -> bool {
        let goal = &projection.trait_ref;
        self.env.clone().iter().any(|pred| match pred {
            Pred::Trait(known) if known.id == goal.id => {
                self.probe(|infer| infer.unify_all(&known.args, &goal.args).is_ok())
            }
            _ => false,
        })
    }

    fn project_impl(&mut self, items: &Items, projection: &Projection, pick: Pick, depth: u32) -> Projected {
        let goal = &projection.trait_ref;
        let id = match self.candidate(items, goal, pick, depth) {
            Ok(Some(id)) => id,
            Ok(None) => return Projected::No,
            Err(_) => return Projected::Maybe,
        };
        let decl = items.impl_(id);
        let Some((fresh, nested)) = self.unify_header(items, id, &goal.args) else {
            return Projected::No;
        };
        if let Some((_, ty)) = decl.assocs.iter().find(|(name, _)| *name == projection.name) {
            return Projected::Ty(ty.subst(&fresh), nested);
        }
        let assocs = &items.trait_(goal.id).assocs;
        match assocs.iter().find(|assoc| assoc.name == projection.name).and_then(|assoc| assoc.default.clone()) {
            Some(default) => Projected::Ty(default.subst(&goal.args), nested),
            None => Projected::No,
        }
    }

    /// A known fact `<T as Trait>::Name == ty`.
    fn among_known(&mut self, projection: &Projection, known: &[Pred]) -> Option<Ty> {
        if matches!(self.shallow(projection.trait_ref.self_ty()), Ty::Infer(_)) {
            return None;
        }
        known.iter().find_map(|pred| match pred {
            Pred::Proj(fact, ty) if fact.name == projection.name && fact.trait_ref.id == projection.trait_ref.id => {
                self.unify_all(&fact.trait_ref.args, &projection.trait_ref.args).ok()?;
                Some(ty.clone())
            }
            _ => None,
        })
    }

    fn project_callable(&mut self, items: &Items, projection: &Projection, self_ty: &Ty) -> Projected {
        match self_ty {
            Ty::Ref(inner, _) => self.project_inner(items, projection, &inner.clone()),
            Ty::Adt(id, args) if items.is_pointer(*id) => self.project_inner(items, projection, &args[0].clone()),
            _ => {
                if let Some(sig) = self.signature(items, self_ty) {
                    if self.unify(&projection.trait_ref.args[1], &Ty::tuple(sig.params)).is_err() {
                        return Projected::No;
                    }
                    return Projected::Ty(sig.ret, Vec::new());
                }
                let bounds = self.bounds_of(items, self_ty);
                match self.among_known(projection, &bounds) {
                    Some(ty) => Projected::Ty(ty, Vec::new()),
                    None if matches!(self_ty, Ty::Param(..)) => Projected::Rigid,
                    None => Projected::No,
                }
            }
        }
    }

    fn project_inner(&mut self, items: &Items, projection: &Projection, inner: &Ty) -> Projected {
        let mut args = projection.trait_ref.args.to_vec();
        args[0] = inner.clone();
        let trait_ref = crate::ty::TraitRef::new(projection.trait_ref.id, args);
        self.project(items, &Projection { trait_ref, name: projection.name }, 0)
    }

    /// The type with associated types replaced by what they are; those not known yet become variables to be found.
    pub fn normalize(&mut self, items: &Items, ty: &Ty, at: Loc) -> Ty {
        if !ty.any(&mut |part| matches!(part, Ty::Proj(_))) {
            return ty.clone();
        }
        self.normalize_within(items, ty, at, 0)
    }

    fn normalize_within(&mut self, items: &Items, ty: &Ty, at: Loc, depth: u32) -> Ty {
        if depth > 32 {
            return Ty::Error;
        }
        ty.replace(&mut |part| {
            let Ty::Proj(projection) = part else {
                return None;
            };
            let args = projection.trait_ref.args.iter();
            let args = args.map(|ty| self.normalize_within(items, ty, at, depth + 1)).collect();
            let trait_ref = crate::ty::TraitRef { id: projection.trait_ref.id, args };
            let projection = Projection { trait_ref, name: projection.name };
            Some(match self.project(items, &projection, 0) {
                Projected::Ty(ty, nested) => {
                    for pred in nested {
                        self.oblige(pred, at);
                    }
                    self.normalize_within(items, &ty, at, depth + 1)
                }
                Projected::Rigid => Ty::Proj(Rc::new(projection)),
                Projected::Maybe | Projected::No => {
                    let var = self.fresh_ty();
                    self.oblige(Pred::Proj(projection, var.clone()), at);
                    var
                }
            })
        })
    }

    pub fn normalize_pred(&mut self, items: &Items, pred: &Pred, at: Loc) -> Pred {
        match pred {
            Pred::Trait(trait_ref) => Pred::Trait(crate::ty::TraitRef {
                id: trait_ref.id,
                args: trait_ref.args.iter().map(|ty| self.normalize(items, ty, at)).collect(),
            }),
            Pred::Proj(projection, value) => {
                let args = projection.trait_ref.args.iter().map(|ty| self.normalize(items, ty, at)).collect();
                let trait_ref = crate::ty::TraitRef { id: projection.trait_ref.id, args };
                let projection = Projection { trait_ref, name: projection.name };
                Pred::Proj(projection, self.normalize(items, value, at))
            }
        }
    }
}
