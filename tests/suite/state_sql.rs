//! A statement's text with its values in place, and values as they read.

use fieldbook_book::highlight::Token;
use fieldbook_site::state::{
    sql_text::{row_phrase, tokens, verb},
    value::Value,
};

fn inlined(text: &str, values: &[Value]) -> String {
    tokens(text, Some(values)).into_iter().map(|Token(_, text)| text).collect()
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

#[test]
fn placeholders_take_their_values_in_order() {
    let values = [text("it's"), Value::Integer(48), Value::Null, Value::Real(2.0)];
    assert_eq!(
        inlined("INSERT INTO hero VALUES (?, ?, ?, ?)", &values),
        "INSERT INTO hero VALUES ('it''s', 48, NULL, 2.0)"
    );
}

#[test]
fn a_question_mark_in_a_text_or_a_name_is_no_placeholder() {
    assert_eq!(inlined("SELECT '?', \"?\" -- ?\n, ?", &[Value::Integer(1)]), "SELECT '?', \"?\" -- ?\n, 1");
}

#[test]
fn a_numbered_placeholder_takes_that_value() {
    let values = [Value::Integer(1), Value::Integer(2), Value::Integer(3)];
    assert_eq!(inlined("SELECT ?2, ?1, ?", &values), "SELECT 2, 1, 2");
}

#[test]
fn a_placeholder_without_a_value_keeps_its_place() {
    assert_eq!(inlined("SELECT ?, ?", &[Value::Integer(1)]), "SELECT 1, ?");
}

#[test]
fn values_are_literals_of_sql() {
    for (value, literal) in [
        (Value::Blob { blob: "00ff".to_owned() }, "x'00ff'"),
        (Value::BigInteger { integer: "9223372036854775807".to_owned() }, "9223372036854775807"),
        (Value::SpecialReal { real: "-inf".to_owned() }, "-9e999"),
        (text(""), "''"),
    ] {
        assert_eq!(value.literal(), literal);
    }
}

#[test]
fn rows_read_as_what_was_done_with_them() {
    let phrase = |sql, returned, count| row_phrase(sql, returned, count).unwrap_or_default();
    assert_eq!(phrase("select 1", true, 1), "1 row");
    assert_eq!(phrase("INSERT INTO hero", false, 3), "3 rows inserted");
    assert_eq!(phrase("\nUPDATE hero", false, 0), "0 rows updated");
    assert_eq!(phrase("CREATE TABLE hero", false, 0), "");
    assert_eq!(verb("  delete from hero"), "DELETE");
}
