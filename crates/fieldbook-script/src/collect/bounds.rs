//! Trait bounds as written to predicates: `Iterator<Item = T>`, `Fn(A) -> B`, `PartialOrd + Copy`.

use quote::ToTokens;
use syn::{GenericArgument, Path, PathArguments, ReturnType, TypeParamBound};

use super::paths::{self, Wanted};
use super::types::TyReader;
use super::written;
use crate::diagnostic::Problem;
use crate::items::{Def, TraitId};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::syntax::span;
use crate::ty::{Pred, Projection, TraitRef, Ty};

/// Adds what `ty: bound` says; lifetimes and `?Sized` say nothing here.
pub(crate) fn read(reader: &mut TyReader<'_>, ty: &Ty, bound: &TypeParamBound, out: &mut Vec<Pred>) {
    if let TypeParamBound::PreciseCapture(captured) = bound {
        captured.params.iter().for_each(|param| check_captured(reader, param));
    }
    let TypeParamBound::Trait(bound) = bound else {
        return;
    };
    if bound.maybe.is_some() {
        return;
    }
    if let (Some(PathArguments::Parenthesized(call)), false) =
        (bound.path.segments.last().map(|last| &last.arguments), reader.cx.in_prelude)
    {
        let (inputs, output) = (call.inputs.to_token_stream(), call.output.to_token_stream());
        if let Some(lifetime) = written::given_only(bound.lifetimes.as_ref(), &inputs, &output) {
            let at = reader.loc(&call.output);
            let message = format!(
                "binding for associated type `Output` references lifetime `{lifetime}`, which does not appear in the trait input types"
            );
            reader.error(Problem::error("E0582", at, message));
        }
    }
    let mut extra = Vec::new();
    if let Some(trait_ref) = trait_ref(reader, ty, &bound.path, &mut extra) {
        out.push(Pred::Trait(trait_ref));
        out.append(&mut extra);
    }
}

/// `use<T>` names parameters.
fn check_captured(reader: &mut TyReader<'_>, param: &syn::CapturedParam) {
    let syn::CapturedParam::Ident(name) = param else { return };
    if *name == "Self" || reader.env.names.contains_key(&Symbol::from(name)) {
        return;
    }
    let at = Loc::new(reader.file, name.span());
    let path = Path::from(name.clone());
    let known = [true, false].into_iter().any(|types| {
        let found = paths::resolve(&reader.cx.items, reader.module, &path, types);
        found.is_ok()
    });
    reader.error(match known {
        true => Problem::error("E0799", at, format!("expected type or const parameter, found `{name}`")),
        false => Problem::error("E0800", at, format!("cannot find type or const parameter `{name}` in this scope")),
    });
}

/// The trait that a path names, without arguments.
pub(crate) fn trait_id(reader: &mut TyReader<'_>, path: &Path) -> Option<TraitId> {
    match paths::resolve(&reader.cx.items, reader.module, path, true) {
        Ok(found) if found.used == path.segments.len() => match found.def {
            Def::Trait(id) => Some(id),
            other => {
                let what = match other {
                    Def::Adt(_) => "struct",
                    Def::Alias(_) => "type alias",
                    _ => "this",
                };
                let name = &path.segments[path.segments.len() - 1].ident;
                let at = span::path_loc(reader.file, path);
                reader.error(Problem::error("E0404", at, format!("expected trait, found {what} `{name}`")));
                None
            }
        },
        Ok(_) => {
            let at = span::path_loc(reader.file, path);
            reader.error(Problem::error("E0405", at, "cannot find this trait"));
            None
        }
        Err(why) => {
            let mut problem = paths::problem(reader.cx, reader.module, reader.file, path, Wanted::Trait, &why);
            if let Some(name) = path.get_ident()
                && super::derive::STANDARD.iter().any(|known| name == known)
            {
                problem.code = Some("E0404");
                problem.message = format!("expected trait, found derive macro `{name}`");
            }
            reader.error(problem);
            // What it was meant to be is clear where a derive macro stands in its place.
            let name = path.get_ident()?.to_string();
            super::derive::standard(reader.cx, &name)
        }
    }
}

/// `ty: path`, with the bindings of associated types added to `extra`.
pub(crate) fn trait_ref(reader: &mut TyReader<'_>, ty: &Ty, path: &Path, extra: &mut Vec<Pred>) -> Option<TraitRef> {
    let id = trait_id(reader, path)?;
    let segment = path.segments.last()?;
    if let PathArguments::Parenthesized(call) = &segment.arguments {
        let params: Vec<Ty> = call.inputs.iter().map(|arg| reader.ty(&arg.ty)).collect();
        let ret = match &call.output {
            ReturnType::Default => Ty::unit(),
            ReturnType::Type(_, ty) => reader.ty(ty),
        };
        let args = vec![ty.clone(), Ty::tuple(params)];
        let once = TraitRef::new(reader.cx.items.lang_trait("FnOnce"), args.clone());
        let output = Projection { trait_ref: once, name: Symbol::new("Output") };
        let named = reader.cx.items.trait_(id).name;
        if let Some(plain) = named.text().strip_prefix("Async") {
            // What is called gives a future, and that gives what is written.
            let future = TraitRef::new(reader.cx.items.lang_trait("Future"), vec![Ty::Proj(output.into())]);
            extra.push(Pred::Trait(future.clone()));
            extra.push(Pred::Proj(Projection { trait_ref: future, name: Symbol::new("Output") }, ret));
            return Some(TraitRef::new(reader.cx.items.lang_trait(plain), args));
        }
        extra.push(Pred::Proj(output, ret));
        return Some(TraitRef::new(id, args));
    }
    let generics = reader.cx.items.trait_(id).generics.clone();
    let args = reader.args(&generics, 1, vec![ty.clone()], segment);
    let trait_ref = TraitRef { id, args };
    if let PathArguments::AngleBracketed(list) = &segment.arguments {
        let mut said: Vec<&syn::Ident> = Vec::new();
        for arg in &list.args {
            match arg {
                GenericArgument::AssocType(binding) => {
                    if said.contains(&&binding.ident) {
                        let at = Loc::new(reader.file, binding.ident.span());
                        let message =
                            format!("the value of the associated type `{}` is already specified", binding.ident);
                        reader.error(Problem::error("E0719", at, message));
                    }
                    said.push(&binding.ident);
                    let around = std::mem::take(&mut reader.within);
                    let value = reader.ty(&binding.ty);
                    reader.within = around;
                    if let Some(projection) = projection(reader, &trait_ref, &binding.ident) {
                        extra.push(Pred::Proj(projection, value));
                    }
                }
                GenericArgument::Constraint(constraint) => {
                    if let Some(projection) = projection(reader, &trait_ref, &constraint.ident) {
                        let inner = Ty::Proj(std::rc::Rc::new(projection));
                        for bound in &constraint.bounds {
                            read(reader, &inner, bound, extra);
                        }
                    }
                }
                _ => {}
            }
        }
    }
    Some(trait_ref)
}

fn projection(reader: &mut TyReader<'_>, trait_ref: &TraitRef, ident: &syn::Ident) -> Option<Projection> {
    let name = Symbol::from(ident);
    let Some(owner) = reader.cx.items.assoc_owner(trait_ref.id, name) else {
        let at = Loc::new(reader.file, ident.span());
        let shown = reader.cx.items.trait_(trait_ref.id).name;
        reader.error(Problem::error("E0220", at, format!("associated type `{name}` not found for `{shown}`")));
        return None;
    };
    let trait_ref = match owner == trait_ref.id {
        true => trait_ref.clone(),
        false => TraitRef::new(owner, vec![trait_ref.self_ty().clone()]),
    };
    Some(Projection { trait_ref, name })
}
