//! What only shows where models meet: constants whose evaluation fails, with a message on the user's own span.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Ident;
use syn::ext::IdentExt;
use syn::spanned::Spanned;

use super::super::parse::{Field, Kind, Model, Relationship};
use super::super::types;

pub(super) fn checks(model: &Model) -> TokenStream {
    let columns = model.numbered().filter(|(_, field)| !types::is_everywhere(&field.ty));
    let columns = columns.map(|(index, field)| column(model, index, field));
    let relationships = model.relationships.iter().enumerate();
    let relationships = relationships.map(|(index, it)| relationship(model, index, it));
    quote!(#(#columns)* #(#relationships)*)
}

/// What the checks of other models need to know about this one.
pub(super) fn declared(model: &Model) -> TokenStream {
    let name = &model.name;
    let keys = model.fields.iter().filter_map(|field| {
        let (table, column) = field.foreign.as_ref()?;
        let (table, column) = (table.unraw().to_string(), column.unraw().to_string());
        let field = field.name.unraw().to_string();
        Some(quote!((#field, #table, #column)))
    });
    let relationships = model.relationships.iter().map(entry);
    quote! {
        #[doc(hidden)]
        impl ::fieldbook::__private::Declared for #name {
            const FOREIGN_KEYS: &'static [::fieldbook::__private::ForeignKeyOf] = &[#(#keys),*];
            const RELATIONSHIPS: &'static [::fieldbook::__private::RelationshipOf] = &[#(#relationships),*];
        }
    }
}

/// Name, target, `back_populates` and `foreign_keys`.
fn entry(it: &Relationship) -> TokenStream {
    let (name, target) = (it.name.unraw().to_string(), it.target_name());
    let back = it.back_populates().map(|back| back.unraw().to_string());
    let back = back.unwrap_or_default();
    let keys = it.options.names("foreign_keys").iter().map(|key| key.unraw().to_string());
    quote!((#name, #target, #back, &[#(#keys),*]))
}

fn column(model: &Model, index: usize, field: &Field) -> TokenStream {
    let (owner, ty, name) = (&model.name, &field.ty, &field.name);
    let span = match (field.inherited, &model.base) {
        (Some(_), Some(base)) => base.path.span(),
        _ => ty.span(),
    };
    let message = format!(
        "field `{name}` of table model `{}` has a type that no column can hold; make it a relationship with `#[relationship]`, a `serde_json::Value`, or move it to a data model",
        model.name
    );
    quote_spanned! {span=>
        const _: () = ::fieldbook::__private::check_column::<#owner, #index>(#message);
    }
}

fn relationship(model: &Model, index: usize, it: &Relationship) -> TokenStream {
    let (owner, name) = (&model.name, &it.name);
    let (own, theirs) = (owner.unraw().to_string(), it.target_name());
    let mut checks = TokenStream::new();
    if let Some(link) = it.options.path("link_model") {
        for side in [&own, &theirs] {
            let message = format!(
                "the link model of relationship `{name}` has no foreign key to `{side}`; give one of its fields `foreign_key = {side}.id`",
            );
            checks.extend(quote_spanned! {link.span()=>
                const _: () = ::fieldbook::__private::check_link::<#link>(#side, #message);
            });
        }
    } else if it.options.get("primaryjoin").is_none() {
        let (entry, list) = (entry(it), it.kind == Kind::Many);
        let (holder, other) = match it.kind {
            Kind::Many => (&theirs, &own),
            _ => (&own, &theirs),
        };
        let missing = format!(
            "relationship `{name}` of `{own}` has no foreign key between `{own}` and `{theirs}`; give a field of `{holder}` one: `#[field(foreign_key = {other}.id)]`",
        );
        let ambiguous = format!(
            "relationship `{name}` of `{own}` is ambiguous: several foreign keys lead between `{own}` and `{theirs}`; choose one with `foreign_keys = …`",
        );
        checks.extend(quote_spanned! {name.span()=>
            const _: () = ::fieldbook::__private::check_foreign_key::<#owner, #index>(
                (#own, #theirs), #entry, #list, #missing, #ambiguous,
            );
        });
    }
    if let Some(back) = it.back_populates() {
        checks.extend(back_populates(model, index, it, back));
    }
    checks
}

fn back_populates(model: &Model, index: usize, it: &Relationship, back: &Ident) -> TokenStream {
    let (owner, name) = (&model.name, it.name.unraw().to_string());
    let (own, theirs, there) = (model.name.unraw().to_string(), it.target_name(), back.unraw().to_string());
    let missing = format!(
        "`{theirs}` has no relationship `{there}` for `back_populates` of `{own}.{name}`; declare it there, or leave `back_populates` out",
    );
    let elsewhere = format!(
        "`{theirs}.{there}` does not point back to `{own}.{name}`; it must lead to `{own}` and say `back_populates = {name}`",
    );
    quote_spanned! {back.span()=>
        const _: () = ::fieldbook::__private::check_back_populates::<#owner, #index>(
            (#own, #name, #there), #missing, #elsewhere,
        );
    }
}
