//! Text to tokens that never fail: what the cursor stands in has to be known while the text is no Rust yet.

/// What a token is, as far as repair and look-up want to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// A name or a keyword.
    Word,
    Number,
    /// A string, a character or a byte literal; the last of a text may be unclosed.
    Text,
    Comment,
    Lifetime,
    Open(char),
    Close(char),
    Punct(char),
}

/// A token and where it stands, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub kind: TokenKind,
    pub start: usize,
    pub end: usize,
}

impl Token {
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start..self.end]
    }

    pub fn is(&self, punct: char) -> bool {
        self.kind == TokenKind::Punct(punct)
    }
}

/// The closing delimiter of an opening one.
pub(crate) fn closing(open: char) -> char {
    match open {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}

/// All tokens of a text, comments with them.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let (kind, len) = token(&text[at..], first);
        out.push(Token { kind, start: at, end: at + len });
        at += len;
    }
    out
}

fn token(rest: &str, first: char) -> (TokenKind, usize) {
    if rest.starts_with("//") {
        return (TokenKind::Comment, rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return (TokenKind::Comment, block_comment(rest));
    }
    if let Some(len) = prefixed_text(rest) {
        return (TokenKind::Text, len);
    }
    match first {
        '"' => (TokenKind::Text, quoted(rest, 1, '"')),
        '\'' => quote(rest),
        '(' | '[' | '{' => (TokenKind::Open(first), 1),
        ')' | ']' | '}' => (TokenKind::Close(first), 1),
        _ if is_word(first) => {
            let len = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            let kind = if first.is_ascii_digit() { TokenKind::Number } else { TokenKind::Word };
            (kind, len)
        }
        _ => (TokenKind::Punct(first), first.len_utf8()),
    }
}

/// Whether a character can stand in a name.
pub(crate) fn is_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0usize;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if rest[at..].starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// `b"…"`, `r"…"`, `r#"…"#`, `br"…"`, `b'…'`.
fn prefixed_text(rest: &str) -> Option<usize> {
    let prefix = rest.find(|c: char| !matches!(c, 'b' | 'r' | 'c'))?;
    if prefix == 0 || prefix > 2 {
        return None;
    }
    let after = &rest[prefix..];
    let hashes = after.find(|c| c != '#').unwrap_or(after.len());
    if rest[..prefix].ends_with('r') && after[hashes..].starts_with('"') {
        let end = format!("\"{}", "#".repeat(hashes));
        let body = prefix + hashes + 1;
        return Some(rest[body..].find(&end).map_or(rest.len(), |at| body + at + end.len()));
    }
    match after.chars().next()? {
        '"' => Some(quoted(rest, prefix + 1, '"')),
        '\'' if &rest[..prefix] == "b" => Some(quoted(rest, prefix + 1, '\'')),
        _ => None,
    }
}

/// The length of a quoted text whose content begins at `from`.
fn quoted(rest: &str, from: usize, end: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest[from..].char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == end => return from + at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// A character literal or a lifetime.
fn quote(rest: &str) -> (TokenKind, usize) {
    let mut chars = rest[1..].chars();
    match (chars.next(), chars.next()) {
        (Some('\\'), _) => (TokenKind::Text, quoted(rest, 1, '\'')),
        (Some(c), Some('\'')) => (TokenKind::Text, 2 + c.len_utf8()),
        (Some(c), _) if is_word(c) => {
            let len = rest[1..].find(|c| !is_word(c)).map_or(rest.len(), |at| at + 1);
            (TokenKind::Lifetime, len)
        }
        _ => (TokenKind::Punct('\''), 1),
    }
}

#[cfg(test)]
mod tests {
    use super::{TokenKind, tokens};

    #[test]
    fn every_kind_of_text_is_one_token() {
        let text = r####"r#"a"b"# b"x\"" 'c' '\'' 'life b'q' /* a /* b */ c */ "open"####;
        let kinds: Vec<TokenKind> = tokens(text).iter().map(|token| token.kind).collect();
        let text = TokenKind::Text;
        assert_eq!(kinds, [text, text, text, text, TokenKind::Lifetime, text, TokenKind::Comment, text]);
    }

    #[test]
    fn raw_names_and_prefix_letters_are_words() {
        let kinds: Vec<TokenKind> = tokens("b r br bread").iter().map(|token| token.kind).collect();
        assert_eq!(kinds, [TokenKind::Word; 4]);
    }
}
