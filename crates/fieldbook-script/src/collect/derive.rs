//! `#[derive(…)]`: an impl for each trait, with the trait as a bound on every parameter.

use std::rc::Rc;

use super::{Cx, attrs, paths};
use crate::diagnostic::Problem;
use crate::items::{AdtId, AdtKind, Def, Generics, ImplDecl};
use crate::syntax::span;
use crate::ty::{Pred, TraitRef, Ty};

/// Traits of the library that `#[derive]` implements.
pub(crate) const DERIVABLE: [&str; 11] =
    ["Clone", "Copy", "Debug", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "Default", "Serialize", "Deserialize"];

/// Those whose derive macros need no `use`.
pub(super) const STANDARD: [&str; 9] =
    ["Clone", "Copy", "Debug", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "Default"];

pub(super) fn read(cx: &mut Cx, id: AdtId, file: u16, attributes: &[syn::Attribute], variants: Option<&syn::ItemEnum>) {
    for path in attrs::derives(attributes) {
        let adt = cx.items.adt(id).clone();
        let at = span::path_loc(file, &path);
        let name = path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        if name == "FieldEnum" && attrs::is_macro(cx, adt.module, &path, "FieldEnum") {
            crate::model::derive_field_enum(cx, id, file, at, variants);
            continue;
        }
        let found = match path.get_ident().and_then(|_| standard(cx, &name)) {
            Some(trait_id) => Ok(paths::Resolved { def: Def::Trait(trait_id), used: 1 }),
            None => paths::resolve(&cx.items, adt.module, &path, true),
        };
        let trait_id = match found {
            Ok(paths::Resolved { def: Def::Trait(trait_id), .. }) if DERIVABLE.contains(&name.as_str()) => trait_id,
            _ => {
                cx.report(Problem::plain(at, format!("cannot find derive macro `{name}` in this scope")));
                continue;
            }
        };
        if name == "Default" && adt.kind == AdtKind::Enum && !adt.variants.iter().any(|variant| variant.is_default) {
            let problem = Problem::error("E0665", at, "`#[derive(Default)]` on enum with no `#[default]`");
            cx.report(problem.help("mark one unit variant with `#[default]`"));
        }
        add(cx, id, &adt.generics, trait_id, at);
    }
}

/// The trait of a derive macro that every module sees, whether or not it sees the trait.
pub(super) fn standard(cx: &Cx, name: &str) -> Option<crate::items::TraitId> {
    let known = STANDARD.contains(&name);
    known.then(|| cx.items.lang.traits.get(name).copied()).flatten()
}

fn add(cx: &mut Cx, id: AdtId, generics: &Rc<Generics>, trait_id: crate::items::TraitId, at: crate::source::Loc) {
    let adt = cx.items.adt(id).clone();
    let self_ty = Ty::Adt(id, generics.identity());
    let mut own = Generics { anonymous: 0, ..(**generics).clone() };
    for (param, ty) in generics.params.iter().zip(generics.identity().iter()) {
        if !param.is_const {
            own.preds.push(Pred::Trait(trait_args(cx, trait_id, ty)));
        }
    }
    let trait_ref = trait_args(cx, trait_id, &self_ty);
    let decl = ImplDecl {
        module: adt.module,
        generics: Rc::new(own),
        trait_ref: Some(trait_ref),
        self_ty,
        fns: Vec::new(),
        consts: Vec::new(),
        assocs: Vec::new(),
        loc: at,
        derived: true,
    };
    let impl_id = cx.items.add_impl(decl);
    cx.items.impls_of.push(trait_id, impl_id);
}

/// The trait for a type; a second parameter (`PartialEq<Rhs>`) is the type itself.
fn trait_args(cx: &Cx, id: crate::items::TraitId, ty: &Ty) -> TraitRef {
    let count = cx.items.trait_(id).generics.params.len();
    TraitRef::new(id, vec![ty.clone(); count])
}
