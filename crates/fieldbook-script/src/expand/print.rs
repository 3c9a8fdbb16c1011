//! Tokens as text, spaced as rustc spaces them: for `stringify!`, and for the messages of `assert!` in a macro's text.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// The text of the tokens on one line.
pub(crate) fn text(tokens: TokenStream) -> String {
    let mut out = String::new();
    write(tokens, &mut out);
    super::hygiene::plain_text(&out)
}

fn write(tokens: TokenStream, out: &mut String) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (index, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{ ", " }"),
                    Delimiter::None => ("", ""),
                };
                if group.delimiter() == Delimiter::Brace && group.stream().is_empty() {
                    out.push_str("{}");
                } else {
                    out.push_str(open);
                    write(group.stream(), out);
                    out.push_str(close);
                }
            }
            other => out.push_str(&other.to_string()),
        }
        if let Some(next) = tokens.get(index + 1)
            && spaced(&tokens, index, next)
        {
            out.push(' ');
        }
    }
}

/// Whether a space stands between a token and the next: as in the text where both come from there, else by habit.
fn spaced(tokens: &[TokenTree], index: usize, next: &TokenTree) -> bool {
    let token = &tokens[index];
    let end = match token {
        TokenTree::Group(group) => group.span_close(),
        other => other.span(),
    };
    let start = match next {
        TokenTree::Group(group) => group.span_open(),
        other => other.span(),
    };
    let (end, start) = (end.end(), start.start());
    if (end.line, end.column) <= (start.line, start.column) && end.line > 0 {
        return (end.line, end.column) != (start.line, start.column);
    }
    let sign = |token: &TokenTree| match token {
        TokenTree::Punct(punct) => Some(punct.as_char()),
        _ => None,
    };
    match (token, next) {
        (TokenTree::Punct(punct), _) if punct.spacing() == Spacing::Joint => false,
        (_, next) if matches!(sign(next), Some(',' | ';' | '.' | '?' | ':')) => false,
        (token, _) if matches!(sign(token), Some('.' | '!' | '&' | '$' | '#' | '\'')) => false,
        (TokenTree::Punct(punct), _) if punct.as_char() == ':' => index == 0 || sign(&tokens[index - 1]) != Some(':'),
        (TokenTree::Ident(_), TokenTree::Group(group)) => group.delimiter() == Delimiter::Brace,
        (TokenTree::Ident(_), next) if sign(next) == Some('!') => false,
        _ => true,
    }
}
