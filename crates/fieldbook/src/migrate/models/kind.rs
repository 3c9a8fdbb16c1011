//! Types of columns as types of fields.

use std::fmt::Write as _;

use super::naming::{Names, type_name};
use crate::migrate::lexer::{Kind, tokens};
use crate::migrate::snapshot::{Column, Snapshot, Table};

/// The enums of the database so far, each with its name in Rust.
pub(super) struct Kinds {
    postgresql: bool,
    enums: Vec<EnumDraft>,
    names: Names,
}

struct EnumDraft {
    /// The type's name in the database; none for a list in a check.
    declared: Option<String>,
    name: String,
    values: Vec<String>,
}

impl Kinds {
    pub fn new(snapshot: &Snapshot) -> Self {
        let mut kinds = Kinds { postgresql: snapshot.postgresql, enums: Vec::new(), names: Names::of_types() };
        // Tables come first: their names are the ones that a reader looks for.
        let mut later = Names::of_types();
        snapshot.tables.iter().for_each(|table| later.take(&type_name(&table.name)));
        for known in &snapshot.enums {
            let name = later.fresh(type_name(&known.name));
            kinds.names.take(&name);
            kinds.enums.push(EnumDraft { declared: Some(known.name.clone()), name, values: known.values.clone() });
        }
        for table in snapshot.tables.iter().filter(|_| !snapshot.postgresql) {
            for column in &table.columns {
                if let Some(values) = listed(column, table) {
                    let name = later.fresh(type_name(&format!("{}_{}", table.name, column.name)));
                    kinds.names.take(&name);
                    kinds.enums.push(EnumDraft { declared: None, name, values });
                }
            }
        }
        kinds
    }

    /// The names that enums have.
    pub fn taken(&mut self) -> Names {
        std::mem::replace(&mut self.names, Names::none())
    }

    /// The enums as source.
    pub fn enums(&self) -> String {
        let mut source = String::new();
        for draft in &self.enums {
            let what =
                draft.declared.as_ref().map_or("A list of values".to_owned(), |name| format!("The type `{name}`"));
            let _ = writeln!(
                source,
                "\n/// {what}.\n#[derive(FieldEnum, Clone, Copy, Debug, PartialEq, Eq, Hash)]\npub enum {} {{",
                draft.name
            );
            let mut names = Names::none();
            for value in &draft.values {
                let name = names.fresh(type_name(value));
                if name != *value {
                    let _ = writeln!(source, "    #[field(rename = {value:?})]");
                }
                let _ = writeln!(source, "    {name},");
            }
            source.push_str("}\n");
        }
        source
    }

    /// The type of a column's field, `Option` left out, and what else is to be said; nothing where no field has it.
    pub fn of(&self, column: &Column, table: &Table) -> Option<(String, Vec<String>)> {
        let spelled = || vec![format!("sql_type = {:?}", column.declared)];
        if self.postgresql {
            let known = self.enums.iter().find(|draft| draft.declared.as_ref() == Some(&column.declared));
            return match known {
                Some(draft) => Some((draft.name.clone(), spelled())),
                None => postgresql(&column.declared).map(|(ty, options)| (ty.to_owned(), options)),
            };
        }
        if let Some(values) = listed(column, table) {
            let draft = self.enums.iter().find(|draft| draft.declared.is_none() && draft.values == values)?;
            let longest = values.iter().map(|value| value.chars().count()).max().unwrap_or(0);
            let same = column.declared == format!("VARCHAR({longest})");
            return Some((draft.name.clone(), if same { Vec::new() } else { spelled() }));
        }
        let (ty, mut options, declared) = sqlite(&column.declared);
        if declared != column.declared {
            options.extend(spelled());
        }
        Some((ty.to_owned(), options))
    }
}

/// The words of a type, and the numbers behind it.
fn parts(declared: &str) -> (String, Vec<u32>) {
    let (name, arguments) = declared.split_once('(').unwrap_or((declared, ""));
    let (arguments, behind) = arguments.split_once(')').unwrap_or((arguments, ""));
    let numbers = arguments.split(',').filter_map(|number| number.trim().parse().ok()).collect();
    (format!("{}{behind}", name.trim()), numbers)
}

fn digits(numbers: &[u32]) -> Vec<String> {
    let names = ["max_digits", "decimal_places"];
    names.iter().zip(numbers).map(|(name, number)| format!("{name} = {number}")).collect()
}

/// The field's type and options, and the type that those are declared as. SQLite stores anything anywhere; what it makes
/// of a type's name is what counts.
fn sqlite(declared: &str) -> (&'static str, Vec<String>, String) {
    let (name, numbers) = parts(declared);
    let upper = name.to_uppercase();
    let length = || numbers.first().map(|length| format!("max_length = {length}")).into_iter().collect::<Vec<_>>();
    let plain = |ty, name: &str| (ty, Vec::new(), name.to_owned());
    match upper.as_str() {
        "BOOLEAN" | "BOOL" => plain("bool", "BOOLEAN"),
        "DATE" => plain("civil::Date", "DATE"),
        "TIME" => plain("civil::Time", "TIME"),
        "DATETIME" | "TIMESTAMP" => plain("civil::DateTime", "DATETIME"),
        "JSON" => plain("fieldbook::serde_json::Value", "JSON"),
        "CHAR" if numbers == [32] => plain("Uuid", "CHAR(32)"),
        "NUMERIC" | "DECIMAL" => {
            let list = numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
            let own = if numbers.is_empty() { "NUMERIC".to_owned() } else { format!("NUMERIC({list})") };
            ("Decimal", digits(&numbers), own)
        }
        _ if upper.contains("INT") => plain("i64", "INTEGER"),
        _ if ["CHAR", "CLOB", "TEXT"].iter().any(|part| upper.contains(part)) => {
            let own = numbers.first().map_or("VARCHAR".to_owned(), |length| format!("VARCHAR({length})"));
            ("String", length(), own)
        }
        "" | "BLOB" => plain("Vec<u8>", "BLOB"),
        _ if ["REAL", "FLOA", "DOUB"].iter().any(|part| upper.contains(part)) => plain("f64", "FLOAT"),
        _ => plain("Decimal", "NUMERIC"),
    }
}

/// The field's type and options, of a type as `format_type` names it.
fn postgresql(declared: &str) -> Option<(&'static str, Vec<String>)> {
    let (name, numbers) = parts(declared);
    let spelled = || vec![format!("sql_type = {declared:?}")];
    Some(match name.as_str() {
        "smallint" | "smallserial" => ("i16", Vec::new()),
        "integer" | "serial" => ("i32", Vec::new()),
        "bigint" | "bigserial" => ("i64", Vec::new()),
        "boolean" => ("bool", Vec::new()),
        "double precision" => ("f64", Vec::new()),
        "real" => ("f64", spelled()),
        "numeric" => ("Decimal", digits(&numbers)),
        "character varying" => {
            ("String", numbers.first().map(|length| format!("max_length = {length}")).into_iter().collect())
        }
        "text" | "character" => ("String", spelled()),
        "bytea" => ("Vec<u8>", Vec::new()),
        "uuid" => ("Uuid", Vec::new()),
        "date" => ("civil::Date", Vec::new()),
        "time without time zone" if numbers.is_empty() => ("civil::Time", Vec::new()),
        "timestamp without time zone" if numbers.is_empty() => ("civil::DateTime", Vec::new()),
        "timestamp with time zone" if numbers.is_empty() => ("Timestamp", Vec::new()),
        "interval" => ("SignedDuration", Vec::new()),
        "jsonb" => ("fieldbook::serde_json::Value", Vec::new()),
        "json" => ("fieldbook::serde_json::Value", spelled()),
        _ => return None,
    })
}

/// Whether the database counts the column's values up by itself where it is the key.
pub(super) fn is_counted(column: &Column) -> bool {
    column.declared.ends_with("serial") || column.declared.eq_ignore_ascii_case("INTEGER")
}

/// The values that a check lists for a column: `kind IN ('a', 'b')`.
fn listed(column: &Column, table: &Table) -> Option<Vec<String>> {
    let text = ["CHAR", "TEXT"].iter().any(|part| column.declared.to_uppercase().contains(part));
    let values = |sql: &str| {
        let all: Vec<_> = tokens(sql).into_iter().filter(|token| !token.is_blank()).collect();
        let [name, within, open, list @ .., close] = all.as_slice() else { return None };
        let shape = name.name() == column.name && within.is("in") && open.is_symbol("(") && close.is_symbol(")");
        let items: Option<Vec<String>> = list
            .chunks(2)
            .map(|pair| {
                (pair[0].kind == Kind::Literal && pair.get(1).is_none_or(|it| it.is_symbol(",")))
                    .then(|| pair[0].name())
            })
            .collect();
        items.filter(|items| shape && !items.is_empty())
    };
    table.checks.iter().filter(|_| text).find_map(|check| values(&check.sql))
}
