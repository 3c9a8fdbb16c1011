//! The `#[model]` attribute macro of fieldbook: parse → validate → expand, with every error at once on its own span.

mod model;

use proc_macro::TokenStream;

/// Turns a struct into a model: a handle, a builder, and for a table the constant whose fields are the columns.
#[proc_macro_attribute]
pub fn model(options: TokenStream, item: TokenStream) -> TokenStream {
    model::model(options.into(), item.into()).into()
}
