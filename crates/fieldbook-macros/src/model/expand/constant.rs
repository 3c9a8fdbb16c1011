//! The constant with the struct's own name, whose fields are the columns.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::super::parse::Model;

pub(super) fn constant(model: &Model) -> TokenStream {
    let Model { vis, name, .. } = model;
    let table = format_ident!("{name}Table");
    let doc = format!("The table of `{name}`: its columns as fields.");
    let columns: Vec<_> = model.fields.iter().map(|field| &field.name).collect();
    let types: Vec<_> = model.fields.iter().map(|field| &field.ty).collect();
    let indices = 0..columns.len();
    quote! {
        #[doc = #doc]
        #[derive(Clone, Copy, Debug)]
        #[allow(missing_docs)]
        #vis struct #table {
            #(#vis #columns: ::fieldbook::Column<#name, #types>,)*
        }

        #[doc = #doc]
        #[allow(non_upper_case_globals)]
        #vis const #name: #table = #table {
            #(#columns: ::fieldbook::Column::new(#indices, 0),)*
        };

        impl ::fieldbook::Table for #table {
            type Model = #name;
        }
    }
}
