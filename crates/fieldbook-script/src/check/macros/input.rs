//! What stands between a macro's delimiters: arguments, and text that is put together before anything runs.

use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Expr, Ident, LitStr, Token};

/// Comma-separated arguments, the format string among them if there is one.
pub(super) struct MacroArgs {
    pub exprs: Vec<Arg>,
}

pub(super) struct Arg {
    pub name: Option<Ident>,
    pub value: Expr,
}

impl Parse for Arg {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let named = input.peek(Ident) && input.peek2(Token![=]) && !input.peek2(Token![==]) && !input.peek2(Token![=>]);
        let name = if named {
            let name = input.parse()?;
            input.parse::<Token![=]>()?;
            Some(name)
        } else {
            None
        };
        Ok(Self { name, value: input.parse()? })
    }
}

impl Parse for MacroArgs {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let exprs = Punctuated::<Arg, Token![,]>::parse_terminated(input)?;
        Ok(Self { exprs: exprs.into_iter().collect() })
    }
}

/// `vec![elem; count]` or `vec![a, b]`.
pub(super) enum VecArgs {
    Repeat(Box<Expr>, Box<Expr>),
    List(Vec<Expr>),
}

impl Parse for VecArgs {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.is_empty() {
            return Ok(Self::List(Vec::new()));
        }
        let first: Expr = input.parse()?;
        if input.parse::<Option<Token![;]>>()?.is_some() {
            return Ok(Self::Repeat(Box::new(first), input.parse()?));
        }
        let mut list = vec![first];
        while input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
            list.push(input.parse()?);
        }
        if !input.is_empty() {
            return Err(input.error("expected `,`"));
        }
        Ok(Self::List(list))
    }
}

/// `matches!(value, pattern if guard)`.
pub(super) struct MatchesArgs {
    pub value: Expr,
    pub pat: syn::Pat,
    pub guard: Option<Expr>,
}

impl Parse for MatchesArgs {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let value = input.parse()?;
        input.parse::<Token![,]>()?;
        let pat = syn::Pat::parse_multi_with_leading_vert(input)?;
        let guard = match input.parse::<Option<Token![if]>>()? {
            Some(_) => Some(input.parse()?),
            None => None,
        };
        input.parse::<Option<Token![,]>>()?;
        Ok(Self { value, pat, guard })
    }
}

/// The string literal that an expression is.
pub(super) fn literal_text(expr: &Expr) -> Option<LitStr> {
    match super::super::call::strip(expr) {
        Expr::Lit(lit) => match &lit.lit {
            syn::Lit::Str(text) => Some(text.clone()),
            _ => None,
        },
        Expr::Macro(node) => Some(LitStr::new(&written_text(&node.mac)?.ok()?, node.mac.bang_token.span)),
        _ => None,
    }
}

/// The text that a macro stands for before anything runs: `concat!` and `stringify!`.
pub(in crate::check) fn written_text(mac: &syn::Macro) -> Option<syn::Result<String>> {
    let name = mac.path.get_ident()?;
    match () {
        () if name == "concat" => Some(concatenated(mac)),
        () if name == "stringify" => Some(Ok(crate::expand::print::text(mac.tokens.clone()))),
        () => None,
    }
}

/// The text that `concat!` makes of its literals.
pub(super) fn concatenated(mac: &syn::Macro) -> syn::Result<String> {
    let args: MacroArgs = syn::parse2(mac.tokens.clone())?;
    let mut text = String::new();
    for arg in args.exprs {
        match super::super::call::strip(&arg.value) {
            Expr::Lit(lit) => match &lit.lit {
                syn::Lit::Str(part) => text.push_str(&part.value()),
                syn::Lit::Int(part) => text.push_str(part.base10_digits()),
                syn::Lit::Float(part) => text.push_str(part.base10_digits()),
                syn::Lit::Bool(part) => text.push_str(&part.value.to_string()),
                syn::Lit::Char(part) => text.push(part.value()),
                _ => return Err(syn::Error::new_spanned(lit, "cannot concatenate a byte string literal")),
            },
            Expr::Unary(syn::ExprUnary { op: syn::UnOp::Neg(_), expr, .. }) if is_number(expr) => {
                text.push_str(&negative_literal(expr));
            }
            Expr::Macro(node) => match written_text(&node.mac) {
                Some(part) => text.push_str(&part?),
                None => return Err(syn::Error::new_spanned(node, "expected a literal")),
            },
            other => return Err(syn::Error::new_spanned(other, "expected a literal")),
        }
    }
    Ok(text)
}

/// Whether a literal stands behind a `-` somewhere in a text.
pub(super) fn negates_literal(tokens: proc_macro2::TokenStream) -> bool {
    use proc_macro2::TokenTree;
    let mut minus = false;
    for token in tokens {
        match &token {
            TokenTree::Literal(_) if minus => return true,
            TokenTree::Group(group) if negates_literal(group.stream()) => return true,
            _ => {}
        }
        minus = matches!(&token, TokenTree::Punct(sign) if sign.as_char() == '-');
    }
    false
}

fn is_number(expr: &Expr) -> bool {
    matches!(expr, Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(_) | syn::Lit::Float(_), .. }))
}

/// A literal number below zero.
fn negative_literal(expr: &Expr) -> String {
    match expr {
        Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(int), .. }) => format!("-{}", int.base10_digits()),
        Expr::Lit(syn::ExprLit { lit: syn::Lit::Float(float), .. }) => format!("-{}", float.base10_digits()),
        _ => String::new(),
    }
}
