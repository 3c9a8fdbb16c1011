//! `#[model]`.

mod expand;
mod parse;

use proc_macro2::TokenStream;

/// Expands the attribute; what is wrong becomes compile errors beside a stub.
pub(crate) fn model(options: TokenStream, item: TokenStream) -> TokenStream {
    match parse::Model::parse(options, item) {
        Ok(model) => expand::expand(&model),
        Err(error) => error.into_compile_error(),
    }
}
