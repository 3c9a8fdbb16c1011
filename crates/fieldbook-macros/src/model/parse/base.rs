//! The model that another extends, as its private macro describes it.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Ident, Path, Token};

use super::{Field, Model, docs};
use crate::errors::Errors;
use crate::model::types;
use crate::options::Options;

/// The extended model.
pub(in crate::model) struct Base {
    /// As `extends` names it.
    pub path: Path,
    /// How many fields it has.
    fields: usize,
}

impl Model {
    /// What the private macro of this model hands to a model that extends it: its kind, then its fields.
    pub(in crate::model) fn describe(&self) -> TokenStream {
        let fields = self.fields.iter().map(|field| {
            let (name, ty, docs) = (&field.name, &field.ty, &field.docs);
            let required = field.required.then(|| quote!(required));
            let foreign = field.foreign.as_ref().map(|(model, column)| quote!(foreign(#model #column)));
            quote!(#(#docs)* #[is(#required #foreign)] #name: #ty)
        });
        let computed = self.computed.iter().map(|field| {
            let (name, ty, docs) = (&field.name, &field.ty, &field.docs);
            quote!(#(#docs)* #[is(computed)] #name: #ty)
        });
        let fields = fields.chain(computed);
        let kind = match self.vis {
            _ if self.table.is_some() => quote!(table),
            syn::Visibility::Public(_) => quote!(public),
            _ => quote!(private),
        };
        quote!(#kind #(#fields),*)
    }

    /// Takes over the fields of the extended model.
    pub(super) fn inherit(&mut self, base: TokenStream, errors: &mut Errors) {
        let Some(path) = self.options.path("extends").cloned() else {
            if let Some(option) = self.options.get("all_optional") {
                errors.at(
                    &option.name,
                    "`all_optional` makes the fields of another model optional; name it: `extends = HeroBase`",
                );
            }
            return;
        };
        let all_optional = self.options.on("all_optional");
        let parser = |input: ParseStream<'_>| {
            let kind: Ident = input.parse()?;
            let fields = Punctuated::<_, Token![,]>::parse_terminated_with(input, syn::Field::parse_named)?;
            Ok((kind, fields))
        };
        let Some((kind, fields)) = errors.keep(parser.parse2(base)) else {
            return;
        };
        if kind == "table" {
            errors.at(
                &path,
                format!(
                    "`{}` is a table model and cannot be extended; move the shared fields into a data model that both extend",
                    path.to_token_stream()
                ),
            );
        }
        let leaks = kind == "private" && matches!(self.vis, syn::Visibility::Public(_));
        let own = fields.iter().find(|field| !types::is_everywhere(&field.ty));
        if let Some(name) = own.and_then(|field| field.ident.as_ref()).filter(|_| leaks) {
            errors.at(
                &path,
                format!(
                    "`{}` is public, and the model that it extends is not, though the type of field `{name}` is known through it; make `{}` public too",
                    self.name,
                    path.to_token_stream()
                ),
            );
            return;
        }
        let (computed, fields): (Vec<_>, Vec<_>) = fields.into_iter().partition(is_computed);
        let numbered = fields.iter().enumerate();
        self.fields = numbered.filter_map(|(index, field)| inherited(&path, index, field, all_optional)).collect();
        if !all_optional {
            let numbered = computed.iter().zip(fields.len()..);
            self.computed = numbered.filter_map(|(field, index)| inherited(&path, index, field, false)).collect();
        }
        self.base = Some(Base { path, fields: fields.len() });
    }

    /// A computed field comes along as long as the fields that its function reads do, and nothing else has its name.
    pub(super) fn keep_computed(&mut self) {
        let Some(base) = &self.base else { return };
        let kept = self.fields.iter().filter(|field| field.inherited.is_some()).count() == base.fields;
        let own = self.computed.iter().filter(|field| field.inherited.is_none());
        let fields = self.fields.iter().chain(own).map(|field| field.name.clone());
        let names: Vec<Ident> = fields.chain(self.relationships.iter().map(|it| it.name.clone())).collect();
        self.computed.retain(|field| field.inherited.is_none() || kept && !names.contains(&field.name));
    }
}

fn is_computed(field: &syn::Field) -> bool {
    let mut attrs = field.attrs.iter().filter(|attr| attr.path().is_ident("is"));
    attrs.any(|attr| attr.parse_args::<Ident>().is_ok_and(|word| word == "computed"))
}

/// A type that is not the language's own is named through the extended model, because its name means nothing, or
/// something else, in another module.
fn inherited(base: &Path, index: usize, field: &syn::Field, all_optional: bool) -> Option<Field> {
    let (mut required, mut foreign) = (false, None);
    for attr in field.attrs.iter().filter(|attr| attr.path().is_ident("is")) {
        let parsed = attr.parse_args_with(|input: ParseStream<'_>| {
            while !input.is_empty() {
                let word: Ident = input.parse()?;
                if word == "required" {
                    required = true;
                } else if word == "foreign" {
                    let model;
                    syn::parenthesized!(model in input);
                    foreign = Some((model.parse()?, model.parse()?));
                }
            }
            Ok(())
        });
        parsed.ok()?;
    }
    let optional = types::option(&field.ty).is_some();
    let mut ty = field.ty.clone();
    if !types::is_everywhere(&ty) {
        ty = match types::option(&ty) {
            // Still written as an `Option`, so that the next level sees it.
            Some(_) => {
                syn::parse_quote!(::std::option::Option<::fieldbook::__private::InnerType<#base, #index>>)
            }
            None => syn::parse_quote!(::fieldbook::__private::FieldType<#base, #index>),
        };
    }
    if all_optional && !optional {
        ty = syn::parse_quote!(::std::option::Option<#ty>);
    }
    Some(Field {
        name: field.ident.clone()?,
        ty,
        docs: docs(&field.attrs),
        options: Options::default(),
        optional: optional || all_optional,
        required: required && !all_optional,
        foreign,
        inherited: Some(index),
    })
}
