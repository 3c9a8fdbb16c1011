//! Attributes: derives, documentation, markers of the library's own files.

use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Lit, Meta, Path, Token};

use crate::items::Marker;

/// The paths in every `#[derive(…)]`.
pub(crate) fn derives(attrs: &[Attribute]) -> Vec<Path> {
    attrs
        .iter()
        .filter(|attr| attr.path().is_ident("derive"))
        .filter_map(|attr| attr.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated).ok())
        .flatten()
        .collect()
}

/// The first paragraph of the documentation, on one line.
pub(crate) fn doc(attrs: &[Attribute]) -> String {
    let mut out = String::new();
    for attr in attrs {
        let Meta::NameValue(pair) = &attr.meta else {
            continue;
        };
        let (true, Expr::Lit(value)) = (pair.path.is_ident("doc"), &pair.value) else {
            continue;
        };
        let Lit::Str(text) = &value.lit else { continue };
        let text = text.value();
        if text.trim().is_empty() {
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(text.trim());
    }
    out
}

pub(crate) fn has(attrs: &[Attribute], name: &str) -> bool {
    attrs.iter().any(|attr| attr.path().is_ident(name))
}

/// `#[marker(structural)]` on a trait of the library.
pub(crate) fn marker(attrs: &[Attribute]) -> Marker {
    let Some(attr) = attrs.iter().find(|attr| attr.path().is_ident("marker")) else {
        return Marker::None;
    };
    let Ok(name) = attr.parse_args::<syn::Ident>() else {
        return Marker::None;
    };
    match name.to_string().as_str() {
        "auto" => Marker::Auto,
        "int" => Marker::Int,
        "float" => Marker::Float,
        "tuple" => Marker::Tuple,
        "lossless" => Marker::Lossless,
        "structural" => Marker::Structural,
        _ => Marker::None,
    }
}
