//! `T::Name`, `<T as Trait>::Name`: associated types.

use std::rc::Rc;

use syn::{PathSegment, Type};

use super::{TyReader, bounds};
use crate::diagnostic::Problem;
use crate::source::Loc;
use crate::sym::Symbol;
use crate::syntax::span;
use crate::ty::{Projection, TraitRef, Ty};

impl TyReader<'_> {
    /// `ty::Name`, an associated type.
    pub(super) fn assoc(&mut self, ty: Ty, segment: &PathSegment, whole: &Type) -> Ty {
        let name = Symbol::from(&segment.ident);
        if let Some((_, found)) = self.env.assocs.iter().find(|(known, _)| *known == name)
            && self.self_ty.as_ref() == Some(&ty)
        {
            return found.clone();
        }
        if let Some(problem) = self.ambiguous_assoc(&ty, name, whole) {
            return self.error(problem);
        }
        for trait_ref in &self.env.bounds {
            if *trait_ref.self_ty() != ty {
                continue;
            }
            if let Some(owner) = self.cx.items.assoc_owner(trait_ref.id, name) {
                let trait_ref = match owner == trait_ref.id {
                    true => trait_ref.clone(),
                    false => TraitRef::new(owner, vec![ty]),
                };
                return Ty::Proj(Rc::new(Projection { trait_ref, name }));
            }
        }
        let at = Loc::new(self.file, segment.ident.span());
        let shown = crate::ty::show(&self.cx.items, &ty);
        if matches!(ty, Ty::Param(..)) {
            return self.error(Problem::error(
                "E0220",
                at,
                format!("associated type `{name}` not found for `{shown}`"),
            ));
        }
        let at = self.loc(whole);
        self.error(Problem::error("E0223", at, "ambiguous associated type"))
    }

    /// Whether a trait has a function or a constant of the name.
    fn is_member(&self, id: crate::items::TraitId, name: Symbol) -> bool {
        let decl = self.cx.items.trait_(id);
        let is_fn = decl.fns.iter().any(|id| self.cx.items.func(*id).name == name);
        is_fn || decl.consts.iter().any(|id| self.cx.items.constant(*id).name == name)
    }

    /// Two traits of a parameter that both have an associated type of the name.
    fn ambiguous_assoc(&self, ty: &Ty, name: Symbol, whole: &Type) -> Option<Problem> {
        let (Ty::Param(_, shown), false) = (ty, self.cx.in_prelude) else { return None };
        let bounds = self.env.bounds.iter().filter(|bound| bound.self_ty() == ty);
        let traits = bounds.flat_map(|bound| self.cx.items.supertraits(bound.id));
        let has = |id: &crate::items::TraitId| self.cx.items.trait_(*id).assocs.iter().any(|assoc| assoc.name == name);
        let mut owners: Vec<crate::items::TraitId> = traits.filter(has).collect();
        owners.sort_unstable();
        owners.dedup();
        let first = self.cx.items.trait_(*owners.first()?).name;
        let message = format!("ambiguous associated type `{name}` in bounds of `{shown}`");
        (owners.len() > 1).then(|| {
            let help = format!("name the trait: `<{shown} as {first}>::{name}`");
            Problem::error("E0221", self.loc(whole), message).help(help)
        })
    }

    pub(super) fn qualified(&mut self, qself: &syn::QSelf, path: &syn::Path) -> Ty {
        if matches!(&*qself.ty, Type::ImplTrait(_)) {
            let at = self.loc(&qself.ty);
            return self.error(Problem::error("E0562", at, "`impl Trait` is not allowed in paths"));
        }
        let ty = self.ty(&qself.ty);
        let at = span::path_loc(self.file, path);
        let Some(segment) = path.segments.iter().nth(qself.position) else {
            return self.error(Problem::error("E0223", at, "ambiguous associated type"));
        };
        if qself.position == 0 {
            let whole = Type::Path(syn::TypePath { attrs: Vec::new(), qself: None, path: path.clone() });
            return self.assoc(ty, segment, &whole);
        }
        if let Some(of_trait) = path.segments.iter().nth(qself.position - 1).filter(|_| !self.cx.in_prelude) {
            self.no_constraints(of_trait);
        }
        let mut trait_path = path.clone();
        trait_path.segments = path.segments.iter().take(qself.position).cloned().collect();
        let Some(trait_ref) = bounds::trait_ref(self, &ty, &trait_path, &mut Vec::new()) else {
            return Ty::Error;
        };
        let name = Symbol::from(&segment.ident);
        match self.cx.items.assoc_owner(trait_ref.id, name) {
            Some(_) => Ty::Proj(Rc::new(Projection { trait_ref, name })),
            None if self.is_member(trait_ref.id, name) => {
                let at = Loc::new(self.file, segment.ident.span());
                self.error(Problem::error("E0575", at, format!("expected associated type, found `{name}`")))
            }
            None => {
                let owner = self.cx.items.trait_(trait_ref.id).name;
                self.error(Problem::error(
                    "E0576",
                    Loc::new(self.file, segment.ident.span()),
                    format!("cannot find associated type `{name}` in trait `{owner}`"),
                ))
            }
        }
    }
}
