//! What lets other models extend this one: its private macro.

use std::hash::{DefaultHasher, Hash, Hasher};

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Visibility;
use syn::ext::IdentExt;

use super::super::parse::Model;

pub(super) fn inherit(model: &Model) -> TokenStream {
    let (vis, name) = (&model.vis, &model.name);
    let describe = model.describe();
    let public = matches!(vis, Visibility::Public(_));
    let export = public.then(|| quote!(#[macro_export]));
    let private = match public {
        true => format_ident!("__fieldbook_{}_{:016x}", name.unraw(), place(model)),
        false => format_ident!("__fieldbook_{}", name.unraw()),
    };
    quote! {
        #[doc(hidden)]
        #[allow(unused_macros, non_local_definitions, clippy::crate_in_macro_def)]
        #export
        macro_rules! #private {
            ($options:tt $item:tt) => {
                ::fieldbook::__private::__extend! { { #describe } $options $item }
            };
        }

        #[doc(hidden)]
        #[allow(unused_imports)]
        #vis use #private as #name;
    }
}

/// Exported macros share one namespace in their crate: the place of the struct in the source tells them apart.
fn place(model: &Model) -> u64 {
    let span = model.name.span().unwrap();
    let mut hasher = DefaultHasher::new();
    (span.file(), span.line(), span.column()).hash(&mut hasher);
    hasher.finish()
}
