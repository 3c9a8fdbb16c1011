//! The builder: one method a field, and `build()` only once every required field is set.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::ext::IdentExt;

use super::super::parse::{Field, Model};

pub(super) fn builder(model: &Model) -> TokenStream {
    let Model { vis, name, .. } = model;
    let builder = format_ident!("{name}Builder");
    let required: Vec<&Field> = model
        .fields
        .iter()
        .filter(|field| field.is_required())
        .collect();
    let states: Vec<_> = required.iter().map(|field| state(field)).collect();
    let missing = vec![quote!(::fieldbook::__private::Missing); required.len()];
    let given = vec![quote!(::fieldbook::__private::Given); required.len()];
    let setters = model.fields.iter().enumerate().map(|(index, field)| {
        let (field_name, ty, docs) = (&field.name, &field.ty, &field.docs);
        let doc = format!("Sets `{}`.", field_name.unraw());
        let after =
            required
                .iter()
                .zip(&states)
                .map(|(other, state)| match other.name == field.name {
                    true => quote!(::fieldbook::__private::Given),
                    false => quote!(#state),
                });
        quote! {
            #[doc = #doc]
            #(#docs)*
            #vis fn #field_name(
                self,
                value: impl ::fieldbook::IntoField<#ty>,
            ) -> #builder<#(#after),*> {
                #builder(self.0.with::<#ty>(#index, value), ::std::marker::PhantomData)
            }
        }
    });
    let doc = format!("Builds a `{name}`: one method a field, then `build()`.");
    quote! {
        #[doc = #doc]
        #[must_use = "a builder makes nothing until `build()`"]
        #vis struct #builder<#(#states = ::fieldbook::__private::Missing),*>(
            ::fieldbook::__private::Given_,
            ::std::marker::PhantomData<fn() -> (#(#states,)*)>,
        );

        impl #name {
            #[doc = #doc]
            #vis fn builder() -> #builder<#(#missing),*> {
                #builder(::std::default::Default::default(), ::std::marker::PhantomData)
            }
        }

        #[allow(non_camel_case_types)]
        impl<#(#states),*> #builder<#(#states),*> {
            #(#setters)*
        }

        impl #builder<#(#given),*> {
            /// The object, in no session yet.
            #vis fn build(self) -> #name {
                ::fieldbook::Model::from_instance(self.0.build(<#name as ::fieldbook::Model>::schema()))
            }
        }
    }
}

fn state(field: &Field) -> proc_macro2::Ident {
    format_ident!("{}", heck(&field.name.unraw().to_string()))
}

/// `secret_name` → `SecretName`
fn heck(name: &str) -> String {
    let word = |word: &str| {
        let mut chars = word.chars();
        chars
            .next()
            .map(|first| first.to_uppercase().chain(chars).collect::<String>())
            .unwrap_or_default()
    };
    format!("Has{}", name.split('_').map(word).collect::<String>())
}
