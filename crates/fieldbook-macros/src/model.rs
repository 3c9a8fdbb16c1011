//! `#[model]`.

mod expand;
mod parse;
mod types;
mod valid;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;

use crate::errors::Errors;
use crate::krate;
use parse::Model;

/// Expands the attribute. A model that extends another hands its tokens to the other's macro, which knows its fields.
pub(crate) fn model(options: TokenStream, item: TokenStream) -> TokenStream {
    match parse::extended(options.clone()) {
        Some(base) => quote!(#base! { { #options } { #item } }),
        None => finish(TokenStream::new(), options, item),
    }
}

/// Expands a model that extends another: the other's declaration, the options, the struct, each in braces.
pub(crate) fn extend(input: TokenStream) -> TokenStream {
    let mut groups = input.into_iter().filter_map(|tree| match tree {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group),
        _ => None,
    });
    let mut next = || groups.next().as_ref().map(Group::stream).unwrap_or_default();
    let (base, options, item) = (next(), next(), next());
    finish(base, options, item)
}

/// What is wrong becomes compile errors; what is right is expanded all the same, so that no further errors follow.
fn finish(base: TokenStream, options: TokenStream, item: TokenStream) -> TokenStream {
    match krate::take(options) {
        (options, Some(path)) => krate::rename(expanded(base, options, item), &path),
        (options, None) => expanded(base, options, item),
    }
}

fn expanded(base: TokenStream, options: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let Some(mut model) = Model::parse(base, options, item.clone(), &mut errors) else {
        let errors = errors.into_compile_errors();
        return quote!(#item #errors);
    };
    valid::check(&mut model, &mut errors);
    let sound = errors.is_empty();
    let expanded = expand::expand(&model, sound);
    let errors = errors.into_compile_errors();
    quote!(#errors #expanded)
}
