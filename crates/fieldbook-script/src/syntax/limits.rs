//! Bounds on what is parsed, checked on text and tokens, so that no later stage recurses too deeply.
//!
//! Two things nest: delimiters, and operators without delimiters (`!!!x`, `a + b + c`, `x.f().g()`, `else if`).
//! The first is bounded by [`MAX_DEPTH`], the sum of both along any path of the tree by [`MAX_CHAIN`].

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::diagnostic::Problem;
use crate::source::{Loc, SourceFiles};

/// All files together, in bytes.
pub(crate) const MAX_SOURCE: usize = 64 * 1024;
/// Delimiters inside one another.
pub(crate) const MAX_DEPTH: usize = 64;
/// Operators and delimiters that one expression may stack up.
pub(crate) const MAX_CHAIN: usize = 400;

pub(crate) fn check_size(files: &SourceFiles) -> Result<(), Problem> {
    let mut total = 0;
    for (index, file) in files.files.iter().enumerate() {
        total += file.text.len();
        if total > MAX_SOURCE {
            let at = Loc { file: index as u16, line: 1, column: 1, end_line: 1, end_column: 2 };
            let message = format!("the program is longer than {} KiB", MAX_SOURCE / 1024);
            return Err(Problem::plain(at, message).help("shorten it; the playground reads no more than this"));
        }
    }
    Ok(())
}

pub(crate) fn check_nesting(file: u16, tokens: &TokenStream) -> Result<(), Problem> {
    let mut pending = vec![(tokens.clone(), 0usize, 0usize)];
    while let Some((stream, depth, weight)) = pending.pop() {
        let tokens: Vec<TokenTree> = stream.into_iter().collect();
        for segment in segments(&tokens) {
            let weight = weight + segment.iter().filter(|token| nests(token)).count();
            if depth > MAX_DEPTH || weight > MAX_CHAIN {
                let at = Loc::new(file, segment[0].span());
                return Err(Problem::plain(at, "this is nested too deeply")
                    .help("name a part with `let`, or move it to a function of its own"));
            }
            for token in segment {
                if let TokenTree::Group(group) = token {
                    pending.push((group.stream(), depth + 1, weight + 1));
                }
            }
        }
    }
    Ok(())
}

/// Splits tokens where one statement, item or argument surely ends and the next begins.
fn segments(tokens: &[TokenTree]) -> Vec<&[TokenTree]> {
    let mut out = Vec::new();
    let mut start = 0;
    for (index, token) in tokens.iter().enumerate() {
        let ends = match token {
            TokenTree::Punct(punct) => matches!(punct.as_char(), ';' | ','),
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => match tokens.get(index + 1) {
                Some(TokenTree::Ident(ident)) => ident != "else" && ident != "as",
                Some(TokenTree::Literal(_)) => true,
                Some(TokenTree::Punct(punct)) => punct.as_char() == '#',
                _ => false,
            },
            _ => false,
        };
        if ends {
            out.push(&tokens[start..=index]);
            start = index + 1;
        }
    }
    if start < tokens.len() {
        out.push(&tokens[start..]);
    }
    out
}

/// Whether a token can put one syntax node inside another without delimiters.
fn nests(token: &TokenTree) -> bool {
    match token {
        TokenTree::Punct(punct) => !matches!(punct.as_char(), ',' | ';' | ':' | '#' | '\''),
        TokenTree::Ident(ident) => {
            let text = ident.to_string();
            matches!(
                text.as_str(),
                "else" | "return" | "break" | "as" | "move" | "if" | "while" | "match" | "for" | "let" | "yield"
            )
        }
        _ => false,
    }
}
