//! The constant with the struct's own name, whose fields are the columns and the relationships.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::ext::IdentExt;

use super::super::parse::{Kind, Model};

/// A data model has no columns; its constant says so where one is expected.
pub(super) fn data(model: &Model) -> TokenStream {
    let Model { vis, name, .. } = model;
    quote! {
        #[doc(hidden)]
        #[allow(non_upper_case_globals, dead_code)]
        #vis const #name: ::fieldbook::DataModel<#name> = ::fieldbook::DataModel::new();
    }
}

pub(super) fn constant(model: &Model) -> TokenStream {
    let Model { vis, name, .. } = model;
    let owner = name;
    let table = format_ident!("{name}Table");
    let doc = format!("The table of `{name}`: its columns as fields.");
    let columns = model.numbered().map(|(index, field)| {
        let (name, ty) = (&field.name, &field.ty);
        let column = quote!(::fieldbook::Column<#owner, #ty>);
        (name, "Column", &field.docs, column, quote!(::fieldbook::Column::new(#index, alias)))
    });
    let relationships = model.relationships.iter().enumerate().map(|(index, relationship)| {
        let target = &relationship.target;
        let kind = match relationship.kind {
            Kind::Many => quote!(::fieldbook::ListRelation),
            _ => quote!(::fieldbook::Relation),
        };
        let (name, docs) = (&relationship.name, &relationship.docs);
        (name, "Relationship", docs, quote!(#kind<#owner, #target>), quote!(#kind::new(#index, alias)))
    });
    let all: Vec<_> = columns.chain(relationships).collect();
    let names: Vec<_> = all.iter().map(|(name, ..)| name).collect();
    let fields = all.iter().map(|(name, what, docs, ty, _)| {
        let doc = format!("{what} `{}`.", name.unraw());
        quote!(#(#docs)* #[doc = ""] #[doc = #doc] #vis #name: #ty)
    });
    let values = all.iter().map(|(.., value)| value);
    quote! {
        #[doc = #doc]
        #[derive(Clone, Copy)]
        #[allow(dead_code)]
        #vis struct #table {
            #(#fields,)*
            #[doc(hidden)]
            __alias: u32,
        }

        impl ::core::fmt::Debug for #table {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(::core::stringify!(#name))
            }
        }

        impl #table {
            const fn __at(alias: u32) -> Self {
                #table { #(#names: #values,)* __alias: alias }
            }
        }

        #[doc = #doc]
        #[allow(non_upper_case_globals, dead_code)]
        #vis const #name: #table = #table::__at(0);

        impl ::fieldbook::Table for #table {
            type Model = #name;

            fn alias(&self) -> u32 {
                self.__alias
            }

            fn with_alias(self, alias: u32) -> Self {
                Self::__at(alias)
            }
        }
    }
}
