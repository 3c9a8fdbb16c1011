//! SQL as tokens: enough to part a script into statements and a table's definition into its items.
//!
//! Invariant: the tokens of a text, put together, are the text.

/// A piece of SQL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub kind: Kind,
    pub text: &'a str,
}

/// What a piece of SQL is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Space,
    Comment,
    /// A name or a keyword without quotes, or a number.
    Word,
    /// A name in quotes, back ticks or brackets.
    Quoted,
    /// A literal text, or one between dollar signs.
    Literal,
    Symbol,
}

impl Token<'_> {
    /// Whether it is this keyword.
    pub fn is(&self, keyword: &str) -> bool {
        self.kind == Kind::Word && self.text.eq_ignore_ascii_case(keyword)
    }

    /// Whether it is this sign.
    pub fn is_symbol(&self, sign: &str) -> bool {
        self.kind == Kind::Symbol && self.text == sign
    }

    /// Whether it means nothing.
    pub fn is_blank(&self) -> bool {
        matches!(self.kind, Kind::Space | Kind::Comment)
    }

    /// The name that it says, without its quotes.
    pub fn name(&self) -> String {
        match (self.kind, self.text.chars().next()) {
            (Kind::Quoted, Some('[')) => self.text.trim_start_matches('[').trim_end_matches(']').to_owned(),
            (Kind::Quoted | Kind::Literal, Some(quote)) => {
                let inner = self.text.strip_prefix(quote).unwrap_or(self.text);
                let inner = inner.strip_suffix(quote).unwrap_or(inner);
                inner.replace(&format!("{quote}{quote}"), &quote.to_string())
            }
            _ => self.text.to_owned(),
        }
    }
}

/// All tokens of a text.
pub(super) fn tokens(mut sql: &str) -> Vec<Token<'_>> {
    let mut all = Vec::new();
    while let Some(first) = sql.chars().next() {
        let (kind, length) = token(sql, first);
        let (text, rest) = sql.split_at(length);
        all.push(Token { kind, text });
        sql = rest;
    }
    all
}

/// The kind and the length in bytes of the first token.
fn token(sql: &str, first: char) -> (Kind, usize) {
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let end_of = |ends: &dyn Fn(char) -> bool| sql.find(ends).unwrap_or(sql.len());
    match first {
        c if c.is_whitespace() => (Kind::Space, end_of(&|c| !c.is_whitespace())),
        '-' if sql.starts_with("--") => (Kind::Comment, sql.find('\n').unwrap_or(sql.len())),
        '/' if sql.starts_with("/*") => (Kind::Comment, sql.find("*/").map_or(sql.len(), |end| end + 2)),
        '\'' => (Kind::Literal, quoted(sql, '\'')),
        '"' | '`' => (Kind::Quoted, quoted(sql, first)),
        '[' => match sql.find(']') {
            Some(end) if sql[1..end].contains(|c: char| c.is_alphabetic() || c == '_') => (Kind::Quoted, end + 1),
            _ => (Kind::Symbol, 1),
        },
        '$' => match dollar(sql) {
            Some(length) => (Kind::Literal, length),
            None => (Kind::Word, end_of(&|c| !is_word(c)).max(1)),
        },
        c if is_word(c) => (Kind::Word, end_of(&|c| !is_word(c))),
        c => (Kind::Symbol, c.len_utf8()),
    }
}

/// The length of a text in quotes, in which a doubled quote is one.
fn quoted(sql: &str, quote: char) -> usize {
    let mut characters = sql.char_indices().skip(1).peekable();
    while let Some((place, c)) = characters.next() {
        if c != quote {
            continue;
        }
        if characters.next_if(|(_, next)| *next == quote).is_none() {
            return place + 1;
        }
    }
    sql.len()
}

/// The length of PostgreSQL's `$tag$ … $tag$`.
fn dollar(sql: &str) -> Option<usize> {
    let tag_end = sql[1..].find('$')? + 2;
    let tag = &sql[..tag_end];
    let named = &tag[1..tag_end - 1];
    if named.starts_with(|c: char| c.is_ascii_digit()) || !named.chars().all(|c| c.is_alphanumeric() || c == '_') {
        return None;
    }
    sql[tag_end..].find(tag).map(|end| tag_end + end + tag_end)
}

/// The statements of a script, each without the semicolon that ends it; comments before a statement belong to it.
pub(super) fn statements(script: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut current = String::new();
    // `CREATE TRIGGER … BEGIN …; …; END` holds statements; a `CASE` inside has an `END` of its own.
    let (mut words, mut depth) = (Vec::new(), 0_usize);
    for token in tokens(script) {
        let in_trigger =
            words.first().is_some_and(|word| word == "create") && words.iter().any(|word| word == "trigger");
        if token.is_symbol(";") && depth == 0 {
            push_statement(&mut all, &mut current);
            words.clear();
            continue;
        }
        if token.kind == Kind::Word {
            let word = token.text.to_ascii_lowercase();
            match word.as_str() {
                "begin" | "case" if in_trigger => depth += 1,
                "end" if in_trigger => depth = depth.saturating_sub(1),
                _ => {}
            }
            if words.len() < 6 {
                words.push(word);
            }
        }
        current.push_str(token.text);
    }
    push_statement(&mut all, &mut current);
    all
}

fn push_statement(all: &mut Vec<String>, current: &mut String) {
    let statement = std::mem::take(current);
    if tokens(&statement).iter().any(|token| !token.is_blank()) {
        all.push(statement.trim().to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::{statements, tokens};

    #[test]
    fn tokens_put_together_are_the_text() {
        for text in ["a 'b''c' \"d\"\"e\" [f g] `h` $1 $t$ ; $t$ -- x\n/* y; */ ü", "'open", "/* open", "$$", "[1, 2]"]
        {
            assert_eq!(tokens(text).iter().map(|token| token.text).collect::<String>(), text);
        }
    }

    #[test]
    fn a_semicolon_ends_a_statement_only_outside_of_texts_and_triggers() {
        let script = "-- one\nINSERT INTO a VALUES (';'); /* ; */ SELECT \";\";\n\
            CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT CASE WHEN 1 THEN 2 END; DELETE FROM b; END;\n-- end\n;";
        let parts = statements(script);
        assert_eq!(parts.len(), 3, "{parts:#?}");
        assert!(parts[0].starts_with("-- one\nINSERT"));
        assert!(parts[2].ends_with("DELETE FROM b; END"));
    }
}
