//! The rules of a macro: what a use must look like, and what becomes of it.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

use super::Refusal;
use super::fragment::Fragment;

/// One rule.
#[derive(Debug)]
pub(crate) struct Rule {
    pub pattern: Vec<Part>,
    pub body: Vec<Part>,
}

/// A part of a pattern, or of what is written for it.
#[derive(Clone, Debug)]
pub(crate) enum Part {
    Token(TokenTree),
    Group(Delimiter, Vec<Part>, Span),
    /// `$name`; in a pattern with what it stands for.
    Variable(String, Option<Fragment>, Span),
    Repeat(Box<Repeat>),
    /// `$crate`.
    Crate,
}

/// `$( … ) sep op`.
#[derive(Clone, Debug)]
pub(crate) struct Repeat {
    pub parts: Vec<Part>,
    pub separator: Vec<TokenTree>,
    pub at_least: usize,
    pub at_most: usize,
    pub at: Span,
}

fn refuse<T>(message: impl Into<String>, at: Span) -> Result<T, Refusal> {
    Err(Refusal { message: message.into(), at: Some(at) })
}

pub(super) fn read(tokens: TokenStream) -> Result<Vec<Rule>, Refusal> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is = |at: usize, sign| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == sign);
    let mut rules = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let span = tokens[at].span();
        let (Some(TokenTree::Group(pattern)), true) = (tokens.get(at), is(at + 1, '=') && is(at + 2, '>')) else {
            return refuse("expected a macro matcher and `=>`", span);
        };
        let Some(TokenTree::Group(body)) = tokens.get(at + 3) else {
            return refuse("macro rhs must be delimited", span);
        };
        let rule = Rule { pattern: parts(pattern, true)?, body: parts(body, false)? };
        once(&rule.pattern, &mut BTreeSet::new())?;
        rules.push(rule);
        at += 4;
        if at < tokens.len() && !is(at, ';') {
            return refuse("expected `;` between the rules of a macro", tokens[at].span());
        }
        at += 1;
    }
    match rules.is_empty() {
        true => refuse("macros must contain at least one rule", Span::call_site()),
        false => Ok(rules),
    }
}

/// A pattern binds each name once.
fn once<'p>(pattern: &'p [Part], seen: &mut BTreeSet<&'p str>) -> Result<(), Refusal> {
    for part in pattern {
        match part {
            Part::Variable(name, _, at) if !seen.insert(name) => return refuse("duplicate matcher binding", *at),
            Part::Group(_, inner, _) => once(inner, seen)?,
            Part::Repeat(repeat) => once(&repeat.parts, seen)?,
            Part::Variable(..) | Part::Token(_) | Part::Crate => {}
        }
    }
    Ok(())
}

fn parts(group: &Group, pattern: bool) -> Result<Vec<Part>, Refusal> {
    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let token = &tokens[at];
        at += 1;
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '$' => match tokens.get(at) {
                Some(TokenTree::Group(inner)) if inner.delimiter() == Delimiter::Parenthesis => {
                    at += 1;
                    let parts = parts(inner, pattern)?;
                    let repeat = repeat(parts, &tokens, &mut at, inner.span())?;
                    out.push(Part::Repeat(Box::new(repeat)));
                }
                Some(TokenTree::Ident(name)) if name == "crate" => {
                    at += 1;
                    out.push(Part::Crate);
                }
                Some(TokenTree::Ident(name)) => {
                    at += 1;
                    let fragment = match pattern {
                        true => Some(fragment(&tokens, &mut at, name)?),
                        false => None,
                    };
                    out.push(Part::Variable(name.to_string(), fragment, name.span()));
                }
                _ => return refuse("expected a name or `(` after `$`", punct.span()),
            },
            TokenTree::Group(inner) => out.push(Part::Group(inner.delimiter(), parts(inner, pattern)?, inner.span())),
            other => out.push(Part::Token(other.clone())),
        }
    }
    Ok(out)
}

fn fragment(tokens: &[TokenTree], at: &mut usize, name: &syn::Ident) -> Result<Fragment, Refusal> {
    let colon = matches!(tokens.get(*at), Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
    let (true, Some(TokenTree::Ident(kind))) = (colon, tokens.get(*at + 1)) else {
        return refuse("missing fragment specifier", name.span());
    };
    *at += 2;
    match Fragment::named(&kind.to_string()) {
        Some(fragment) => Ok(fragment),
        None => refuse(format!("invalid fragment specifier `{kind}`"), kind.span()),
    }
}

/// The separator and the operator behind `$( … )`.
fn repeat(parts: Vec<Part>, tokens: &[TokenTree], at: &mut usize, span: Span) -> Result<Repeat, Refusal> {
    let mut separator = Vec::new();
    // An operator ends it; in front of one, another one is a separator too (`$(…)+*`).
    while let Some(token) = tokens.get(*at) {
        *at += 1;
        let operator = match token {
            TokenTree::Punct(punct) => match punct.as_char() {
                '*' => Some((0, usize::MAX)),
                '+' => Some((1, usize::MAX)),
                '?' => Some((0, 1)),
                _ => None,
            },
            _ => None,
        };
        match operator {
            Some((at_least, at_most)) => {
                return Ok(Repeat { parts, separator, at_least, at_most, at: span });
            }
            None if separator.len() < 3 => separator.push(token.clone()),
            None => break,
        }
    }
    refuse("expected one of: `*`, `+`, or `?`", span)
}
