//! Highlighting cuts text into the right tokens and never loses a character.

use fieldbook_book::highlight::{Kind, Token, highlight, rust, sql};

fn joined(tokens: &[Token]) -> String {
    tokens.iter().map(|Token(_, text)| text.as_str()).collect()
}

fn kind_of(tokens: &[Token], text: &str) -> Option<Kind> {
    tokens.iter().find(|token| token.1.contains(text)).map(|token| token.0)
}

#[test]
fn joined_tokens_are_the_text() {
    let texts = [
        "let r = r#\"raw \" text\"#; // done",
        "'a'; 'label: loop { break 'label }; '\\''",
        "1..2; 1.5f64; 0xff_u8; x.0",
        "unfinished \"string",
        "/* unfinished",
        "#[field(index, pattern = \"[a]\")] é 🦀",
        "SELECT \"a\"\"b\", 'it''s', x'00', ?, ?12, :name -- end",
        "'unfinished",
    ];
    for text in texts {
        assert_eq!(joined(&rust(text)), text);
        assert_eq!(joined(&sql(text)), text);
    }
}

#[test]
fn rust_tokens_have_their_kinds() {
    let tokens = rust("let hero = Hero::builder().age(48); println!(\"{hero:?}\") 'a' 'life");
    assert_eq!(kind_of(&tokens, "let"), Some(Kind::Keyword));
    assert_eq!(kind_of(&tokens, "Hero"), Some(Kind::Type));
    assert_eq!(kind_of(&tokens, "builder"), Some(Kind::Function));
    assert_eq!(kind_of(&tokens, "println"), Some(Kind::Function));
    assert_eq!(kind_of(&tokens, "48"), Some(Kind::Number));
    assert_eq!(kind_of(&tokens, "{hero:?}"), Some(Kind::Text));
    assert_eq!(kind_of(&tokens, "'a'"), Some(Kind::Text));
    assert_eq!(kind_of(&tokens, "'life"), Some(Kind::Type));
}

#[test]
fn a_range_is_not_a_fraction() {
    let tokens = rust("0..10");
    assert_eq!(tokens[0], Token(Kind::Number, "0".to_owned()));
}

#[test]
fn sql_tokens_have_their_kinds() {
    let tokens = sql("INSERT INTO hero (name, n) VALUES (?, count(7)) VARCHAR");
    assert_eq!(kind_of(&tokens, "INSERT"), Some(Kind::Keyword));
    assert_eq!(kind_of(&tokens, "hero"), Some(Kind::Plain));
    assert_eq!(kind_of(&tokens, "?"), Some(Kind::Placeholder));
    assert_eq!(kind_of(&tokens, "count"), Some(Kind::Function));
    assert_eq!(kind_of(&tokens, "VARCHAR"), Some(Kind::Type));
}

#[test]
fn an_unknown_language_stays_plain() {
    assert_eq!(highlight("text", "let"), [Token(Kind::Plain, "let".to_owned())]);
}
