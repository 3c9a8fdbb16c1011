//! From the model as declared to Rust: the handle, its accessors, its schema, its builder, its constant.

mod accessors;
mod builder;
mod checks;
mod constant;
mod field;
mod handle;
mod inherit;
mod relationship;
mod schema;

use proc_macro2::TokenStream;
use quote::quote;

use super::parse::Model;

pub(super) use schema::LISTENERS;

/// Everything that the struct becomes. Without the checks where the declaration is known to be wrong already.
pub(super) fn expand(model: &Model, sound: bool) -> TokenStream {
    let mut parts = vec![
        handle::handle(model),
        accessors::accessors(model),
        schema::schema(model),
        builder::builder(model),
        inherit::inherit(model),
    ];
    if model.table.is_none() {
        parts.push(constant::data(model));
    } else {
        parts.push(constant::constant(model));
        if sound {
            parts.push(checks::checks(model));
        }
    }
    quote!(#(#parts)*)
}
