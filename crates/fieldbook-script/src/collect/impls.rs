//! `impl` blocks: their header, associated types, constants and methods.

use std::borrow::Cow;
use std::rc::Rc;

use syn::{ImplItem, ItemImpl};

use super::declare;
use super::generics::{self, GenericEnv};
use super::signatures::read_fn;
use super::types::TyReader;
use super::{Body, Cx, Pending, attrs, bounds, elision};
use crate::diagnostic::Problem;
use crate::items::{ConstDecl, ConstId, Container, FnDecl, FnId, Generics, ImplDecl, ImplId, ModuleId, WrittenImpl};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::syntax::span;
use crate::ty::{Ty, show};

pub(super) fn read(cx: &mut Cx, pending: &mut Pending, module: ModuleId, file: u16, item: ItemImpl) {
    elision::check_impl(cx, file, &item);
    if let Some(not) = &item.modifiers.polarity {
        let at = Loc::new(file, not.span);
        let message = "negative trait bounds are not fully implemented; use marker types for now";
        cx.report(Problem::error("E0658", at, message));
        return;
    }
    let mut reader = TyReader::new(cx, module, file, GenericEnv::default(), None);
    let generics = Rc::new(generics::read(&mut reader, &Generics::default(), &item.generics));
    let self_ty = reader.ty(&item.self_ty);
    reader.self_ty = Some(self_ty.clone());
    let trait_ref = match &item.trait_ {
        Some((path, _)) => match bounds::trait_ref(&mut reader, &self_ty, path, &mut Vec::new()) {
            Some(trait_ref) => Some(trait_ref),
            None => return,
        },
        None => None,
    };
    if let Some(trait_ref) = &trait_ref {
        reader.env.bounds.push(trait_ref.clone());
    }
    let mut assocs = Vec::new();
    for item in &item.items {
        if let ImplItem::Type(ty) = item {
            let name = Symbol::from(&ty.ident);
            if assocs.iter().any(|(known, _)| *known == name) {
                let at = Loc::new(file, ty.ident.span());
                reader.error(Problem::error("E0201", at, format!("duplicate definitions with name `{name}`")));
            }
            elision::check_assoc(reader.cx, file, &ty.ty);
            let value = reader.ty(&ty.ty);
            assocs.push((Symbol::from(&ty.ident), value));
            reader.env.assocs = assocs.clone();
        }
    }
    check_constrained(cx, file, &item.generics, &generics, (&self_ty, trait_ref.as_ref()));
    let loc = span::ty_loc(file, &item.self_ty);
    if elision::lacks_lifetimes(cx, &self_ty, &item.self_ty) {
        cx.report(
            Problem::error("E0726", loc, "implicit elided lifetime not allowed here")
                .help("write the lifetime: `impl<'a> Name<'a>`, or `impl Name<'_>`"),
        );
    }
    let id = cx.items.add_impl(ImplDecl {
        module,
        generics,
        trait_ref: trait_ref.clone(),
        self_ty: self_ty.clone(),
        fns: Vec::new(),
        consts: Vec::new(),
        assocs,
        loc,
        derived: false,
    });
    if let Some(trait_ref) = &trait_ref {
        // What is implemented for an unknown type is not implemented for every type.
        if !self_ty.is_error() {
            cx.items.impls_of.push(trait_ref.id, id);
        }
    } else if !cx.in_prelude && !owned(cx, &self_ty) {
        let shown = show(&cx.items, &self_ty);
        let problem = match self_ty {
            Ty::Error => return,
            Ty::Adt(..) => Problem::error(
                "E0116",
                loc,
                "cannot define inherent `impl` for a type outside of the crate where the type is defined",
            ),
            Ty::Param(..) => Problem::error("E0118", loc, "no nominal type found for inherent implementation"),
            _ => Problem::error("E0390", loc, format!("cannot define inherent `impl` for `{shown}`")),
        };
        cx.report(problem.help("define a trait and implement that"));
    }
    if !cx.in_prelude {
        for inner in &item.items {
            if let ImplItem::Type(ty) = inner {
                cx.said_types.push((id, Symbol::from(&ty.ident), Loc::new(file, ty.type_token.span)));
            }
        }
        let assocs = item.items.iter().filter_map(|inner| match inner {
            ImplItem::Type(ty) => Some((Symbol::from(&ty.ident), ty.ty.clone())),
            _ => None,
        });
        let written =
            WrittenImpl { assocs: assocs.collect(), self_ty: item.self_ty.clone(), generics: item.generics.clone() };
        cx.items.written.impls.insert(id, Rc::new(written));
    }
    let mut members = Members::default();
    for inner in item.items {
        read_item(cx, pending, (id, &mut members), file, (inner, &item.generics));
    }
    cx.items.set_impl(id, |decl| (decl.fns, decl.consts) = (members.fns, members.consts));
}

/// Each parameter of an impl must follow from the type, the trait, or what an associated type is said to be.
fn check_constrained(
    cx: &mut Cx,
    file: u16,
    written: &syn::Generics,
    generics: &Generics,
    (self_ty, trait_ref): (&Ty, Option<&crate::ty::TraitRef>),
) {
    if cx.in_prelude || self_ty.has_error() {
        return;
    }
    let names = |ty: &Ty, index: u32| ty.any(&mut |part| matches!(part, Ty::Param(found, _) if *found == index));
    let said = generics.preds.iter().filter_map(|pred| match pred {
        crate::ty::Pred::Proj(_, value) => Some(value),
        crate::ty::Pred::Trait(_) => None,
    });
    let header: Vec<&Ty> = trait_ref.into_iter().flat_map(|trait_ref| trait_ref.args.iter()).chain(said).collect();
    for (index, param) in generics.params.iter().enumerate() {
        let index = index as u32;
        if names(self_ty, index) || header.iter().any(|ty| names(ty, index)) {
            continue;
        }
        let idents = written.params.iter().filter_map(|param| match param {
            syn::GenericParam::Type(param) => Some(&param.ident),
            syn::GenericParam::Const(param) => Some(&param.ident),
            syn::GenericParam::Lifetime(_) => None,
        });
        let Some(ident) = idents.into_iter().find(|ident| **ident == *param.name.text()) else { continue };
        let kind = if param.is_const { "const" } else { "type" };
        let message = format!(
            "the {kind} parameter `{}` is not constrained by the impl trait, self type, or predicates",
            param.name
        );
        cx.report(Problem::error("E0207", Loc::new(file, ident.span()), message).label("unconstrained parameter"));
    }
}

/// Whether the program itself defines the type.
fn owned(cx: &Cx, ty: &Ty) -> bool {
    match ty {
        Ty::Adt(id, _) => id.0 >= cx.items.library.adts,
        Ty::Dyn(object) => object.principal().is_some_and(|principal| principal.id.0 >= cx.items.library.traits),
        _ => false,
    }
}

/// The name of an impl's member in paths.
fn item_path(cx: &Cx, id: ImplId, decl: &ImplDecl, name: Symbol) -> Cow<'static, str> {
    if cx.in_prelude {
        return cx.items.library_path(Container::Impl(id), name);
    }
    match &decl.trait_ref {
        Some(trait_ref) => {
            let own = show(&cx.items, &decl.self_ty);
            format!("<{own} as {}>::{name}", cx.items.trait_(trait_ref.id).name).into()
        }
        None => {
            let called = |id| {
                let adt = cx.items.adt(id);
                declare::path_of(cx, adt.module, adt.name).into()
            };
            format!("{}::{name}", cx.items.head(&decl.self_ty, &called)).into()
        }
    }
}

/// What has been read of an impl so far.
#[derive(Default)]
struct Members {
    fns: Vec<FnId>,
    consts: Vec<ConstId>,
}

fn read_item(
    cx: &mut Cx,
    pending: &mut Pending,
    (id, members): (ImplId, &mut Members),
    file: u16,
    (item, lifetimes): (ImplItem, &syn::Generics),
) {
    let decl = cx.items.impl_(id).clone();
    match item {
        ImplItem::Fn(mut item) => {
            super::futures::desugar(&mut item.sig, Some(&mut item.block));
            let sig = Rc::new(item.sig);
            let name = Symbol::from(&sig.ident);
            let body = declare::body(cx, &sig, item.block);
            let base = declare::function(cx, decl.module, Container::Impl(id), &sig, file);
            let checked = body.is_source();
            let fn_id = cx.items.add_func(FnDecl {
                path: item_path(cx, id, &decl, name),
                body,
                public: declare::is_public(&item.vis) || decl.trait_ref.is_some(),
                doc: attrs::doc(&item.attrs).into(),
                must_use: attrs::has(&item.attrs, "must_use"),
                ..base
            });
            elision::check_signature(cx, file, &sig, Some(lifetimes));
            let assocs = cx.items.assocs_within(&decl);
            read_fn(cx, fn_id, file, &sig, &decl.generics, Some(decl.self_ty.clone()), &assocs);
            let taken = members.fns.iter().any(|known| cx.items.func(*known).name == name);
            if taken {
                let at = Loc::new(file, sig.ident.span());
                let code = if decl.trait_ref.is_some() { "E0201" } else { "E0592" };
                cx.report(Problem::error(code, at, format!("duplicate definitions with name `{name}`")));
            }
            members.fns.push(fn_id);
            if decl.trait_ref.is_none() {
                cx.items.methods.push(name, fn_id);
            }
            if checked {
                pending.bodies.push(Body::Fn(fn_id));
            }
        }
        ImplItem::Const(item) => {
            let env = GenericEnv { assocs: cx.items.assocs_within(&decl), ..GenericEnv::of(&decl.generics) };
            let ty = TyReader::new(cx, decl.module, file, env, Some(decl.self_ty.clone())).ty(&item.ty);
            let name = Symbol::from(&item.ident);
            let value = declare::constant_value(cx, Rc::new(item.expr));
            let checked = value.is_source();
            let const_id = cx.items.add_const(ConstDecl {
                name,
                path: item_path(cx, id, &decl, name),
                module: decl.module,
                container: Container::Impl(id),
                generics: decl.generics.clone(),
                ty,
                value,
                is_static: false,
                mutable: false,
                loc: Loc::new(file, item.ident.span()),
                public: declare::is_public(&item.vis) || decl.trait_ref.is_some(),
            });
            if members.consts.iter().any(|known| cx.items.constant(*known).name == name) {
                let at = Loc::new(file, item.ident.span());
                let code = if decl.trait_ref.is_some() { "E0201" } else { "E0592" };
                cx.report(Problem::error(code, at, format!("duplicate definitions with name `{name}`")));
            }
            members.consts.push(const_id);
            if decl.trait_ref.is_none() {
                cx.items.inherent_consts.push(name, const_id);
            }
            if checked {
                pending.bodies.push(Body::Const(const_id));
            }
        }
        ImplItem::Type(_) => {}
        other => cx.report(Problem::unsupported(span::loc(file, &other), "this kind of item in an impl")),
    }
}
