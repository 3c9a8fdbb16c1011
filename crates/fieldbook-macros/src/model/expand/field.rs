//! A field's entry in the schema.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Expr, ExprUnary, Lit, UnOp};

use super::super::parse::{Field, Model, doc_text};
use super::super::types;

/// Bounds and counts, whose options are methods of the same name.
const VALUES: &[&str] = &["gt", "ge", "lt", "le", "multiple_of"];
const COUNTS: &[&str] = &["min_length", "max_length", "max_digits", "decimal_places"];
const FLAGS: &[&str] = &[
    "primary_key",
    "index",
    "unique",
    "exclude",
    "strict",
    "required",
    "version",
    "strip_whitespace",
    "to_lower",
    "to_upper",
];
const TEXTS: &[&str] = &[
    "pattern",
    "column",
    "alias",
    "validation_alias",
    "serialization_alias",
    "title",
    "sql_type",
    "server_default",
    "generated",
    "comment",
];

pub(super) fn field(model: &Model, index: usize, field: &Field) -> TokenStream {
    if let (Some(index), Some(base)) = (field.inherited, &model.base) {
        let (base, optional) = (&base.path, model.options.on("all_optional"));
        return quote!(::fieldbook::__private::inherited::<#base>(#index, #optional));
    }
    let (name, ty, options) = (field.name.unraw().to_string(), &field.ty, &field.options);
    let mut calls = TokenStream::new();
    for flag in FLAGS.iter().filter(|flag| options.on(flag)) {
        let flag = ident(flag);
        calls.extend(quote!(.#flag()));
    }
    for flag in ["nullable", "repr"] {
        if let Some(value) = options.flag(flag) {
            let flag = ident(flag);
            calls.extend(quote!(.#flag(#value)));
        }
    }
    for text in TEXTS {
        if let Some(value) = options.text(text) {
            let text = ident(text);
            calls.extend(quote!(.#text(#value)));
        }
    }
    for count in COUNTS {
        if let Some(value) = options.expr(count) {
            let count = ident(count);
            calls.extend(quote!(.#count(#value)));
        }
    }
    for bound in VALUES {
        if let Some(value) = options.expr(bound) {
            let (bound, value) = (ident(bound), wide(value));
            calls.extend(quote!(.#bound(#value)));
        }
    }
    let description = options.text("description").map(|text| text.value());
    if let Some(text) = description.or_else(|| doc_text(&field.docs)) {
        calls.extend(quote!(.description(#text)));
    }
    calls.extend(typed(field));
    let owner = &model.name;
    match types::is_everywhere(ty) {
        true => quote!(::fieldbook::__private::field::<#ty>(#name) #calls),
        false => quote!(::fieldbook::__private::field_of::<#owner, #index>(#name) #calls),
    }
}

/// Options that name the field's type or another model.
fn typed(field: &Field) -> TokenStream {
    let (ty, options) = (&field.ty, &field.options);
    let mut calls = TokenStream::new();
    if let Some(value) = options.expr("default") {
        calls.extend(quote!(.default_of::<#ty>(#value)));
    }
    if let Some(make) = options.expr("default_factory") {
        calls.extend(quote_spanned!(make.span()=> .default_by::<#ty, _>(#make)));
    }
    if let Some(validate) = options.expr("validate") {
        calls.extend(quote!(.validate::<#ty, _>(#validate)));
    }
    if let Some(validate) = options.expr("validate_before") {
        calls.extend(quote!(.validate_before(#validate)));
    }
    if let Some(serialize) = options.expr("serialize") {
        calls.extend(quote_spanned!(serialize.span()=> .serialize::<#ty, _>(#serialize)));
    }
    if let Some(make) = options.expr("onupdate") {
        calls.extend(quote_spanned!(make.span()=> .on_update::<#ty, _>(#make)));
    }
    if let Some((table, column)) = options.column("foreign_key") {
        let target = table.segments.last().map(|last| last.ident.unraw().to_string());
        let name = column.unraw().to_string();
        let on_delete = match options.word("ondelete") {
            Some(word) => {
                quote!(::std::option::Option::Some(::fieldbook::dynamic::OnDelete::#word))
            }
            None => quote!(::std::option::Option::None),
        };
        let method = quote_spanned!(table.span()=> foreign_key);
        calls.extend(quote!(.#method::<#ty, _, _>(#target, #name, || #table.#column, #on_delete)));
    }
    calls
}

/// A computed field's entry.
pub(super) fn computed(model: &Model, field: &Field) -> TokenStream {
    let (name, ty, owner) = (field.name.unraw().to_string(), &field.ty, &model.name);
    let compute = field.options.expr("computed");
    let mut calls = TokenStream::new();
    for text in ["alias", "serialization_alias", "title"] {
        if let Some(value) = field.options.text(text) {
            let text = ident(text);
            calls.extend(quote!(.#text(#value)));
        }
    }
    let description = field.options.text("description").map(|text| text.value());
    if let Some(text) = description.or_else(|| doc_text(&field.docs)) {
        calls.extend(quote!(.description(#text)));
    }
    let make = quote_spanned!(compute.span()=> ::fieldbook::__private::computed_field::<#owner, #ty, _>);
    quote!(#make(::fieldbook::__private::field::<#ty>(#name) #calls, #compute))
}

fn ident(name: &str) -> syn::Ident {
    syn::Ident::new(name, proc_macro2::Span::call_site())
}

/// A bare integer is an `i64`, so that a bound may be larger than an `i32`.
fn wide(value: &Expr) -> Expr {
    let mut value = value.clone();
    let literal = match &mut value {
        Expr::Lit(literal) => Some(&mut literal.lit),
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => match &mut **expr {
            Expr::Lit(literal) => Some(&mut literal.lit),
            _ => None,
        },
        _ => None,
    };
    if let Some(Lit::Int(int)) = literal
        && int.suffix().is_empty()
    {
        *int = syn::LitInt::new(&format!("{int}i64"), int.span());
    }
    value
}
