//! `#[derive(FieldEnum)]`: an enum of unit variants as the type of a field.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::{Data, DeriveInput, Fields, Variant};

use crate::errors::Errors;
use crate::krate;
use crate::options::{Known, Options, Shape};

/// The options of `#[field]` on a variant.
const KNOWN: Known = &[("rename", Shape::Text), ("value", Shape::Text)];

/// Expands the derive.
pub(crate) fn derive(item: TokenStream) -> TokenStream {
    let item: DeriveInput = match syn::parse2(item) {
        Ok(item) => item,
        Err(error) => return error.into_compile_error(),
    };
    // `#[field(crate = path)]` on the enum itself.
    let path = item.attrs.iter().find_map(|attribute| match &attribute.meta {
        syn::Meta::List(list) if list.path.is_ident("field") => krate::take(list.tokens.clone()).1,
        _ => None,
    });
    let code = expanded(item);
    match path {
        Some(path) => krate::rename(code, &path),
        None => code,
    }
}

fn expanded(item: DeriveInput) -> TokenStream {
    let mut errors = Errors::default();
    let variants = variants(&item, &mut errors);
    let name = &item.ident;
    let text = name.unraw().to_string();
    let idents: Vec<_> = variants.iter().map(|(variant, ..)| &variant.ident).collect();
    let names = idents.iter().map(|ident| ident.unraw().to_string());
    let stored = variants.iter().map(|(_, stored, _)| stored);
    let values = variants.iter().map(|(.., value)| value);
    let (indices, places) = (0..variants.len(), 0..variants.len());
    let errors = errors.into_compile_errors();
    quote! {
        #errors

        impl ::fieldbook::__private::FieldEnum for #name {
            const NAME: &'static str = #text;
            const VARIANTS: &'static [(&'static str, &'static str, &'static str)] =
                &[#((#names, #stored, #values)),*];

            fn index(&self) -> usize {
                match self {
                    #(#name::#idents => #indices,)*
                    #[allow(unreachable_patterns)]
                    _ => ::core::unreachable!(),
                }
            }

            fn nth(index: usize) -> ::core::option::Option<Self> {
                match index {
                    #(#places => ::core::option::Option::Some(#name::#idents),)*
                    _ => ::core::option::Option::None,
                }
            }
        }

        ::fieldbook::__private::enum_traits!(#name);
    }
}

/// Each variant, the name that is stored for it and the text that JSON has for it.
fn variants<'a>(item: &'a DeriveInput, errors: &mut Errors) -> Vec<(&'a Variant, String, String)> {
    let Data::Enum(data) = &item.data else {
        errors.at(&item.ident, "`FieldEnum` is for enums; implement `fieldbook::FieldValue` for other types");
        return Vec::new();
    };
    if data.variants.is_empty() {
        errors.at(&item.ident, format!("enum `{}` has no variants, so no value can be stored", item.ident));
    }
    let mut read: Vec<(&Variant, String, String)> = Vec::new();
    for variant in &data.variants {
        if !matches!(variant.fields, Fields::Unit) {
            errors.at(
                variant,
                format!("variant `{}` carries data, and a field stores a name alone; use a `serde_json::Value` field for data", variant.ident),
            );
            continue;
        }
        let mut options = Options::default();
        for attr in variant.attrs.iter().filter(|attr| attr.path().is_ident("field")) {
            if let Some(list) = errors.keep(attr.meta.require_list().cloned()) {
                options.read(list.tokens, &format!("variant `{}`", variant.ident), KNOWN, errors);
            }
        }
        let text = |name: &str| options.text(name).map(|text| text.value());
        let stored = text("rename").unwrap_or_else(|| variant.ident.unraw().to_string());
        let value = text("value").unwrap_or_else(|| stored.clone());
        if let Some((other, ..)) = read.iter().find(|(_, name, _)| *name == stored) {
            errors.at(
                variant,
                format!("variants `{}` and `{}` are both stored as `{stored}`; rename one", other.ident, variant.ident),
            );
        }
        read.push((variant, stored, value));
    }
    read
}
