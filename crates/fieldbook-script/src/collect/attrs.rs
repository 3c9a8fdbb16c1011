//! Attributes: derives, documentation, markers of the library's own files.

use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Lit, Meta, Path, Token};

use super::Cx;
use crate::diagnostic::Problem;
use crate::items::{Marker, ModuleId};
use crate::source::Loc;
use crate::sym::Symbol;

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

/// Attributes of the language itself that can stand before an item.
const BUILT_IN: [&str; 33] = [
    "allow",
    "automatically_derived",
    "cfg",
    "cfg_attr",
    "cold",
    "deny",
    "deprecated",
    "derive",
    "doc",
    "expect",
    "forbid",
    "ignore",
    "inline",
    "macro_export",
    "macro_use",
    "must_use",
    "no_mangle",
    "non_exhaustive",
    "path",
    "recursion_limit",
    "repr",
    "should_panic",
    "target_feature",
    "test",
    "track_caller",
    "type_length_limit",
    "warn",
    "model",
    // Of the library alone, which is said elsewhere.
    "rustc_const_stable",
    "rustc_const_unstable",
    "rustc_deprecated",
    "stable",
    "unstable",
];

/// Reports an attribute that nothing defines; where `model` comes from is asked when the model is read.
pub(super) fn check(cx: &mut Cx, file: u16, attrs: &[Attribute]) {
    for attr in attrs {
        if attr.path().is_ident("derive")
            && attr.parse_args_with(Punctuated::<syn::Lit, Token![,]>::parse_terminated).is_err()
            && let Err(error) = attr.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated)
        {
            cx.report(Problem::plain(Loc::new(file, error.span()), error.to_string()));
        }
        if let Some(name) = attr.path().get_ident().filter(|_| !cx.in_prelude)
            && !BUILT_IN.iter().any(|known| name == known)
        {
            let at = Loc::new(file, name.span());
            cx.report(Problem::plain(at, format!("cannot find attribute `{name}` in this scope")));
        }
    }
}

/// `#[default]` on a variant is `derive(Default)`'s.
pub(super) fn check_default(cx: &mut Cx, file: u16, item: &syn::ItemEnum) {
    if cx.in_prelude
        || derives(&item.attrs).iter().any(|path| path.segments.last().is_some_and(|s| s.ident == "Default"))
    {
        return;
    }
    let attrs = item.variants.iter().flat_map(|variant| &variant.attrs);
    if let Some(attr) = attrs.into_iter().find(|attr| attr.path().is_ident("default")) {
        let at = crate::syntax::span::path_loc(file, attr.path());
        cx.report(Problem::plain(at, "cannot find attribute `default` in this scope"));
    }
}

pub(crate) fn has(attrs: &[Attribute], name: &str) -> bool {
    attrs.iter().any(|attr| attr.path().is_ident(name))
}

/// Whether a path names one of the library's macros where it stands.
pub(crate) fn is_macro(cx: &Cx, module: ModuleId, path: &Path, name: &str) -> bool {
    let name = Symbol::new(name);
    match path.get_ident() {
        Some(ident) => cx.items.macro_in_scope(module, Symbol::from(ident)) == Some(name),
        None => path.segments.last().is_some_and(|segment| segment.ident == *name.text()),
    }
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
