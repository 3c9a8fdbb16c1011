//! How the values of a column become those of another type in SQLite: kept or refused, never changed on the way.

use super::snapshot::{Column, quote};

/// What is written into the new column, and which values must not be there.
#[derive(Debug, PartialEq)]
pub(super) struct Conversion {
    /// The new value, of the old column.
    pub expression: String,
    /// The old values that would not fit.
    pub misfit: Option<String>,
}

/// What a declared type holds.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Class {
    Bool,
    Integer,
    Float,
    Numeric { digits: Option<i64>, places: i64 },
    Text { length: Option<i64> },
    Uuid,
    Date,
    DateTime,
    Json,
    Other,
}

/// The class of a declared type, as the SQLite dialect says types.
fn class(declared: &str) -> Class {
    let (name, arguments) = declared.split_once('(').unwrap_or((declared, ""));
    let numbers: Vec<i64> =
        arguments.trim_end_matches(')').split(',').filter_map(|it| it.trim().parse().ok()).collect();
    match name.trim().to_ascii_uppercase().as_str() {
        "BOOLEAN" => Class::Bool,
        "INTEGER" | "BIGINT" | "SMALLINT" => Class::Integer,
        "FLOAT" | "DOUBLE" | "REAL" => Class::Float,
        "NUMERIC" | "DECIMAL" => {
            Class::Numeric { digits: numbers.first().copied(), places: numbers.get(1).copied().unwrap_or(0) }
        }
        "CHAR" if numbers == [32] => Class::Uuid,
        "VARCHAR" | "TEXT" | "CHAR" => Class::Text { length: numbers.first().copied() },
        "DATE" => Class::Date,
        "DATETIME" => Class::DateTime,
        "JSON" => Class::Json,
        _ => Class::Other,
    }
}

/// How values of the old column become values of the new one.
pub(super) fn conversion(from: &Column, to: &Column) -> Conversion {
    let old = quote(&from.name);
    if from.declared == to.declared {
        return Conversion { expression: old, misfit: None };
    }
    let plain = |misfit: Option<String>| Conversion { expression: old.clone(), misfit };
    let cast =
        |to: &str, misfit: String| Conversion { expression: format!("CAST({old} AS {to})"), misfit: Some(misfit) };
    match (class(&from.declared), class(&to.declared)) {
        (Class::Other, _) | (_, Class::Other) => plain(Some(format!("{old} IS NOT NULL"))),
        (_, Class::Text { length }) => Conversion {
            expression: format!("CAST({old} AS VARCHAR)"),
            misfit: length.map(|length| format!("length(CAST({old} AS VARCHAR)) > {length}")),
        },
        (Class::Integer, Class::Integer)
        | (Class::Float, Class::Float)
        | (Class::Bool, Class::Integer | Class::Float) => plain(None),
        (Class::Integer, Class::Bool) => plain(Some(format!("{old} NOT IN (0, 1)"))),
        (Class::Integer, Class::Float) => plain(Some(format!("CAST(CAST({old} AS FLOAT) AS INTEGER) != {old}"))),
        (Class::Float | Class::Numeric { .. }, Class::Integer) => {
            cast("INTEGER", format!("CAST({old} AS INTEGER) != {old}"))
        }
        (Class::Numeric { .. }, Class::Float) => plain(None),
        (Class::Bool | Class::Integer | Class::Float | Class::Numeric { .. }, Class::Numeric { digits, places }) => {
            plain(digits.map(|digits| beyond(&old, digits, places)))
        }
        (Class::Text { .. }, Class::Integer) => {
            cast("INTEGER", format!("CAST(CAST({old} AS INTEGER) AS VARCHAR) != {old}"))
        }
        (Class::Text { .. }, Class::Date) => plain(Some(format!("date({old}) IS NOT {old}"))),
        (Class::Text { .. }, Class::DateTime) => plain(Some(format!(
            "length({old}) != 26 OR strftime('%Y-%m-%d %H:%M:%f', substr({old}, 1, 23)) IS NOT substr({old}, 1, 23)"
        ))),
        (Class::Text { .. }, Class::Json) => plain(Some(format!("NOT json_valid({old})"))),
        (Class::Text { .. }, Class::Uuid) => plain(Some(format!("{old} GLOB '*[^0-9a-f]*' OR length({old}) != 32"))),
        (Class::Date, Class::DateTime) => {
            Conversion { expression: format!("{old} || ' 00:00:00.000000'"), misfit: None }
        }
        (Class::DateTime, Class::Date) => Conversion {
            expression: format!("substr({old}, 1, 10)"),
            misfit: Some(format!("substr({old}, 12) != '00:00:00.000000'")),
        },
        _ => plain(Some(format!("{old} IS NOT NULL"))),
    }
}

/// The numbers that have more digits than these.
fn beyond(column: &str, digits: i64, places: i64) -> String {
    let whole = "0".repeat(usize::try_from(digits - places).unwrap_or(0));
    format!("round({column}, {places}) != {column} OR abs({column}) >= 1{whole}")
}

#[cfg(test)]
mod tests {
    use super::{Column, Conversion, conversion};

    fn between(from: &str, to: &str) -> Conversion {
        let column = |declared: &str| Column {
            name: "a".into(),
            declared: declared.into(),
            not_null: false,
            default: None,
            generated: None,
        };
        conversion(&column(from), &column(to))
    }

    #[test]
    fn a_value_is_kept_where_every_value_fits() {
        for (from, to) in
            [("INTEGER", "VARCHAR"), ("VARCHAR(3)", "VARCHAR"), ("DATE", "DATETIME"), ("BOOLEAN", "INTEGER")]
        {
            assert_eq!(between(from, to).misfit, None, "{from} to {to}");
        }
    }

    #[test]
    fn a_value_that_may_not_fit_is_looked_for() {
        assert_eq!(between("VARCHAR", "VARCHAR(3)").misfit.unwrap(), "length(CAST(a AS VARCHAR)) > 3");
        assert_eq!(between("BLOB", "INTEGER").misfit.unwrap(), "a IS NOT NULL");
        assert_eq!(between("FLOAT", "NUMERIC(5, 2)").misfit.unwrap(), "round(a, 2) != a OR abs(a) >= 1000");
    }
}
