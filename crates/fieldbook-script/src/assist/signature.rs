//! The call that the cursor is an argument of.

use super::Place;
use super::scan::{Token, TokenKind, tokens};

/// The callee's name, in bytes, and the number of the argument.
pub(super) struct Call {
    pub start: usize,
    pub end: usize,
    pub active: u32,
}

/// The innermost parenthesis around the place that follows a name.
pub(super) fn call_around(place: &Place<'_>) -> Option<Call> {
    let tokens: Vec<Token> = tokens(place.text)
        .into_iter()
        .filter(|token| token.kind != TokenKind::Comment && token.end <= place.start)
        .collect();
    let mut active = 0;
    let mut depth = 0usize;
    for at in (0..tokens.len()).rev() {
        match tokens[at].kind {
            TokenKind::Close(_) => depth += 1,
            TokenKind::Open('(') if depth == 0 => match callee(place.text, &tokens[..at]) {
                Some(name) => return Some(Call { start: name.start, end: name.end, active }),
                // A tuple or a plain parenthesis is a part of an argument.
                None => active = 0,
            },
            // A statement's own block: what is around it is not being written now.
            TokenKind::Open('{') if depth == 0 => return None,
            TokenKind::Open(_) if depth == 0 => active = 0,
            TokenKind::Open(_) => depth -= 1,
            TokenKind::Punct(',') if depth == 0 => active += 1,
            TokenKind::Punct(';') if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// The name before the parenthesis, past a turbofish.
fn callee(text: &str, before: &[Token]) -> Option<Token> {
    let mut at = before.len().checked_sub(1)?;
    if before[at].is('>') {
        let mut depth = 0usize;
        loop {
            match before[at].kind {
                TokenKind::Punct('>') => depth += 1,
                TokenKind::Punct('<') => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                break;
            }
            at = at.checked_sub(1)?;
        }
        at = at.checked_sub(3)?;
    }
    let name = before[at];
    let declares = at > 0 && before[at - 1].text(text) == "fn";
    let keyword = matches!(name.text(text), "if" | "while" | "match" | "in" | "return" | "let" | "for" | "else" | "as");
    (name.kind == TokenKind::Word && !declares && !keyword).then_some(name)
}
