//! Generic parameters: their names, their defaults, and that a type uses them.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{GenericArgument, GenericParam, Generics, PathArguments, TypeParamBound, WherePredicate};

use super::{Cx, mentions, mentions_lifetime};
use crate::diagnostic::Problem;
use crate::source::Loc;

/// Checks what an item declares; `outer` is what is declared around it. A trait's defaults may say `Self`.
pub(super) fn check(cx: &mut Cx, file: u16, generics: &Generics, outer: Option<&Generics>, of_trait: bool) {
    let mut lifetimes: Vec<String> = Vec::new();
    for param in generics.lifetimes() {
        let name = param.lifetime.ident.to_string();
        let at = Loc::new(file, param.lifetime.apostrophe).to(Loc::new(file, param.lifetime.ident.span()));
        let declared = |generics: &Generics| generics.lifetimes().any(|known| known.lifetime.ident == name);
        if name == "_" {
            cx.report(Problem::error("E0637", at, "`'_` cannot be used here").label("a reserved lifetime name"));
        } else if name == "static" {
            let message = format!("invalid lifetime parameter name: `{}`", param.lifetime);
            cx.report(Problem::error("E0262", at, message).label("a reserved lifetime name"));
        } else if lifetimes.contains(&name) {
            cx.report(taken(at, &param.lifetime.to_string()));
        } else if outer.is_some_and(declared) {
            let message =
                format!("lifetime name `{}` shadows a lifetime name that is already in scope", param.lifetime);
            cx.report(Problem::error("E0496", at, message).help("use another name, or the one that is there"));
        }
        lifetimes.push(name);
    }
    let around: Vec<&syn::Ident> = outer.into_iter().flat_map(|outer| &outer.params).filter_map(ident).collect();
    for name in generics.params.iter().filter_map(ident) {
        if around.contains(&name) {
            cx.report(taken(Loc::new(file, name.span()), &name.to_string()));
        }
    }
    check_types(cx, file, generics, of_trait);
    check_clauses(cx, file, generics);
}

fn taken(at: Loc, name: &str) -> Problem {
    let message =
        format!("the name `{name}` is already used for a generic parameter in this item's generic parameters");
    Problem::error("E0403", at, message)
}

fn ident(param: &GenericParam) -> Option<&syn::Ident> {
    match param {
        GenericParam::Type(param) => Some(&param.ident),
        GenericParam::Const(param) => Some(&param.ident),
        GenericParam::Lifetime(_) => None,
    }
}

/// Defaults may use what is declared before them, the types of constants nothing at all.
fn check_types(cx: &mut Cx, file: u16, generics: &Generics, of_trait: bool) {
    let names: Vec<String> = generics.params.iter().filter_map(ident).map(ToString::to_string).collect();
    let params = generics.params.iter().filter(|param| ident(param).is_some());
    for (index, param) in params.enumerate() {
        match param {
            GenericParam::Type(param) => {
                if let Some((_, default)) = &param.default {
                    let (at, tokens) = (crate::syntax::span::ty_loc(file, default), default.to_token_stream());
                    if names[index..].iter().any(|name| mentions(&tokens, name)) {
                        let message = "generic parameter defaults cannot reference parameters before they are declared";
                        cx.report(Problem::error("E0128", at, message));
                    } else if mentions(&tokens, "Self") && !of_trait {
                        cx.report(Problem::error(
                            "E0735",
                            at,
                            "generic parameters cannot use `Self` in their defaults",
                        ));
                    }
                }
                let relaxed =
                    |bound: &&TypeParamBound| matches!(bound, TypeParamBound::Trait(it) if it.maybe.is_some());
                if let Some(second) = param.bounds.iter().filter(relaxed).nth(1) {
                    let at = crate::syntax::span::loc(file, second);
                    cx.report(Problem::error("E0203", at, "duplicate relaxed `Sized` bounds"));
                }
            }
            GenericParam::Const(param) => {
                let tokens = param.ty.to_token_stream();
                if names.iter().any(|name| mentions(&tokens, name)) {
                    let at = crate::syntax::span::ty_loc(file, &param.ty);
                    let message = "the type of const parameters must not depend on other generic parameters";
                    cx.report(Problem::error("E0770", at, message));
                }
            }
            GenericParam::Lifetime(_) => {}
        }
    }
}

fn check_clauses(cx: &mut Cx, file: u16, generics: &Generics) {
    for clause in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
        let WherePredicate::Type(clause) = clause else { continue };
        if clause.lifetimes.is_none() {
            continue;
        }
        let nested = clause.bounds.iter().find_map(|bound| match bound {
            TypeParamBound::Trait(bound) => bound.lifetimes.as_ref(),
            _ => None,
        });
        if let Some(nested) = nested {
            let at = crate::syntax::span::loc(file, nested);
            cx.report(Problem::error("E0316", at, "nested quantification of lifetimes"));
        }
    }
}

/// Whether a parameter is what a bound says that an associated type is, so that another parameter decides it.
fn follows(generics: &Generics, stands_in: impl Fn(&TokenStream) -> bool) -> bool {
    let of_params = generics.type_params().flat_map(|param| &param.bounds);
    let clauses = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let of_clauses = clauses.filter_map(|clause| match clause {
        WherePredicate::Type(clause) => Some(&clause.bounds),
        _ => None,
    });
    of_params.chain(of_clauses.flatten()).any(|bound| {
        let TypeParamBound::Trait(bound) = bound else { return false };
        bound.path.segments.iter().any(|segment| match &segment.arguments {
            PathArguments::AngleBracketed(list) => list
                .args
                .iter()
                .any(|arg| matches!(arg, GenericArgument::AssocType(said) if stands_in(&said.ty.to_token_stream()))),
            PathArguments::Parenthesized(call) => stands_in(&call.output.to_token_stream()),
            PathArguments::None => false,
        })
    })
}

/// Each parameter of a type must stand in one of its fields.
pub(super) fn check_used(cx: &mut Cx, file: u16, generics: &Generics, fields: &TokenStream) {
    for param in &generics.params {
        let (kind, name, at) = match param {
            GenericParam::Lifetime(param) => {
                let lifetime = &param.lifetime;
                let name = lifetime.ident.to_string();
                if mentions_lifetime(fields, &name) || follows(generics, |said| mentions_lifetime(said, &name)) {
                    continue;
                }
                let at = Loc::new(file, lifetime.apostrophe).to(Loc::new(file, lifetime.ident.span()));
                ("lifetime", lifetime.to_string(), at)
            }
            GenericParam::Type(param) => {
                let name = param.ident.to_string();
                if mentions(fields, &name) || follows(generics, |said| mentions(said, &name)) {
                    continue;
                }
                ("type", name, Loc::new(file, param.ident.span()))
            }
            _ => continue,
        };
        let problem = Problem::error("E0392", at, format!("{kind} parameter `{name}` is never used"));
        cx.report(
            problem.label(format!("unused {kind} parameter")).help("leave it out, or hold a `PhantomData` of it"),
        );
    }
}

/// `&'static T` is only for types that hold nothing shorter.
pub(super) fn check_static(cx: &mut Cx, file: u16, generics: &Generics, ty: &syn::Type) {
    let syn::Type::Reference(node) = ty else { return };
    if node.lifetime.as_ref().is_none_or(|lifetime| lifetime.ident != "static") {
        return;
    }
    let tokens = node.elem.to_token_stream();
    for param in generics.type_params().filter(|param| mentions(&tokens, &param.ident.to_string())) {
        let of_clauses = generics.where_clause.iter().flat_map(|clause| &clause.predicates).filter_map(|clause| {
            let WherePredicate::Type(clause) = clause else { return None };
            mentions(&clause.bounded_ty.to_token_stream(), &param.ident.to_string()).then_some(&clause.bounds)
        });
        let bounds = param.bounds.iter().chain(of_clauses.flatten());
        let is_static = |bound: &TypeParamBound| matches!(bound, TypeParamBound::Lifetime(it) if it.ident == "static");
        if !bounds.into_iter().any(is_static) {
            let at = crate::syntax::span::ty_loc(file, ty);
            let message = format!("the parameter type `{}` may not live long enough", param.ident);
            cx.report(Problem::error("E0310", at, message).help(format!("demand it: `{}: 'static`", param.ident)));
        }
    }
}

/// As [`check_static`], of what a `where` clause names.
pub(super) fn check_clauses_static(cx: &mut Cx, file: u16, generics: &Generics) {
    for clause in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
        if let WherePredicate::Type(clause) = clause {
            check_static(cx, file, generics, &clause.bounded_ty);
        }
    }
}

/// An alias uses each of its type parameters.
pub(super) fn check_alias(cx: &mut Cx, file: u16, generics: &Generics, ty: &TokenStream) {
    for param in generics.type_params().filter(|param| !mentions(ty, &param.ident.to_string())) {
        let message = format!("type parameter `{}` is never used", param.ident);
        cx.report(Problem::error("E0091", Loc::new(file, param.ident.span()), message).label("unused type parameter"));
    }
}
