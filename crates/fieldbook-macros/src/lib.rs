//! The macros of fieldbook: `#[model]` and `#[derive(FieldEnum)]`, each parse → validate → expand, with every error at
//! once on its own span.

mod errors;
mod field_enum;
mod krate;
mod model;
mod options;

use proc_macro::TokenStream;

/// Turns a struct into a model: a handle, a builder, and for a table the constant whose fields are the columns.
#[proc_macro_attribute]
pub fn model(options: TokenStream, item: TokenStream) -> TokenStream {
    model::model(options.into(), item.into()).into()
}

/// The second step of a model that `extends` another: called by the other model's private macro, with its fields.
#[doc(hidden)]
#[proc_macro]
pub fn __extend(input: TokenStream) -> TokenStream {
    model::extend(input.into()).into()
}

/// Makes an enum of unit variants the type of a field; stored by the variants' names.
///
/// `#[field(rename = "…")]` on a variant changes the name that is stored, `#[field(value = "…")]` the text that JSON
/// has for it.
#[proc_macro_derive(FieldEnum, attributes(field))]
pub fn field_enum(item: TokenStream) -> TokenStream {
    field_enum::derive(item.into()).into()
}
