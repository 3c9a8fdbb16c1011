//! A table as text that other programs read.

use super::{
    json::quote,
    sql_text::{identifier, tuple},
    value::Value,
};

/// The kinds of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Comma-separated values (RFC 4180): NULL is an empty field, an empty text is `""`.
    Csv,
    /// A table of GitHub's Markdown.
    Markdown,
    /// A list of objects.
    Json,
    /// SQL that puts the rows into a table.
    Inserts,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Markdown, Self::Json, Self::Inserts];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Markdown => "Markdown",
            Self::Json => "JSON",
            Self::Inserts => "INSERTs",
        }
    }

    /// The text of a table with these columns; `name` is the table that INSERTs name.
    ///
    /// ```
    /// use fieldbook_site::state::{table_text::Form, value::Value};
    ///
    /// let rows = [vec![Value::Integer(1), Value::Text("plums, sweet".into())]];
    /// assert_eq!(Form::Csv.text("jar", &["id", "label"], &rows), "id,label\r\n1,\"plums, sweet\"\r\n");
    /// assert_eq!(Form::Inserts.text("jar", &["id", "label"], &rows), "INSERT INTO jar (id, label) VALUES (1, 'plums, sweet');\n");
    /// ```
    pub fn text(self, name: &str, columns: &[&str], rows: &[Vec<Value>]) -> String {
        match self {
            Self::Csv => csv(columns, rows),
            Self::Markdown => markdown(columns, rows),
            Self::Json => json(columns, rows),
            Self::Inserts => inserts(name, columns, rows),
        }
    }
}

fn csv(columns: &[&str], rows: &[Vec<Value>]) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let text = |text: &str| match text.is_empty() || text.contains([',', '"', '\n', '\r']) || text.trim() != text {
        true => quoted(text),
        false => text.to_owned(),
    };
    let cell = |value: &Value| match value {
        Value::Null => String::new(),
        Value::Text(own) => text(own),
        other => other.display(),
    };
    let head = columns.iter().map(|column| text(column)).collect::<Vec<_>>().join(",");
    let rows = rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(","));
    std::iter::once(head).chain(rows).map(|line| line + "\r\n").collect()
}

fn markdown(columns: &[&str], rows: &[Vec<Value>]) -> String {
    let text = |text: &str| {
        text.replace('\\', "\\\\").replace('|', "\\|").replace("\r\n", "<br>").replace(['\n', '\r'], "<br>")
    };
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let head = line(columns.iter().map(|column| text(column)).collect());
    let is_number = |at: usize| {
        rows.iter().any(|row| row[at].is_number())
            && rows.iter().all(|row| row[at].is_number() || row[at] == Value::Null)
    };
    let rule = line((0..columns.len()).map(|at| if is_number(at) { "---:" } else { "---" }.to_owned()).collect());
    let rows = rows.iter().map(|row| line(row.iter().map(|value| text(&value.display())).collect()));
    [head, rule].into_iter().chain(rows).collect()
}

/// As JSON has it: a name that comes twice is numbered, bytes are their hexadecimal digits, what is no number is null.
fn json(columns: &[&str], rows: &[Vec<Value>]) -> String {
    let mut names: Vec<String> = Vec::new();
    for column in columns {
        let mut name = (*column).to_owned();
        let mut number = 2;
        while names.contains(&name) {
            name = format!("{column}_{number}");
            number += 1;
        }
        names.push(name);
    }
    let cell = |value: &Value| match value {
        Value::Null | Value::SpecialReal { .. } => "null".to_owned(),
        Value::Text(text) => string(text),
        Value::Blob { blob } => string(blob),
        number => number.display(),
    };
    let row = |row: &Vec<Value>| {
        let fields = names.iter().zip(row).map(|(name, value)| format!("{}: {}", string(name), cell(value)));
        format!("  {{{}}}", fields.collect::<Vec<_>>().join(", "))
    };
    match rows.is_empty() {
        true => "[]\n".to_owned(),
        false => format!("[\n{}\n]\n", rows.iter().map(row).collect::<Vec<_>>().join(",\n")),
    }
}

fn string(text: &str) -> String {
    let mut out = String::new();
    quote(&mut out, text);
    out
}

fn inserts(name: &str, columns: &[&str], rows: &[Vec<Value>]) -> String {
    let into = format!("{} {}", identifier(name), tuple(columns.iter().map(|column| identifier(column))));
    rows.iter().map(|row| format!("INSERT INTO {into} VALUES {};\n", tuple(row.iter().map(Value::literal)))).collect()
}
