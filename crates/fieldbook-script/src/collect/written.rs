//! What rustc demands of an item as it is written, whatever its names mean.

mod attributes;
mod parameters;
mod visibility;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{FnArg, ImplItem, Item, Pat, TraitItem};

pub(crate) use self::attributes::check_file;
pub(crate) use self::visibility::Restricted;
use super::{Cx, Pending};
use crate::diagnostic::Problem;
use crate::items::ModuleId;
use crate::source::Loc;

/// Reports what is wrong with an item of the program itself.
pub(super) fn check(cx: &mut Cx, pending: &mut Pending, module: ModuleId, file: u16, item: &Item) {
    if cx.in_prelude {
        return;
    }
    attributes::check(cx, file, item);
    if let Some(vis) = visibility::of(item) {
        visibility::note(cx, pending, module, file, vis);
    }
    match item {
        Item::Fn(item) => {
            parameters::check(cx, file, &item.sig.generics, None, false);
            if !lasts(&item.sig.inputs) {
                parameters::check_clauses_static(cx, file, &item.sig.generics);
            }
        }
        Item::Struct(item) => {
            parameters::check(cx, file, &item.generics, None, false);
            parameters::check_used(cx, file, &item.generics, &item.fields.to_token_stream());
            item.fields.iter().for_each(|field| parameters::check_static(cx, file, &item.generics, &field.ty));
        }
        Item::Enum(item) => {
            parameters::check(cx, file, &item.generics, None, false);
            parameters::check_used(cx, file, &item.generics, &item.variants.to_token_stream());
            let fields = item.variants.iter().flat_map(|variant| &variant.fields);
            fields.for_each(|field| parameters::check_static(cx, file, &item.generics, &field.ty));
        }
        Item::Trait(item) => check_trait(cx, file, item),
        Item::Impl(item) => check_impl(cx, file, item),
        Item::Type(item) => {
            parameters::check(cx, file, &item.generics, None, false);
            parameters::check_alias(cx, file, &item.generics, &item.ty.to_token_stream());
            super::elision::check_field(cx, file, &item.generics, &item.ty);
        }
        _ => {}
    }
}

fn check_trait(cx: &mut Cx, file: u16, item: &syn::ItemTrait) {
    parameters::check(cx, file, &item.generics, None, true);
    for member in &item.items {
        match member {
            TraitItem::Fn(member) => {
                parameters::check(cx, file, &member.sig.generics, Some(&item.generics), false);
                not_const(cx, file, &member.sig, "traits");
                if member.default.is_none() {
                    only_names(cx, file, &member.sig);
                }
            }
            TraitItem::Type(member) => {
                parameters::check(cx, file, &member.generics, Some(&item.generics), false);
                attributes::only_on_types(cx, file, &member.attrs);
            }
            _ => {}
        }
    }
}

fn check_impl(cx: &mut Cx, file: u16, item: &syn::ItemImpl) {
    parameters::check(cx, file, &item.generics, None, false);
    for member in &item.items {
        let vis = match member {
            ImplItem::Fn(member) => {
                parameters::check(cx, file, &member.sig.generics, Some(&item.generics), false);
                if item.trait_.is_some() {
                    not_const(cx, file, &member.sig, "trait impls");
                }
                &member.vis
            }
            ImplItem::Const(member) => &member.vis,
            ImplItem::Type(member) => {
                parameters::check(cx, file, &member.generics, Some(&item.generics), false);
                if !lasts(&item.self_ty) && !item.trait_.as_ref().is_some_and(|(path, _)| lasts(path)) {
                    parameters::check_static(cx, file, &item.generics, &member.ty);
                }
                &member.vis
            }
            _ => continue,
        };
        if item.trait_.is_some() && super::declare::is_public(vis) {
            let at = crate::syntax::span::loc(file, vis);
            let problem = Problem::error("E0449", at, "visibility qualifiers are not permitted here");
            cx.report(problem.help("leave it out: what a trait has is as public as the trait"));
        }
    }
}

fn not_const(cx: &mut Cx, file: u16, sig: &syn::Signature, place: &str) {
    if let Some(word) = &sig.constness {
        let message = format!("functions in {place} cannot be declared const");
        cx.report(Problem::error("E0379", Loc::new(file, word.span), message));
    }
}

/// A method without a body only names its parameters.
fn only_names(cx: &mut Cx, file: u16, sig: &syn::Signature) {
    for input in &sig.inputs {
        let FnArg::Typed(param) = input else { continue };
        if !matches!(&*param.pat, Pat::Ident(name) if name.mutability.is_none()) && !matches!(&*param.pat, Pat::Wild(_))
        {
            let at = crate::syntax::span::pat_loc(file, &param.pat);
            let problem = Problem::error("E0642", at, "patterns aren't allowed in functions without bodies");
            cx.report(problem.help("give the parameter a name"));
        }
    }
}

/// Whether a word stands anywhere among the tokens; of a lifetime the name only.
fn mentions(tokens: &TokenStream, word: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == word,
        TokenTree::Group(group) => mentions(&group.stream(), word),
        _ => false,
    })
}

/// Whether `'static` stands in what an item is given, so that it is known of what stands behind it.
fn lasts(syntax: &impl ToTokens) -> bool {
    mentions_lifetime(&syntax.to_token_stream(), "static")
}

/// Whether a lifetime stands anywhere among the tokens.
pub(super) fn mentions_lifetime(tokens: &TokenStream, name: &str) -> bool {
    let mut after_quote = false;
    for token in tokens.clone() {
        match &token {
            TokenTree::Ident(ident) if after_quote && ident == name => return true,
            TokenTree::Group(group) if mentions_lifetime(&group.stream(), name) => return true,
            _ => {}
        }
        after_quote = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
    }
    false
}

/// A lifetime of `for<…>` that a function gives but does not take.
pub(super) fn given_only<'g>(
    lifetimes: Option<&'g syn::BoundLifetimes>,
    inputs: &TokenStream,
    output: &TokenStream,
) -> Option<&'g syn::Lifetime> {
    let declared = lifetimes.into_iter().flat_map(|bound| &bound.lifetimes);
    let mut names = declared.filter_map(|param| match param {
        syn::GenericParam::Lifetime(param) => Some(&param.lifetime),
        _ => None,
    });
    names.find(|lifetime| {
        let name = lifetime.ident.to_string();
        mentions_lifetime(output, &name) && !mentions_lifetime(inputs, &name)
    })
}
