//! The builder: one method a field, and `build()` only once every required field is set.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::Attribute;
use syn::ext::IdentExt;

use super::super::parse::{Field, Kind, Model, Relationship};
use super::super::types;
use super::accessors::of;

pub(super) fn builder(model: &Model) -> TokenStream {
    let Model { vis, name, .. } = model;
    let builder = &builder_name(model);
    let required: Vec<&Field> = required(model).collect();
    let states: Vec<Ident> = required.iter().map(|field| state(&field.name)).collect();
    let missing = vec![quote!(::fieldbook::__private::Missing); required.len()];
    let needs = required.iter().map(|field| need(model, field));
    let traits = required.iter().map(|field| need_name(model, field));
    let fields = model.numbered().filter(|(_, field)| !field.is_generated());
    let fields = fields.map(|(index, field)| field_method(model, index, field));
    let relationships = model.relationships.iter().enumerate();
    let relationships = relationships.map(|(index, it)| relationship_method(model, index, it));
    let doc = format!("Builds a `{name}`: one method a field, then `build()`.");
    quote! {
        #[doc = #doc]
        #[allow(dead_code)]
        #[must_use = "a builder makes nothing until `build()`"]
        #vis struct #builder<#(#states = ::fieldbook::__private::Missing),*>(
            ::fieldbook::__private::Builder,
            ::std::marker::PhantomData<fn() -> (#(#states,)*)>,
        );

        #[allow(dead_code)]
        impl #name {
            #[doc = #doc]
            #vis fn builder() -> #builder<#(#missing),*> {
                #builder(::std::default::Default::default(), ::std::marker::PhantomData)
            }
        }

        #[allow(dead_code)]
        impl<#(#states),*> #builder<#(#states),*> {
            #(#fields)*
            #(#relationships)*

            /// The object, in no session yet.
            #[track_caller]
            #vis fn build(self) -> #name
            where
                #(#states: #traits,)*
            {
                ::fieldbook::__private::Builder::build(self.0)
            }
        }

        #(#needs)*
    }
}

fn builder_name(model: &Model) -> Ident {
    format_ident!("{}Builder", model.name)
}

fn required(model: &Model) -> impl Iterator<Item = &Field> {
    model.fields.iter().filter(|field| field.required)
}

/// The builder's type after a method, by the name of the required field that it gives.
fn after(model: &Model, gives: Option<&Ident>) -> TokenStream {
    let builder = builder_name(model);
    let states = required(model).map(|field| match gives {
        Some(name) if *name == field.name => quote!(::fieldbook::__private::Given),
        _ => {
            let state = state(&field.name);
            quote!(#state)
        }
    });
    quote!(#builder<#(#states),*>)
}

fn field_method(model: &Model, index: usize, field: &Field) -> TokenStream {
    let ty = &field.ty;
    let call = match types::is_everywhere(ty) {
        true => quote!(with::<#ty>(#index, value)),
        false => {
            let with = of(model, index, "with_of");
            quote!(#with(#index, value))
        }
    };
    let method = Method {
        name: &field.name,
        docs: &field.docs,
        after: after(model, Some(&field.name)),
        argument: quote!(impl ::fieldbook::IntoField<#ty>),
        call,
    };
    method.expand(model)
}

fn relationship_method(model: &Model, index: usize, relationship: &Relationship) -> TokenStream {
    let (owner, target) = (&model.name, &relationship.target);
    let (argument, call) = match relationship.kind {
        Kind::Many => (
            quote!(impl ::std::iter::IntoIterator<Item = impl ::std::borrow::Borrow<#target>>),
            quote!(with_list::<#owner, #index>(value)),
        ),
        _ => (quote!(impl ::fieldbook::IntoRelated<#target>), quote!(with_related::<#owner, #index>(value))),
    };
    let key = foreign_key(model, relationship);
    let method = Method {
        name: &relationship.name,
        docs: &relationship.docs,
        after: after(model, key.map(|field| &field.name)),
        argument,
        call,
    };
    method.expand(model)
}

/// The trait by which the compiler tells that a required field is missing, and which one.
fn need(model: &Model, field: &Field) -> TokenStream {
    let (vis, need, name) = (&model.vis, need_name(model, field), field.name.unraw());
    let message = format!("`{name}` is missing: a `{}` cannot be built without it", model.name);
    let label = format!("call `.{name}(…)` before `build()`");
    quote! {
        #[doc(hidden)]
        #[allow(dead_code)]
        #[diagnostic::on_unimplemented(message = #message, label = #label)]
        #vis trait #need {}

        impl #need for ::fieldbook::__private::Given {}
    }
}

fn need_name(model: &Model, field: &Field) -> Ident {
    format_ident!("{}{}", model.name, state(&field.name))
}

/// The required foreign key field that giving this relationship gives too.
fn foreign_key<'a>(model: &'a Model, relationship: &'a Relationship) -> Option<&'a Field> {
    if relationship.kind == Kind::Many {
        return None;
    }
    let mut keys = model.foreign_keys(relationship);
    let key = keys.next()?;
    keys.next().is_none().then_some(key)
}

/// One method of the builder.
struct Method<'a> {
    name: &'a Ident,
    docs: &'a [Attribute],
    after: TokenStream,
    argument: TokenStream,
    call: TokenStream,
}

impl Method<'_> {
    fn expand(self, model: &Model) -> TokenStream {
        let builder = builder_name(model);
        let (vis, Method { name, docs, after, argument, call }) = (&model.vis, self);
        let doc = format!("Sets `{}`.", name.unraw());
        quote! {
            #(#docs)*
            #[doc = ""]
            #[doc = #doc]
            #vis fn #name(self, value: #argument) -> #after {
                #builder(self.0.#call, ::std::marker::PhantomData)
            }
        }
    }
}

/// `secret_name` → `HasSecretName`: the type parameter that says whether the field was given.
fn state(name: &Ident) -> Ident {
    let name = name.unraw().to_string();
    let word = |word: &str| {
        let mut chars = word.chars();
        let first = chars.next().into_iter().flat_map(char::to_uppercase);
        first.chain(chars).collect::<String>()
    };
    format_ident!("Has{}", name.split('_').map(word).collect::<String>())
}
