//! A relationship's entry in the schema.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Ident;
use syn::ext::IdentExt;

use super::super::parse::{Kind, Model, Relationship};

pub(super) fn relationship(model: &Model, index: usize, relationship: &Relationship) -> TokenStream {
    let (name, owner) = (relationship.name.unraw().to_string(), &model.name);
    let (target_name, list) = (relationship.target_name(), relationship.kind == Kind::Many);
    let options = &relationship.options;
    let mut statements = TokenStream::new();
    if let Some(back) = relationship.back_populates() {
        let back = back.unraw().to_string();
        statements.extend(quote!(it.back_populates = ::std::option::Option::Some(#back.into());));
    }
    if options.on("cascade_delete") {
        statements.extend(quote!(it.cascade_delete = true;));
    }
    if let Some(word) = options.word("passive_deletes") {
        statements.extend(quote!(it.passive_deletes = ::fieldbook::dynamic::PassiveDeletes::#word;));
    }
    if let Some(link) = options.path("link_model") {
        let text = link.segments.last().map(|last| last.ident.unraw().to_string());
        statements.extend(quote! {
            it.link_model = ::std::option::Option::Some(::fieldbook::__private::schema_ref::<#link>(#text));
        });
    }
    if options.on("viewonly") {
        statements.extend(quote!(it.view_only = true;));
    }
    if let Some(make) = options.expr("primaryjoin") {
        statements.extend(quote! {
            it.primary_join = ::std::option::Option::Some(::fieldbook::__private::primary_join(#make));
        });
    }
    let target = &relationship.target;
    for key in options.order("order_by") {
        let (table, column, field) = (&key.table, &key.column, key.column.unraw().to_string());
        let descending = match key.descending {
            Some(descending) => quote!(::std::option::Option::Some(#descending)),
            None => quote!(::std::option::Option::None),
        };
        let nulls = match key.nulls.map(|nulls| Ident::new(nulls, Span::call_site())) {
            Some(nulls) => quote!(::std::option::Option::Some(::fieldbook::dynamic::Nulls::#nulls)),
            None => quote!(::std::option::Option::None),
        };
        statements.extend(quote! {
            ::fieldbook::__private::ordered_by::<#target, _>(#table.#column);
            it.order_by.push(::fieldbook::dynamic::RelationshipOrder::new(#field, #descending, #nulls));
        });
    }
    let keys = options.names("foreign_keys").iter().map(|key| key.unraw().to_string());
    let keys: Vec<String> = keys.collect();
    if !keys.is_empty() {
        statements.extend(quote!(it.foreign_keys = ::std::vec![#(#keys.into()),*];));
    }
    let new = quote!(::fieldbook::__private::relationship::<#owner, #index>(#name, #target_name, #list));
    match statements.is_empty() {
        true => new,
        false => quote!({ let mut it = #new; #statements it }),
    }
}
