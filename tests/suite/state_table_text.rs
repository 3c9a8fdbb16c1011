//! Tables as text for other programs.

use fieldbook_site::state::{table_text::Form, value::Value};

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn rows() -> Vec<Vec<Value>> {
    vec![
        vec![Value::Integer(-1), text("it's \"so\",\nor | not\\"), Value::Null, Value::Blob { blob: "00ff".into() }],
        vec![Value::BigInteger { integer: "9223372036854775807".into() }, text(""), Value::Real(0.5), Value::Null],
        vec![Value::Null, text(" a "), Value::SpecialReal { real: "inf".into() }, text("plain")],
    ]
}

const COLUMNS: [&str; 4] = ["id", "order", "n", "n"];

fn of(form: Form) -> String {
    form.text("two words", &COLUMNS, &rows())
}

#[test]
fn csv_keeps_null_and_the_empty_text_apart() {
    let expected = "id,order,n,n\r\n-1,\"it's \"\"so\"\",\nor | not\\\",,x'00ff'\r\n9223372036854775807,\"\",0.5,\r\n,\" a \",inf,plain\r\n";
    assert_eq!(of(Form::Csv), expected);
}

#[test]
fn markdown_keeps_its_columns() {
    let expected = "| id | order | n | n |\n| ---: | --- | ---: | --- |\n| -1 | it's \"so\",<br>or \\| not\\\\ | NULL | x'00ff' |\n| 9223372036854775807 |  | 0.5 | NULL |\n| NULL |  a  | inf | plain |\n";
    assert_eq!(of(Form::Markdown), expected);
}

#[test]
fn json_is_json_and_loses_no_column() {
    let read: serde_json::Value = serde_json::from_str(&of(Form::Json)).expect("it is JSON");
    assert_eq!(read[0]["order"], "it's \"so\",\nor | not\\");
    assert_eq!((&read[0]["n"], &read[0]["n_2"]), (&serde_json::Value::Null, &"00ff".into()));
    assert_eq!(read[1]["id"], i64::MAX);
    assert_eq!(read[2].as_object().map(|row| row.len()), Some(4));
    assert_eq!(Form::Json.text("a", &["b"], &[]), "[]\n");
}

#[test]
fn inserts_put_the_same_rows_back() {
    let table = "CREATE TABLE \"two words\" (id, \"order\", n, m);\n";
    let text = table.to_owned() + &Form::Inserts.text("two words", &["id", "order", "n", "m"], &rows());
    let mut console = fieldbook_script::Console::of(&text).expect("it runs");
    let mut found: Vec<Vec<Value>> = Vec::new();
    let limits = fieldbook_script::Limits::default();
    console.ask(0, "SELECT * FROM \"two words\"", &limits, &mut |event: fieldbook_script::RunEvent| {
        let event = serde_json::to_value(&event).expect("JSON");
        found = serde_json::from_value(event["rows"].clone()).expect("rows");
    });
    assert_eq!(found, rows());
}
