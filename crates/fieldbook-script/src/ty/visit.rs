//! Walking and rebuilding types: substitution of parameters, replacement of parts.

use std::rc::Rc;

use super::{Args, DynTy, FnSig, Pred, Projection, TraitRef, Ty};

impl Ty {
    /// The type with every part for which `change` gives a replacement replaced; replacements are not visited again.
    pub fn replace(&self, change: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Ty {
        if let Some(new) = change(self) {
            return new;
        }
        match self {
            Ty::Adt(id, args) => Ty::Adt(*id, replace_args(args, change)),
            Ty::Ref(inner, mutable) => Ty::Ref(Rc::new(inner.replace(change)), *mutable),
            Ty::Tuple(parts) if parts.is_empty() => self.clone(),
            Ty::Tuple(parts) => Ty::Tuple(replace_args(parts, change)),
            Ty::Array(inner, len) => Ty::Array(Rc::new(inner.replace(change)), Rc::new(len.replace(change))),
            Ty::Slice(inner) => Ty::Slice(Rc::new(inner.replace(change))),
            Ty::FnPtr(sig) => Ty::FnPtr(Rc::new(FnSig {
                params: sig.params.iter().map(|ty| ty.replace(change)).collect(),
                ret: sig.ret.replace(change),
            })),
            Ty::FnDef(id, args) => Ty::FnDef(*id, replace_args(args, change)),
            Ty::Ctor(id, variant, args) => Ty::Ctor(*id, *variant, replace_args(args, change)),
            Ty::Closure(id, args) => Ty::Closure(*id, replace_args(args, change)),
            Ty::Opaque(id, index, args) => Ty::Opaque(*id, *index, replace_args(args, change)),
            Ty::Dyn(object) => {
                Ty::Dyn(Rc::new(DynTy { preds: object.preds.iter().map(|pred| pred.replace(change)).collect() }))
            }
            Ty::Proj(projection) => Ty::Proj(Rc::new(projection.replace(change))),
            Ty::Error
            | Ty::Never
            | Ty::Bool
            | Ty::Char
            | Ty::Str
            | Ty::Int(_)
            | Ty::Float(_)
            | Ty::Param(..)
            | Ty::Const(_)
            | Ty::Infer(_) => self.clone(),
        }
    }

    /// The type with generic parameters replaced by `args`.
    pub fn subst(&self, args: &[Ty]) -> Ty {
        if args.is_empty() {
            return self.clone();
        }
        self.replace(&mut |ty| match ty {
            Ty::Param(index, _) => args.get(*index as usize).cloned(),
            _ => None,
        })
    }

    /// Whether any part satisfies `test`.
    pub fn any(&self, test: &mut dyn FnMut(&Ty) -> bool) -> bool {
        if test(self) {
            return true;
        }
        match self {
            Ty::Adt(_, args)
            | Ty::FnDef(_, args)
            | Ty::Ctor(_, _, args)
            | Ty::Closure(_, args)
            | Ty::Opaque(_, _, args)
            | Ty::Tuple(args) => args.iter().any(|ty| ty.any(test)),
            Ty::Ref(inner, _) | Ty::Slice(inner) => inner.any(test),
            Ty::Array(inner, len) => inner.any(test) || len.any(test),
            Ty::FnPtr(sig) => sig.params.iter().any(|ty| ty.any(test)) || sig.ret.any(test),
            Ty::Dyn(object) => object.preds.iter().any(|pred| pred.any_but_self(test)),
            Ty::Proj(projection) => projection.trait_ref.args.iter().any(|ty| ty.any(test)),
            Ty::Error
            | Ty::Never
            | Ty::Bool
            | Ty::Char
            | Ty::Str
            | Ty::Int(_)
            | Ty::Float(_)
            | Ty::Param(..)
            | Ty::Const(_)
            | Ty::Infer(_) => false,
        }
    }

    /// Whether its values have no size of their own.
    pub fn is_unsized(&self) -> bool {
        matches!(self, Ty::Str | Ty::Slice(_) | Ty::Dyn(_))
    }

    pub fn has_infer(&self) -> bool {
        self.any(&mut |ty| matches!(ty, Ty::Infer(_)))
    }

    /// Whether a part of it was left open.
    pub fn is_open(&self) -> bool {
        self.any(&mut |ty| matches!(ty, Ty::Infer(_) | Ty::Error))
    }

    pub fn has_error(&self) -> bool {
        self.any(&mut |ty| matches!(ty, Ty::Error))
    }
}

fn replace_args(args: &Args, change: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Args {
    if args.is_empty() {
        return args.clone();
    }
    args.iter().map(|ty| ty.replace(change)).collect()
}

impl TraitRef {
    pub fn replace(&self, change: &mut dyn FnMut(&Ty) -> Option<Ty>) -> TraitRef {
        TraitRef { id: self.id, args: replace_args(&self.args, change) }
    }

    pub fn subst(&self, args: &[Ty]) -> TraitRef {
        TraitRef { id: self.id, args: self.args.iter().map(|ty| ty.subst(args)).collect() }
    }
}

impl Projection {
    pub fn replace(&self, change: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Projection {
        Projection { trait_ref: self.trait_ref.replace(change), name: self.name }
    }
}

impl Pred {
    /// Whether any part of its types satisfies `test`.
    pub fn any(&self, test: &mut dyn FnMut(&Ty) -> bool) -> bool {
        match self {
            Pred::Trait(trait_ref) => trait_ref.args.iter().any(|ty| ty.any(test)),
            Pred::Proj(projection, value) => projection.trait_ref.args.iter().any(|ty| ty.any(test)) || value.any(test),
        }
    }

    /// As [`Pred::any`], in a trait object, where nothing stands for `Self`.
    fn any_but_self(&self, test: &mut dyn FnMut(&Ty) -> bool) -> bool {
        let value = match self {
            Pred::Trait(_) => false,
            Pred::Proj(_, value) => value.any(test),
        };
        value || self.trait_ref().args.iter().skip(1).any(|ty| ty.any(test))
    }

    pub fn replace(&self, change: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Pred {
        match self {
            Pred::Trait(trait_ref) => Pred::Trait(trait_ref.replace(change)),
            Pred::Proj(projection, value) => Pred::Proj(projection.replace(change), value.replace(change)),
        }
    }

    pub fn subst(&self, args: &[Ty]) -> Pred {
        self.replace(&mut |ty| match ty {
            Ty::Param(index, _) => args.get(*index as usize).cloned(),
            _ => None,
        })
    }
}
