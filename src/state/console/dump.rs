//! A database of a moment as the statements that make it.

use super::super::{
    event::Column,
    moment::database::{Database, TableAt, Told},
    sql_text::{identifier, tuple},
    value::Value,
};

/// Rows that one statement inserts.
const ROWS: usize = 200;

/// The statements that make these tables with their rows: what was committed, and what the writing connection did since. Keys
/// and `NOT NULL` are kept; indexes, triggers and other constraints are not known of a moment. Nothing where the rows of a table are
/// not known.
pub fn statements(database: &Database) -> Option<String> {
    let mut text = String::new();
    for table in database.tables.iter().filter(|table| !table.name.starts_with("sqlite_")) {
        if table.told != Told::Whole {
            return None;
        }
        create(&mut text, table);
        insert(&mut text, table);
    }
    Some(text)
}

/// The column that is another name of the row's number.
fn number(table: &TableAt) -> Option<&Column> {
    let mut keys = table.columns.iter().filter(|column| column.primary_key);
    let key = keys.next().filter(|key| key.sql_type.eq_ignore_ascii_case("INTEGER"))?;
    (table.has_rowid && keys.next().is_none()).then_some(key)
}

fn create(text: &mut String, table: &TableAt) {
    let number = number(table).map(|column| column.name.as_str());
    let column = |column: &Column| {
        let key = if number == Some(column.name.as_str()) { " PRIMARY KEY" } else { "" };
        let not_null = if column.not_null { " NOT NULL" } else { "" };
        format!("{} {}{key}{not_null}", identifier(&column.name), column.sql_type)
    };
    let mut parts: Vec<_> = table.columns.iter().map(column).collect();
    let mut keys = table.columns.iter().filter(|column| column.primary_key).map(|key| identifier(&key.name)).peekable();
    if number.is_none() && keys.peek().is_some() {
        parts.push(format!("PRIMARY KEY {}", tuple(keys)));
    }
    let tail = if table.has_rowid { "" } else { " WITHOUT ROWID" };
    text.push_str(&format!("CREATE TABLE {} {}{tail};\n", identifier(&table.name), tuple(parts.into_iter())));
}

fn insert(text: &mut String, table: &TableAt) {
    // A row's number stays what it was, where no column holds it.
    let is_taken = table.columns.iter().any(|column| column.name.eq_ignore_ascii_case("rowid"));
    let has_number = table.has_rowid && number(table).is_none() && !is_taken;
    let names = has_number.then(|| "rowid".to_owned()).into_iter();
    let names = tuple(names.chain(table.columns.iter().map(|column| identifier(&column.name))));
    let rows: Vec<_> = table.rows.iter().collect();
    for portion in rows.chunks(ROWS) {
        let row = |(rowid, values): &(&i64, &std::sync::Arc<[Value]>)| {
            let number = has_number.then(|| rowid.to_string()).into_iter();
            tuple(number.chain(values.iter().map(Value::literal)))
        };
        let rows = portion.iter().map(row).collect::<Vec<_>>().join(", ");
        text.push_str(&format!("INSERT INTO {} {names} VALUES {rows};\n", identifier(&table.name)));
    }
}
