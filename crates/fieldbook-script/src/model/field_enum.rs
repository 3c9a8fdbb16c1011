//! `#[derive(FieldEnum)]`: an enum of unit variants as the type of a field.

use std::rc::Rc;

use crate::collect::Cx;
use crate::diagnostic::Problem;
use crate::items::{AdtId, AdtKind, CtorKind, ImplDecl};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::{TraitRef, Ty};

/// A variant's name, what is stored for it, and its value outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EnumName {
    pub name: Symbol,
    pub stored: String,
    pub value: String,
}

pub(crate) fn derive(cx: &mut Cx, id: AdtId, file: u16, at: Loc, variants: Option<&syn::ItemEnum>) {
    let adt = cx.items.adt(id).clone();
    let (AdtKind::Enum, Some(item)) = (adt.kind, variants) else {
        cx.report(Problem::plain(at, "`FieldEnum` is for enums"));
        return;
    };
    let mut names = Vec::new();
    for (variant, syntax) in adt.variants.iter().zip(&item.variants) {
        if variant.ctor != CtorKind::Unit {
            let message = format!("variant `{}` carries data, and a field stores a name alone", variant.name);
            cx.report(Problem::plain(variant.loc, message));
        }
        let stored = option(syntax, "rename").unwrap_or_else(|| variant.name.to_string());
        let value = option(syntax, "value").unwrap_or_else(|| stored.clone());
        names.push(EnumName { name: variant.name, stored, value });
    }
    let _ = file;
    cx.items.field_enums.insert(id, Rc::new(names));
    let ty = Ty::Adt(id, Rc::new([]));
    for name in ["FieldValue", "Serialize"] {
        let trait_id = cx.items.lang_trait(name);
        let base = (Symbol::new("Base"), ty.clone());
        let impl_id = cx.items.add_impl(ImplDecl {
            module: adt.module,
            generics: Rc::default(),
            trait_ref: Some(TraitRef::new(trait_id, vec![ty.clone()])),
            self_ty: ty.clone(),
            fns: Vec::new(),
            consts: Vec::new(),
            assocs: if name == "FieldValue" { vec![base] } else { Vec::new() },
            loc: at,
            derived: true,
        });
        cx.items.impls_of.push(trait_id, impl_id);
    }
}

/// `#[field(rename = "…")]` on a variant.
fn option(variant: &syn::Variant, wanted: &str) -> Option<String> {
    let mut found = None;
    for attr in variant.attrs.iter().filter(|attr| attr.path().is_ident("field")) {
        let _ = attr.parse_nested_meta(|meta| {
            let text: syn::LitStr = meta.value()?.parse()?;
            if meta.path.is_ident(wanted) {
                found = Some(text.value());
            }
            Ok(())
        });
    }
    found
}
