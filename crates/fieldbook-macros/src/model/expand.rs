//! From the model as declared to Rust: the handle, its constant, its builder, its schema.

mod builder;
mod constant;
mod handle;
mod schema;

use proc_macro2::TokenStream;
use quote::quote;

use super::parse::Model;

/// Everything that the struct becomes.
pub(super) fn expand(model: &Model) -> TokenStream {
    let parts = [
        handle::handle(model),
        schema::schema(model),
        builder::builder(model),
    ];
    let constant = model.table.as_ref().map(|_| constant::constant(model));
    quote!(#(#parts)* #constant)
}
