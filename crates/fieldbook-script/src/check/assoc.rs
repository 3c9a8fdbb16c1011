//! `Type::name`: functions and constants of a type, its own and those of its traits.

use syn::{Path, PathSegment};

use super::Checker;
use super::value_path::Target;
use crate::diagnostic::Problem;
use crate::infer::Answer;
use crate::items::{AdtKind, ConstId, Container, FnId, TraitId};
use crate::source::Loc;
use crate::sym::{Symbol, nearest};
use crate::ty::{Args, TraitRef, Ty};

impl Checker<'_> {
    /// `Type::name`.
    pub(super) fn assoc(&mut self, ty: &Ty, segment: &PathSegment, path: &Path) -> Option<Target> {
        let name = Symbol::from(&segment.ident);
        let ty = self.infer.shallow(ty);
        if let Ty::Adt(id, args) = &ty
            && let Some(variant) = self.cx.items.variant_by_name(*id, name)
        {
            return Some(Target::Struct(*id, variant, args.clone()));
        }
        if let Some(found) = self.inherent_fn(&ty, name) {
            self.check_fn_visible(found.0, segment);
            return Some(Target::Fn(found.0, self.fn_args(found.0, &found.1, segment)));
        }
        if let Some(found) = self.inherent_const(&ty, name) {
            return Some(found);
        }
        if let Some(found) = self.assoc_of_trait(&ty, name, segment) {
            return Some(found);
        }
        if !ty.is_error() {
            let problem = self.no_assoc(&ty, name, Loc::new(self.file, segment.ident.span()));
            let _ = path;
            self.report(problem);
        }
        None
    }

    fn check_fn_visible(&mut self, id: FnId, segment: &PathSegment) {
        let decl = self.cx.items.func(id);
        if !decl.public && !self.cx.items.sees(self.module, decl.module) {
            let at = Loc::new(self.file, segment.ident.span());
            let message = format!("associated function `{}` is private", decl.name);
            self.report(Problem::error("E0624", at, message).label("private associated function"));
        }
    }

    /// A function of an inherent impl that fits the type, with the impl's arguments.
    fn inherent_fn(&mut self, ty: &Ty, name: Symbol) -> Option<(FnId, Args)> {
        let candidates: Vec<FnId> = self.cx.items.methods.get(name).collect();
        for id in candidates {
            let Container::Impl(impl_id) = self.cx.items.func(id).container else {
                continue;
            };
            let decl = self.cx.items.impl_(impl_id).clone();
            if self.infer.heads_differ(&decl.self_ty, ty) {
                continue;
            }
            let args = self.infer.fresh_args(&decl.generics);
            let own = decl.self_ty.subst(&args);
            let holds = self.infer.can_unify(&own, ty) && self.impl_may_hold(&decl.generics, &own, ty, &args);
            if holds && self.infer.unify(&own, ty).is_ok() {
                return Some((id, args));
            }
        }
        None
    }

    pub(super) fn impl_may_hold(&mut self, generics: &crate::items::Generics, own: &Ty, ty: &Ty, args: &[Ty]) -> bool {
        let items = &self.cx.items;
        self.infer.probe(|infer| {
            let _ = infer.unify(own, ty);
            generics.preds.iter().all(|pred| match pred.subst(args) {
                crate::ty::Pred::Trait(goal) => infer.select(items, &goal, 0) != Answer::No,
                crate::ty::Pred::Proj(..) => true,
            })
        })
    }

    fn inherent_const(&mut self, ty: &Ty, name: Symbol) -> Option<Target> {
        let candidates: Vec<ConstId> = self.cx.items.inherent_consts.get(name).collect();
        for id in candidates {
            let Container::Impl(impl_id) = self.cx.items.constant(id).container else {
                continue;
            };
            let decl = self.cx.items.impl_(impl_id).clone();
            let args = self.infer.fresh_args(&decl.generics);
            let own = decl.self_ty.subst(&args);
            let holds = self.infer.can_unify(&own, ty) && self.impl_may_hold(&decl.generics, &own, ty, &args);
            if holds && self.infer.unify(&own, ty).is_ok() {
                return Some(Target::Const(id, args));
            }
        }
        None
    }

    /// The function that `Type::name` means.
    pub(super) fn assoc_named(&mut self, ty: &Ty, name: Symbol) -> Option<(FnId, Args)> {
        if let Some(found) = self.inherent_fn(ty, name) {
            return Some(found);
        }
        let of_trait = |id| matches!(self.cx.items.func(id).container, Container::Trait(_));
        if !self.cx.items.methods.get(name).any(of_trait) {
            return None;
        }
        let segment = PathSegment::from(syn::Ident::new("name", proc_macro2::Span::call_site()));
        match self.assoc_of_trait(ty, name, &segment)? {
            Target::Fn(id, args) => {
                let own = self.cx.items.func(id).generics.parent;
                Some((id, args[..own].into()))
            }
            _ => None,
        }
    }

    /// The constant that `Type::NAME` means.
    pub(super) fn const_named(&mut self, ty: &Ty, name: Symbol) -> Option<(ConstId, Args)> {
        match self.inherent_const(ty, name)? {
            Target::Const(id, args) => Some((id, args)),
            _ => None,
        }
    }

    fn assoc_of_trait(&mut self, ty: &Ty, name: Symbol, segment: &PathSegment) -> Option<Target> {
        let visible = self.visible_traits();
        let count = self.cx.items.counts().traits;
        let mut maybe = None;
        let mut found: Option<(TraitId, Target)> = None;
        for id in (0..count).map(TraitId) {
            if found.as_ref().is_some_and(|(first, _)| first.0 < self.cx.items.library.traits) {
                break;
            }
            let decl = self.cx.items.trait_(id).clone();
            let found_fn = decl.fns.iter().find(|found| self.cx.items.func(**found).name == name).copied();
            let found_const = decl.consts.iter().find(|found| self.cx.items.constant(**found).name == name).copied();
            if found_fn.is_none() && found_const.is_none() {
                continue;
            }
            if !visible.contains(&id) && !matches!(ty, Ty::Param(..)) {
                continue;
            }
            let mut args = vec![ty.clone()];
            args.extend(decl.generics.params.iter().skip(1).map(|_| self.infer.fresh_ty()));
            let goal = TraitRef::new(id, args);
            let answer = self.infer.holds(&self.cx.items, &goal, 0);
            let target = |checker: &mut Self| match (found_fn, found_const) {
                (Some(found), _) => Target::Fn(found, checker.fn_args(found, &goal.args, segment)),
                (_, Some(found)) => Target::Const(found, goal.args.clone()),
                _ => unreachable!("one of the two was found"),
            };
            match answer {
                Answer::Yes(_) => {
                    if let Some((first, _)) = &found
                        && [*first, id].iter().all(|id| id.0 >= self.cx.items.library.traits)
                    {
                        let at = Loc::new(self.file, segment.ident.span());
                        let help = format!("name the trait: `<{} as {}>::{name}`", self.show(ty), decl.name);
                        self.report(Problem::error("E0034", at, "multiple applicable items in scope").help(help));
                        break;
                    }
                    if found.is_none() {
                        let target = target(self);
                        found = Some((id, target));
                    }
                }
                Answer::Maybe if maybe.is_none() => maybe = Some(target(self)),
                _ => {}
            }
        }
        found.map(|(_, target)| target).or(maybe)
    }

    fn no_assoc(&mut self, ty: &Ty, name: Symbol, at: Loc) -> Problem {
        let shown = self.show(ty);
        let kind = match ty {
            Ty::Adt(id, _) if self.cx.items.adt(*id).kind == AdtKind::Enum => "enum",
            Ty::Adt(..) => "struct",
            Ty::Param(..) => "type parameter",
            _ => "type",
        };
        let is_enum = kind == "enum";
        let what = if is_enum { "variant or associated item" } else { "function or associated item" };
        let message = format!("no {what} named `{name}` found for {kind} `{shown}` in the current scope");
        let mut problem = Problem::error("E0599", at, message).label("not found");
        let mut names: Vec<&'static str> = self.assoc_names(ty);
        if let Ty::Adt(id, _) = ty {
            names.extend(self.cx.items.adt(*id).variants.iter().filter(|_| is_enum).map(|v| v.name.text()));
        }
        if let Some(near) = nearest(&name, names.into_iter()) {
            problem = problem.help(format!("there is one named `{near}`"));
        }
        problem
    }

    /// Names of functions and constants of a type's inherent impls.
    pub(super) fn assoc_names(&self, ty: &Ty) -> Vec<&'static str> {
        let mut names = Vec::new();
        for name in self.cx.items.methods.keys() {
            let fits = |id: FnId| match self.cx.items.func(id).container {
                Container::Impl(impl_id) => !self.infer.heads_differ(&self.cx.items.impl_(impl_id).self_ty, ty),
                _ => false,
            };
            if self.cx.items.methods.get(name).any(fits) {
                names.push(name.text());
            }
        }
        names.sort_unstable();
        names
    }
}
