//! What `$name:kind` stands for: so many tokens from here on are one expression, one type, one pattern.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};

/// A kind of fragment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fragment {
    Block,
    Expr,
    Ident,
    Item,
    Lifetime,
    Literal,
    Meta,
    Pat,
    PatParam,
    Path,
    Stmt,
    Tt,
    Ty,
    Vis,
}

impl Fragment {
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "block" => Self::Block,
            "expr" | "expr_2021" => Self::Expr,
            "ident" => Self::Ident,
            "item" => Self::Item,
            "lifetime" => Self::Lifetime,
            "literal" => Self::Literal,
            "meta" => Self::Meta,
            "pat" => Self::Pat,
            "pat_param" => Self::PatParam,
            "path" => Self::Path,
            "stmt" => Self::Stmt,
            "tt" => Self::Tt,
            "ty" => Self::Ty,
            "vis" => Self::Vis,
            _ => return None,
        })
    }

    /// How many of the tokens are one fragment; `None` where they do not begin with one.
    pub fn length(self, tokens: &[TokenTree]) -> Option<usize> {
        let punct =
            |at: usize, sign| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == sign);
        let none_group = |inner: fn(&TokenTree) -> bool| match tokens.first() {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::None => {
                let mut all = group.stream().into_iter();
                all.next().is_some_and(|token| inner(&token)) && all.next().is_none()
            }
            _ => false,
        };
        match (self, tokens.first()) {
            (Self::Vis, None) => Some(0),
            (_, None) => None,
            (Self::Tt, Some(_)) if punct(0, '\'') => Some(2.min(tokens.len())),
            // `=>`, `::`, `&&` and their like are one token.
            (Self::Tt, Some(TokenTree::Punct(_))) => Some(super::matcher::joined(tokens)),
            (Self::Tt, Some(_)) => Some(1),
            (Self::Ident, Some(TokenTree::Ident(ident))) => (ident != "_").then_some(1),
            (Self::Ident, _) => none_group(|token| matches!(token, TokenTree::Ident(_))).then_some(1),
            (Self::Lifetime, _) => punct(0, '\'').then_some(2),
            (Self::Literal, Some(TokenTree::Literal(_))) => Some(1),
            (Self::Literal, Some(TokenTree::Ident(ident))) => (ident == "true" || ident == "false").then_some(1),
            (Self::Literal, _) if punct(0, '-') => matches!(tokens.get(1), Some(TokenTree::Literal(_))).then_some(2),
            (Self::Literal, _) => none_group(|token| matches!(token, TokenTree::Literal(_))).then_some(1),
            (Self::Block, Some(TokenTree::Group(group))) => (group.delimiter() == Delimiter::Brace).then_some(1),
            (Self::Block, _) => None,
            (Self::Expr, _) => prefix(tokens, |input| input.parse::<syn::Expr>().map(drop)),
            (Self::Item, _) => prefix(tokens, |input| input.parse::<syn::Item>().map(drop)),
            (Self::Meta, _) => prefix(tokens, |input| input.parse::<syn::Meta>().map(drop)),
            (Self::Pat, _) => prefix(tokens, |input| syn::Pat::parse_multi_with_leading_vert(input).map(drop)),
            (Self::PatParam, _) => prefix(tokens, |input| syn::Pat::parse_single(input).map(drop)),
            (Self::Path, _) => prefix(tokens, |input| input.parse::<syn::Path>().map(drop)),
            (Self::Stmt, _) => prefix(tokens, statement),
            (Self::Ty, _) => prefix(tokens, |input| input.parse::<syn::Type>().map(drop)),
            (Self::Vis, _) => prefix(tokens, |input| input.parse::<syn::Visibility>().map(drop)),
        }
    }
}

/// A statement without its semicolon.
fn statement(input: ParseStream<'_>) -> syn::Result<()> {
    if input.peek(syn::Token![let]) {
        input.parse::<syn::Token![let]>()?;
        syn::Pat::parse_single(input)?;
        if input.parse::<Option<syn::Token![:]>>()?.is_some() {
            input.parse::<syn::Type>()?;
        }
        if input.parse::<Option<syn::Token![=]>>()?.is_some() {
            input.parse::<syn::Expr>()?;
        }
        return Ok(());
    }
    let ahead = input.fork();
    if ahead.parse::<syn::Expr>().is_ok() {
        return input.parse::<syn::Expr>().map(drop);
    }
    input.parse::<syn::Item>().map(drop)
}

/// How many tokens the parser takes. It is shown no more than it surely needs: up to where an argument may end.
fn prefix(tokens: &[TokenTree], parse: fn(ParseStream<'_>) -> syn::Result<()>) -> Option<usize> {
    let stops = |at: &usize| match &tokens[*at] {
        TokenTree::Punct(punct) => {
            matches!(punct.as_char(), ',' | ';') || (*at > 0 && punct.as_char() == '>' && is_arrow(tokens, *at))
        }
        _ => false,
    };
    let ends = (1..tokens.len()).filter(stops).map(|at| at - usize::from(is_arrow(tokens, at)));
    for end in ends.chain([tokens.len()]) {
        let shown: TokenStream = tokens[..end].iter().cloned().collect();
        let taken = |input: ParseStream<'_>| {
            parse(input)?;
            let rest: TokenStream = input.parse()?;
            Ok(end - rest.into_iter().count())
        };
        if let Ok(taken) = taken.parse2(shown) {
            return Some(taken);
        }
    }
    None
}

/// Whether the token is the second one of `=>`.
fn is_arrow(tokens: &[TokenTree], at: usize) -> bool {
    let is = |at: usize, sign| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == sign);
    at > 0 && is(at, '>') && is(at - 1, '=')
}
