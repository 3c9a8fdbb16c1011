//! The handle: a newtype around the shared instance, and what every handle can do.

use proc_macro2::TokenStream;
use quote::quote;

use super::super::parse::Model;

pub(super) fn handle(model: &Model) -> TokenStream {
    let Model { vis, name, docs, .. } = model;
    quote! {
        #(#docs)*
        #[derive(Clone, PartialEq)]
        #vis struct #name {
            instance: ::fieldbook::dynamic::Instance,
        }

        impl ::core::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.instance, f)
            }
        }
    }
}
