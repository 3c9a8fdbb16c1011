use std::collections::BTreeMap;

#[derive(Debug, Clone, PartialEq)]
enum Value {
    Flag(bool),
    Number(f64),
    Text(String),
    List(Vec<Value>),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        let text = text.trim();
        if let Some(inner) = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')) {
            return Value::List(inner.split(',').map(Value::from).collect());
        }
        match text {
            "true" | "on" => Value::Flag(true),
            "false" | "off" => Value::Flag(false),
            other => other
                .parse()
                .map(Value::Number)
                .unwrap_or_else(|_| Value::Text(other.trim_matches('"').to_owned())),
        }
    }
}

fn parse(text: &str) -> BTreeMap<String, Value> {
    let mut section = String::new();
    let mut values = BTreeMap::new();
    for line in text.lines() {
        let line = line.split('#').next().unwrap().trim();
        if line.starts_with('[') && !line.contains('=') {
            section = format!("{}.", line.trim_matches(['[', ']']));
        } else if let Some((key, value)) = line.split_once('=') {
            values.insert(format!("{section}{}", key.trim()), value.into());
        }
    }
    values
}

fn main() {
    let text = r#"
        title = "demo"   # a comment
        [server]
        port = 8080
        verbose = on
        hosts = [a, b, 3]
    "#;
    let config = parse(text);
    println!("{config:#?}");
    println!("{:?}", config.get("server.port"));
}
