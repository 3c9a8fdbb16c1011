//! The handle: a newtype around the shared instance, with a getter and a setter for each field.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::ext::IdentExt;

use super::super::parse::{Field, Model};

pub(super) fn handle(model: &Model) -> TokenStream {
    let Model {
        vis, name, docs, ..
    } = model;
    let accessors = model
        .fields
        .iter()
        .enumerate()
        .map(|(index, field)| accessors(model, index, field));
    quote! {
        #(#docs)*
        #[derive(Clone, PartialEq)]
        #vis struct #name {
            instance: ::fieldbook::dynamic::Instance,
        }

        impl #name {
            #(#accessors)*

            /// Whether both handles are the same object.
            #vis fn ptr_eq(a: &Self, b: &Self) -> bool {
                ::fieldbook::dynamic::Instance::ptr_eq(&a.instance, &b.instance)
            }
        }

        impl ::core::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.instance, f)
            }
        }
    }
}

fn accessors(model: &Model, index: usize, field: &Field) -> TokenStream {
    let (vis, name, ty, docs) = (&model.vis, &field.name, &field.ty, &field.docs);
    let plain = name.unraw();
    let (try_get, set, try_set) = (
        format_ident!("try_{plain}"),
        format_ident!("set_{plain}"),
        format_ident!("try_set_{plain}"),
    );
    let reads = format!("The value of `{plain}`, loaded first if it is expired.");
    let sets = format!("Sets `{plain}`; the next flush sends it if it changed.");
    quote! {
        #[doc = #reads]
        #(#docs)*
        ///
        /// # Panics
        ///
        #[doc = concat!("When it cannot be loaded; `", stringify!(#try_get), "` returns the error.")]
        #[track_caller]
        #vis fn #name(&self) -> #ty {
            ::fieldbook::__private::get(&self.instance, #index)
        }

        #[doc = #reads]
        #vis fn #try_get(&self) -> ::fieldbook::Result<#ty> {
            ::fieldbook::__private::try_get(&self.instance, #index)
        }

        #[doc = #sets]
        ///
        /// # Panics
        ///
        #[doc = concat!("When the session refuses; `", stringify!(#try_set), "` returns the error.")]
        #[track_caller]
        #vis fn #set(&self, value: impl ::fieldbook::IntoField<#ty>) {
            ::fieldbook::__private::set::<#ty>(&self.instance, #index, value)
        }

        #[doc = #sets]
        #vis fn #try_set(&self, value: impl ::fieldbook::IntoField<#ty>) -> ::fieldbook::Result<()> {
            ::fieldbook::__private::try_set::<#ty>(&self.instance, #index, value)
        }
    }
}
