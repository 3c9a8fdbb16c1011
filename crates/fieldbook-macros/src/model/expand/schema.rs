//! The schema, made once on first use, and the model's traits.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Ident;
use syn::ext::IdentExt;

use super::super::parse::Model;
use super::super::types;
use super::{checks, field, relationship};

pub(super) fn schema(model: &Model) -> TokenStream {
    let name = &model.name;
    let text = name.unraw().to_string();
    let fields = model.numbered().map(|(index, declared)| field::field(model, index, declared));
    let relationships = model.relationships.iter().enumerate();
    let relationships = relationships.map(|(index, it)| relationship::relationship(model, index, it));
    let targets = model.relationships.iter().enumerate().map(|(index, it)| {
        let target = &it.target;
        quote! {
            #[doc(hidden)]
            impl ::fieldbook::__private::RelationOf<#index> for #name {
                type Target = #target;
            }
        }
    });
    let computed = model.computed.iter().filter(|it| it.inherited.is_none());
    let computed = computed.map(|declared| field::computed(model, declared));
    let options = options(model);
    let types = model.typed().filter(|(_, field)| !types::is_everywhere(&field.ty));
    let types = types.map(|(index, field)| {
        let ty = &field.ty;
        quote! {
            #[doc(hidden)]
            impl ::fieldbook::__private::FieldOf<#index> for #name {
                type Type = #ty;
            }
        }
    });
    let declared = model.table.as_ref().map(|_| checks::declared(model));
    let new = match &model.table {
        Some(table) => quote!(table(#text, #table)),
        None => quote!(data(#text)),
    };
    quote! {
        #(#types)*
        #(#targets)*

        impl ::fieldbook::Model for #name {
            fn schema() -> &'static ::std::sync::Arc<::fieldbook::dynamic::Schema> {
                static SCHEMA: ::fieldbook::__private::SchemaCell = ::fieldbook::__private::SchemaCell::new();
                SCHEMA.get_or_init(|| {
                    #[allow(unused_imports)]
                    use ::fieldbook::__private::{DeclareField as _, DeclareModel as _};
                    ::fieldbook::dynamic::Declaration::#new
                        #(.field(#fields))*
                        #(.relationship(#relationships))*
                        #(.computed(#computed))*
                        #options
                })
            }

            fn from_instance(instance: ::fieldbook::dynamic::Instance) -> Self {
                #name { instance }
            }

            fn instance(&self) -> &::fieldbook::dynamic::Instance {
                &self.instance
            }
        }

        #declared

        ::fieldbook::__private::model_traits!(#name);
    }
}

/// Options that name a function to be told of an event, with the event.
pub(in super::super) const LISTENERS: [(&str, &str); 6] = [
    ("before_insert", "BeforeInsert"),
    ("after_insert", "AfterInsert"),
    ("before_update", "BeforeUpdate"),
    ("after_update", "AfterUpdate"),
    ("before_delete", "BeforeDelete"),
    ("after_delete", "AfterDelete"),
];

fn options(model: &Model) -> TokenStream {
    let name = &model.name;
    let mut calls = TokenStream::new();
    let docs = super::super::parse::doc_text(&model.docs);
    if let Some(text) = model.options.text("description").map(|text| text.value()).or(docs) {
        calls.extend(quote!(.description(#text)));
    }
    if let Some(title) = model.options.text("title") {
        calls.extend(quote!(.title(#title)));
    }
    if let Some(comment) = model.options.text("comment") {
        calls.extend(quote!(.comment(#comment)));
    }
    if model.options.on("strict") {
        calls.extend(quote!(.strict()));
    }
    if let Some(base) = model.base.as_ref().filter(|_| !model.options.on("all_optional")) {
        let base = &base.path;
        calls.extend(quote!(.inherit(<#base as ::fieldbook::Model>::schema())));
    }
    if let Some(validate) = model.options.expr("validate") {
        calls.extend(quote!(.validate::<#name, _>(#validate)));
    }
    if let Some(validate) = model.options.expr("validate_before") {
        calls.extend(quote!(.validate_before(#validate)));
    }
    if model.options.text("extra").is_some_and(|extra| extra.value() == "forbid") {
        calls.extend(quote!(.forbid_extra()));
    }
    if model.options.on("frozen") {
        calls.extend(quote!(.frozen()));
    }
    if let Some(word) = model.options.word("alias_generator") {
        let generator = match word.to_string().as_str() {
            "to_camel" => quote!(ToCamel),
            "to_pascal" => quote!(ToPascal),
            _ => quote!(ToSnake),
        };
        calls.extend(quote!(.alias_generator(::fieldbook::dynamic::AliasGenerator::#generator)));
    }
    for (option, event) in LISTENERS {
        if let Some(listener) = model.options.expr(option) {
            let event = Ident::new(event, Span::call_site());
            calls.extend(quote!(.listen::<#name, _>(::fieldbook::dynamic::ModelEvent::#event, #listener)));
        }
    }
    for constraint in &model.constraints {
        calls.extend(quote!(.constraint(#constraint)));
    }
    calls
}
