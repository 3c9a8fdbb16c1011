//! How the values of a column become those of another type in PostgreSQL: kept or refused, never changed on the way.

use super::convert::Conversion;

/// What a type holds.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Class {
    Bool,
    /// The least and the largest.
    Integer(i64, i64),
    Float,
    Numeric {
        digits: Option<i64>,
        places: i64,
    },
    Text {
        length: Option<i64>,
    },
    Uuid,
    Date,
    DateTime,
    Json,
    Other,
}

/// The class of a type, as `format_type` names it.
fn class(declared: &str) -> Class {
    let (name, arguments) = declared.split_once('(').unwrap_or((declared, ""));
    let numbers: Vec<i64> =
        arguments.split(')').next().unwrap_or("").split(',').filter_map(|it| it.trim().parse().ok()).collect();
    match name.trim() {
        "boolean" => Class::Bool,
        "smallint" => Class::Integer(i16::MIN.into(), i16::MAX.into()),
        "integer" => Class::Integer(i32::MIN.into(), i32::MAX.into()),
        "bigint" => Class::Integer(i64::MIN, i64::MAX),
        "double precision" | "real" => Class::Float,
        "numeric" => Class::Numeric { digits: numbers.first().copied(), places: numbers.get(1).copied().unwrap_or(0) },
        "character varying" | "text" => Class::Text { length: numbers.first().copied() },
        "uuid" => Class::Uuid,
        "date" => Class::Date,
        "timestamp without time zone" => Class::DateTime,
        "json" | "jsonb" => Class::Json,
        _ => Class::Other,
    }
}

/// How values of a column with this name, quoted, become values of another type.
pub(super) fn conversion(old: &str, from: &str, to: &str) -> Conversion {
    let cast = |misfit: Option<String>| Conversion { expression: format!("{old}::{to}"), misfit };
    let none = || Conversion { expression: format!("NULL::{to}"), misfit: Some(format!("{old} IS NOT NULL")) };
    match (class(from), class(to)) {
        // Bytes and what else has no words of its own.
        (Class::Other, _) | (_, Class::Other) => none(),
        (_, Class::Text { length }) => Conversion {
            expression: format!("{old}::text::{to}"),
            misfit: length.map(|length| format!("length({old}::text) > {length}")),
        },
        (Class::Integer(low, high), Class::Integer(least, most)) if least <= low && high <= most => cast(None),
        (Class::Integer(..), Class::Integer(least, most)) => {
            cast(Some(format!("{old} NOT BETWEEN {least} AND {most}")))
        }
        (Class::Bool, Class::Integer(..)) => Conversion { expression: format!("{old}::integer::{to}"), misfit: None },
        (Class::Bool, Class::Float | Class::Numeric { digits: None, .. }) => {
            Conversion { expression: format!("{old}::integer::{to}"), misfit: None }
        }
        (Class::Integer(..), Class::Bool) => {
            Conversion { expression: format!("{old} <> 0"), misfit: Some(format!("{old} NOT IN (0, 1)")) }
        }
        (Class::Integer(..), Class::Float) => cast(Some(format!("{old}::{to}::numeric <> {old}"))),
        (Class::Float, Class::Float) => cast(Some(format!("{old}::{to} <> {old}"))),
        (Class::Float | Class::Numeric { .. }, Class::Integer(least, most)) => {
            cast(Some(format!("{old} <> trunc({old}::numeric) OR {old} NOT BETWEEN {least} AND {most}")))
        }
        (Class::Numeric { .. }, Class::Float) => cast(Some(format!("{old}::{to}::numeric <> {old}"))),
        (Class::Integer(..) | Class::Float | Class::Numeric { .. }, Class::Numeric { digits: None, .. }) => cast(None),
        (
            Class::Integer(..) | Class::Float | Class::Numeric { .. },
            Class::Numeric { digits: Some(digits), places },
        ) => {
            let whole = "0".repeat(usize::try_from(digits - places).unwrap_or(0));
            cast(Some(format!("round({old}::numeric, {places}) <> {old}::numeric OR abs({old}::numeric) >= 1{whole}")))
        }
        (Class::Text { .. }, Class::Integer(least, most)) => cast(Some(format!(
            "CASE WHEN {old} ~ '^(0|-?[1-9][0-9]{{0,18}})$' THEN {old}::numeric NOT BETWEEN {least} AND {most} \
             ELSE {old} IS NOT NULL END"
        ))),
        (Class::Text { .. }, Class::Date) => cast(Some(format!("{old} !~ '^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}$'"))),
        (Class::Text { .. }, Class::DateTime) => cast(Some(format!(
            "{old} !~ '^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}} [0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}([.][0-9]{{1,6}})?$'"
        ))),
        (Class::Text { .. }, Class::Uuid) => {
            cast(Some(format!("{old} !~ '^[0-9a-f]{{8}}(-?[0-9a-f]{{4}}){{3}}-?[0-9a-f]{{12}}$'")))
        }
        // What is no JSON, the server refuses.
        (Class::Text { .. } | Class::Json, Class::Json) | (Class::Date, Class::DateTime) => cast(None),
        (Class::DateTime, Class::Date) => cast(Some(format!("{old} <> date_trunc('day', {old})"))),
        _ => none(),
    }
}

#[cfg(test)]
mod tests {
    use super::conversion;

    #[test]
    fn a_value_is_kept_where_every_value_fits() {
        for (from, to) in [
            ("integer", "bigint"),
            ("integer", "character varying"),
            ("date", "timestamp without time zone"),
            ("boolean", "integer"),
        ] {
            assert_eq!(conversion("a", from, to).misfit, None, "{from} to {to}");
        }
    }

    #[test]
    fn a_value_that_may_not_fit_is_looked_for() {
        let misfit = |from, to| conversion("a", from, to).misfit.unwrap();
        assert_eq!(misfit("text", "character varying(3)"), "length(a::text) > 3");
        assert_eq!(misfit("bytea", "integer"), "a IS NOT NULL");
        assert_eq!(misfit("bigint", "smallint"), "a NOT BETWEEN -32768 AND 32767");
    }
}
