//! What rustc says of tokens: where the grammar here has no words of its own, and what it lets through.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::diagnostic::Problem;
use crate::source::Loc;

/// What the grammar here takes and rustc does not: `pub` before a variant, `...` in a pattern.
pub(super) fn let_through(index: u16, text: &str, tokens: &TokenStream) -> Option<Problem> {
    let (dots, variants) = (text.contains("..."), text.contains("enum") && text.contains("pub"));
    if dots || variants { find(index, tokens) } else { None }
}

fn find(index: u16, tokens: &TokenStream) -> Option<Problem> {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let dot = |at: usize| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == '.');
    for (at, token) in tokens.iter().enumerate() {
        // A macro's text is its own affair.
        if matches!(token, TokenTree::Ident(word) if word == "macro_rules") {
            return find(index, &tokens.get(at + 4..)?.iter().cloned().collect());
        }
        let number = |at: Option<usize>| matches!(at.and_then(|at| tokens.get(at)), Some(TokenTree::Literal(_)));
        let closed = number(at.checked_sub(1)) && number(Some(at + 3));
        if closed && dot(at) && dot(at + 1) && dot(at + 2) {
            let place = Loc::new(index, token.span()).to(Loc::new(index, tokens[at + 2].span()));
            let problem = Problem::error("E0783", place, "`...` range patterns are not allowed");
            return Some(problem.help("use `..=` for an inclusive range"));
        }
        let TokenTree::Group(group) = token else { continue };
        if group.delimiter() == Delimiter::Brace
            && declares_enum(&tokens[..at])
            && let Some(problem) = public_variant(index, group.stream())
        {
            return Some(problem);
        }
        if let Some(problem) = find(index, &group.stream()) {
            return Some(problem);
        }
    }
    None
}

/// Whether the tokens end with the head of an enum.
fn declares_enum(before: &[TokenTree]) -> bool {
    let mut head = before.iter().rev().take_while(|token| match token {
        TokenTree::Group(_) => false,
        TokenTree::Punct(punct) => punct.as_char() != ';',
        _ => true,
    });
    head.any(|token| matches!(token, TokenTree::Ident(word) if word == "enum"))
}

fn public_variant(index: u16, variants: TokenStream) -> Option<Problem> {
    let mut first = true;
    for token in variants {
        match &token {
            TokenTree::Ident(word) if first && word == "pub" => {
                let at = Loc::new(index, word.span());
                let problem = Problem::error("E0449", at, "visibility qualifiers are not permitted here");
                return Some(problem.help("leave it out: variants are as public as their enum"));
            }
            TokenTree::Punct(punct) if punct.as_char() == ',' => first = true,
            // An attribute.
            TokenTree::Punct(punct) if punct.as_char() == '#' => {}
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {}
            _ => first = false,
        }
    }
    None
}

/// What rustc says at a place where the grammar here found no way on.
pub(super) fn refused(index: u16, text: &str, tokens: TokenStream, (at, message): (Loc, &str)) -> Option<Problem> {
    let mut before = Vec::new();
    let token = around(index, tokens, at, &mut before);
    let word = |token: Option<&TokenTree>| match token {
        Some(TokenTree::Ident(word)) => word.to_string(),
        _ => String::new(),
    };
    let place = |token: &TokenTree| Loc::new(index, token.span());
    if message == "at least one trait is required for an object type" {
        return Some(match word(before.last()).as_str() {
            "dyn" => Problem::error("E0224", at, message),
            _ if matches!(&token, Some(TokenTree::Ident(found)) if found == "dyn") => {
                Problem::error("E0224", at, message)
            }
            "mut" => Problem::plain(at, "lifetime must precede `mut`"),
            _ => Problem::plain(at, "expected type, found lifetime"),
        });
    }
    match (word(before.last()).as_str(), &token) {
        (_, Some(TokenTree::Ident(found))) if found == "typeof" => {
            let message = "`typeof` is a reserved keyword but unimplemented";
            return Some(Problem::error("E0516", at, message));
        }
        ("pub", Some(TokenTree::Ident(found))) if found == "impl" => {
            let problem =
                Problem::error("E0449", place(before.last()?), "visibility qualifiers are not permitted here");
            return Some(problem.help("leave it out: an impl is neither public nor private"));
        }
        ("pub", Some(TokenTree::Group(_))) => {
            let help = "`pub(crate)`, `pub(super)`, or `pub(in path)` with a module around it";
            return Some(Problem::error("E0704", at, "incorrect visibility restriction").help(help));
        }
        _ => {}
    }
    // An attribute or a documentation comment with nothing behind it.
    let hash = before.len().checked_sub(2).and_then(|at| before.get(at));
    let is_hash = matches!(hash, Some(TokenTree::Punct(punct)) if punct.as_char() == '#');
    if let (true, Some(TokenTree::Group(group)), None) = (is_hash, before.last(), &token) {
        let start = place(hash?);
        let line = text.lines().nth(usize::from(start.line).saturating_sub(1)).unwrap_or_default();
        let comment: String = line.chars().skip(usize::from(start.column).saturating_sub(1)).take(3).collect();
        if comment == "///" || comment == "/**" {
            let code = if message.contains("`fn`") { "E0584" } else { "E0585" };
            let message = "found a documentation comment that doesn't document anything";
            return Some(Problem::error(code, start, message).help("write `//`, where it is no documentation"));
        }
        let whole = start.to(Loc::new(index, group.span()));
        return Some(Problem::plain(whole, "expected statement after outer attribute"));
    }
    let line = text.lines().nth(usize::from(at.line).saturating_sub(1)).unwrap_or_default();
    let rest: String = line.chars().skip(usize::from(at.column).saturating_sub(1)).take(3).collect();
    if rest == "//!" || rest == "/*!" {
        let problem = Problem::error("E0753", at, "expected outer doc comment");
        return Some(problem.help("`//!` stands at the beginning of a file or a block; before an item it is `///`"));
    }
    None
}

/// The token at a place, and those before it within the same brackets.
fn around(index: u16, tokens: TokenStream, at: Loc, before: &mut Vec<TokenTree>) -> Option<TokenTree> {
    before.clear();
    for token in tokens {
        let place = Loc::new(index, token.span());
        if place.start() == at.start() {
            return Some(token);
        }
        if let TokenTree::Group(group) = &token
            && place.holds(at)
        {
            return around(index, group.stream(), at, before);
        }
        before.push(token);
    }
    None
}
