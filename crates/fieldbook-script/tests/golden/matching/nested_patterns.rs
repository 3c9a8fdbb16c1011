#[derive(Debug)]
enum Json {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

fn describe(value: &Json) -> String {
    match value {
        Json::Null => "null".into(),
        Json::Bool(true) => "yes".into(),
        Json::Bool(false) => "no".into(),
        Json::Number(n) if n.fract() == 0.0 => format!("whole {n}"),
        Json::Number(n) => format!("{n:.1}"),
        Json::Text(text) if text.is_empty() => "empty text".into(),
        Json::Text(text) => format!("{text:?}"),
        Json::List(items) => match items.as_slice() {
            [] => "empty list".into(),
            [Json::Number(a), Json::Number(b)] => format!("pair of {a} and {b}"),
            [first, ..] => format!("list of {} from {}", items.len(), describe(first)),
        },
        Json::Object(fields) => fields
            .iter()
            .map(|(key, value)| format!("{key}={}", describe(value)))
            .collect::<Vec<_>>()
            .join("&"),
    }
}

fn main() {
    use Json::*;
    let values = [
        Null,
        Bool(true),
        Number(2.0),
        Number(2.55),
        Text(String::new()),
        List(vec![]),
        List(vec![Number(1.0), Number(2.0)]),
        List(vec![Null, Bool(false), Null]),
        Object(vec![
            ("a".into(), Number(1.0)),
            ("b".into(), List(vec![Text("x".into())])),
        ]),
    ];
    for value in &values {
        println!("{}", describe(value));
    }
}
