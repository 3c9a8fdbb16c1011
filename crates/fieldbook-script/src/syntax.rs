//! Source text to syntax tree: size and nesting limits first, then syn.

pub(crate) mod cfg;
mod limits;
pub(crate) mod span;
mod words;

use std::str::FromStr;

use proc_macro2::TokenStream;

use crate::diagnostic::Problem;
use crate::source::{Loc, SourceFiles};

/// A parsed file of the program.
pub(crate) struct ParsedFile {
    pub index: u16,
    /// The module's name: `heroes` for `heroes.rs`.
    pub module: String,
    pub tree: syn::File,
    /// Where the last token ends.
    pub end: (u16, u16),
}

/// Parses every file; all problems of all files are collected.
pub(crate) fn parse(files: &SourceFiles, problems: &mut Vec<Problem>) -> Vec<ParsedFile> {
    let mut parsed = Vec::new();
    if let Err(problem) = limits::check_size(files) {
        problems.push(problem);
        return parsed;
    }
    for (index, file) in files.files.iter().enumerate() {
        match parse_to_end(index as u16, &file.text) {
            Ok((tree, end)) => parsed.push(ParsedFile {
                index: index as u16,
                module: file.name.trim_end_matches(".rs").to_owned(),
                tree,
                end,
            }),
            Err(problem) => problems.push(problem),
        }
    }
    parsed
}

/// Parses one file within the nesting limit.
pub(crate) fn parse_file(index: u16, text: &str) -> Result<syn::File, Problem> {
    parse_to_end(index, text).map(|(tree, _)| tree)
}

/// A file, and where its last token ends.
fn parse_to_end(index: u16, text: &str) -> Result<(syn::File, (u16, u16)), Problem> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let tokens = TokenStream::from_str(text).map_err(|error| not_tokens(index, text, error.span()))?;
    limits::check_nesting(index, &tokens)?;
    if text.contains("cfg")
        && let Some((span, why)) = cfg::wrong(&tokens)
    {
        return Err(Problem::error("E0537", Loc::new(index, span), why));
    }
    let tokens = if text.contains("cfg") { cfg::apply(tokens) } else { tokens };
    if let Some(problem) = words::let_through(index, text, &tokens) {
        return Err(problem);
    }
    let last = tokens.clone().into_iter().last();
    let end = last.map_or((1, 1), |last| Loc::new(index, last.span()).end().start());
    let tree = syn::parse2::<syn::File>(tokens).map_err(|error| not_syntax(index, text, &error))?;
    Ok((tree, end))
}

/// The last line of a text, and the column after its last character.
fn end_of_text(text: &str) -> (u16, u16) {
    let lines = text.lines().count().max(1);
    let column = text.lines().last().map_or(0, |line| line.chars().count()) + 1;
    (u16::try_from(lines).unwrap_or(u16::MAX), u16::try_from(column).unwrap_or(u16::MAX))
}

/// Text that does not fall into tokens: a quote, a bracket or a comment that is not closed.
fn not_tokens(index: u16, text: &str, span: proc_macro2::Span) -> Problem {
    let at = Loc::new(index, span);
    let line = text.lines().nth(usize::from(at.line).saturating_sub(1)).unwrap_or_default();
    let first = line.chars().nth(usize::from(at.column).saturating_sub(1));
    let rest: String = line.chars().skip(usize::from(at.column).saturating_sub(1)).collect();
    match first {
        Some('"') => Problem::error("E0765", at, "unterminated double quote string"),
        Some('{' | '(' | '[') => {
            let (line, column) = end_of_text(text);
            let end = Loc { file: index, line, column, end_line: line, end_column: column + 1 };
            Problem::plain(end, "this file contains an unclosed delimiter").related("unclosed delimiter", at)
        }
        Some('/') => Problem::error("E0758", at, "unterminated block comment"),
        _ if rest.starts_with("b\"") => Problem::error("E0766", at, "unterminated double quote byte string"),
        _ if rest.starts_with("b'") => Problem::error("E0763", at, "unterminated byte constant"),
        _ if rest.starts_with('\'') => Problem::error("E0762", at, "unterminated character literal"),
        _ if rest.starts_with("r\"") || rest.starts_with("r#") => {
            Problem::error("E0748", at, "unterminated raw string")
        }
        _ if ["0x", "0o", "0b"].iter().any(|base| rest.starts_with(base)) => {
            Problem::error("E0768", at, "no valid digits found for number")
        }
        _ => Problem::plain(at, "this text is not made of Rust tokens")
            .help("look for a quote, a bracket or a comment that is not closed"),
    }
}

/// Tokens that are no Rust; a missing semicolon, or a comma of arms or of a struct's fields, is missed where it should
/// stand.
fn not_syntax(index: u16, text: &str, error: &syn::Error) -> Problem {
    let at = Loc::new(index, error.span());
    let message = error.to_string();
    let Ok(tokens) = TokenStream::from_str(text) else { return Problem::plain(at, message) };
    if message.contains("expected an expression")
        && let Some(problem) = open_range(index, tokens.clone())
    {
        return problem;
    }
    if let Some(problem) = called_type(index, tokens.clone(), at) {
        return problem;
    }
    if let Some(problem) = words::refused(index, text, tokens.clone(), (at, &message)) {
        return problem;
    }
    let missing = match () {
        // Between the elements of an array it is the next one that should not stand there.
        _ if message.contains("expected `,` or `;`") => None,
        _ if message.contains("expected `;`") || message.ends_with("or `;`") => Some(';'),
        _ if message.contains("expected `,`") && in_arms_or_fields(index, tokens.clone(), at) => Some(','),
        _ => None,
    };
    if let Some(missing) = missing
        && let Some(before) = token_before(index, tokens, at)
    {
        let problem = Problem::plain(before.end(), format!("expected `{missing}`"));
        return problem.help(format!("add `{missing}` here"));
    }
    Problem::plain(at, message)
}

/// `Fn(u32)` or `Some(u32)` where a type should stand, which the grammar of types does not know.
fn called_type(index: u16, tokens: TokenStream, at: Loc) -> Option<Problem> {
    use proc_macro2::TokenTree::{Group, Ident};
    let tokens: Vec<proc_macro2::TokenTree> = tokens.into_iter().collect();
    for (position, token) in tokens.iter().enumerate() {
        let Group(group) = token else { continue };
        let place = Loc::new(index, group.span());
        if place.start() != at.start() {
            if place.holds(at) {
                return called_type(index, group.stream(), at);
            }
            continue;
        }
        let Some(Ident(word)) = tokens.get(position.checked_sub(1)?) else { return None };
        let (name, at) = (word.to_string(), Loc::new(index, word.span()));
        return match name.as_str() {
            "Fn" | "FnMut" | "FnOnce" => Some(
                Problem::error("E0782", at, "expected a type, found a trait")
                    .help(format!("write `impl {name}(…)`, or `&dyn {name}(…)`")),
            ),
            "Vec" | "Option" | "Result" | "Box" | "Rc" | "Arc" | "HashMap" | "HashSet" | "BTreeMap" | "BTreeSet"
            | "VecDeque" | "Cell" | "RefCell" => {
                let message = "parenthesized type parameters may only be used with a `Fn` trait";
                Some(Problem::error("E0214", at, message).help(format!("use angle brackets: `{name}<…>`")))
            }
            "Some" | "Ok" | "Err" => {
                Some(Problem::error("E0573", at, format!("expected type, found variant `{name}`")))
            }
            _ => None,
        };
    }
    None
}

/// Whether a place is directly between the brackets of a `match`, or of a struct's declaration.
fn in_arms_or_fields(index: u16, tokens: TokenStream, at: Loc) -> bool {
    use proc_macro2::TokenTree::{self, Group, Ident, Punct};
    let is = |token: Option<&TokenTree>, sign| matches!(token, Some(Punct(punct)) if punct.as_char() == sign);
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let around = tokens.iter().enumerate().find_map(|(position, token)| match token {
        Group(group) if Loc::new(index, group.span()).holds(at) => Some((position, group)),
        _ => None,
    });
    match around {
        Some((position, group)) if Loc::new(index, group.span()).start() != at.start() => {
            let before = tokens[..position].iter().rev();
            let mut head = before.take_while(|token| !matches!(token, Group(_)) && !is(Some(token), ';'));
            let declares = head.any(|token| matches!(token, Ident(word) if word == "struct"));
            declares || in_arms_or_fields(index, group.stream(), at)
        }
        _ => {
            let arrow = |position: usize| is(tokens.get(position), '=') && is(tokens.get(position + 1), '>');
            let here = tokens.iter().position(|token| Loc::new(index, token.span()).start() == at.start());
            // An arm with a guard is not seen as one.
            let next = here.and_then(|here| (here..tokens.len()).find(|position| arrow(*position)));
            let guarded = here.zip(next).is_some_and(|(here, next)| {
                tokens[here..next].iter().any(|token| matches!(token, Ident(word) if word == "if"))
            });
            !guarded && (0..tokens.len()).any(arrow)
        }
    }
}

/// `1..=` with nothing after it, which the grammar does not know.
pub(crate) fn open_range(index: u16, tokens: TokenStream) -> Option<Problem> {
    use proc_macro2::TokenTree::{Group, Punct};
    let tokens: Vec<proc_macro2::TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let is = |at: usize, sign: char| matches!(tokens.get(at), Some(Punct(punct)) if punct.as_char() == sign);
        let ends = at + 1 == tokens.len() || is(at + 1, ',') || is(at + 1, ';');
        if at >= 2 && ends && is(at, '=') && is(at - 1, '.') && is(at - 2, '.') {
            let dots = Loc::new(index, tokens[at - 2].span()).to(Loc::new(index, token.span()));
            let problem = Problem::error("E0586", dots, "inclusive range with no end");
            return Some(problem.help("leave out the `=`, or write an end"));
        }
        if let Group(group) = token
            && let Some(found) = open_range(index, group.stream())
        {
            return Some(found);
        }
    }
    None
}

/// The last token that ends before a place.
fn token_before(index: u16, tokens: TokenStream, at: Loc) -> Option<Loc> {
    let mut found: Option<Loc> = None;
    let mut pending = vec![tokens];
    while let Some(stream) = pending.pop() {
        for token in stream {
            let spans = match &token {
                proc_macro2::TokenTree::Group(group) => {
                    pending.push(group.stream());
                    [group.span_open(), group.span_close()]
                }
                other => [other.span(), other.span()],
            };
            for span in spans {
                let loc = Loc::new(index, span);
                let ends = (loc.end_line, loc.end_column);
                if ends <= (at.line, at.column) && found.is_none_or(|known| (known.end_line, known.end_column) < ends) {
                    found = Some(loc);
                }
            }
        }
    }
    found
}
