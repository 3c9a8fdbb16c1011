//! Pydantic's verdicts on 234 inputs: the same verdict, value, error types, places and messages, apart from the listed
//! differences.

use fieldbook::dynamic::{ColumnType, Declaration, EnumNames, Field, ItemType, Schema, Variant};
use fieldbook::dynamic::{Instance, validate};
use fieldbook::{Dump, FieldValue, Unvalidated};
use serde_json::{Value as Json, json};
use std::sync::Arc;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Where Rust's types make another verdict than Python's: the field, the input and why, as `DIFFERENCES.md` has it.
const DIFFERENCES: &[(&str, &str, &str)] = &[
    (
        "int ge=0 le=10",
        "1e+30",
        "an integer past 64 bits and a float are one number to serde_json, and Pydantic reads no such float",
    ),
    ("int", "9223372036854775808", "an `i64` is bounded"),
    ("int", "1e+30", "an `i64` is bounded"),
    ("decimal", "\"1e5\"", "a `Decimal` has no exponent: 1E+5 is 100000"),
    ("time", "\"10:20:30Z\"", "a `Time` has no zone"),
    ("time", "0", "a `Time` has no zone"),
    ("time", "3600", "a `Time` has no zone"),
    ("datetime", "\"2024-02-29T10:20:30+02:00\"", "a `Timestamp` is an instant, written in UTC"),
];

fn field(kind: &str) -> Field {
    let of = |column_type| Field::new("x", column_type);
    match kind {
        "int" => of(i64::column_type()),
        "int ge=0 le=10" => of(i64::column_type()).ge(0).le(10),
        "int gt=0 lt=10" => of(i64::column_type()).gt(0).lt(10),
        "int multiple_of=5" => of(i64::column_type()).multiple_of(5),
        "float" => of(f64::column_type()),
        "float ge=0.5" => of(f64::column_type()).ge(0.5),
        "bool" => of(bool::column_type()),
        "str" => of(String::column_type()),
        "str min_length=2 max_length=5" => of(String::column_type()).min_length(2).max_length(5),
        "decimal max_digits=5 decimal_places=3" => of(rust_decimal()).max_digits(5).decimal_places(3),
        "decimal" => of(rust_decimal()),
        "uuid" => of(ColumnType::Uuid),
        "date" => of(ColumnType::Date),
        "time" => of(ColumnType::Time),
        "timedelta" => of(ColumnType::Duration),
        "enum Color{red=\"r\",green=\"g\"}" => of(ColumnType::Enum(Arc::new(EnumNames {
            name: "Color".into(),
            variants: [("red", "r"), ("green", "g")]
                .map(|(name, value)| Variant { value: value.into(), ..Variant::new(name) })
                .into(),
        }))),
        // Python's `int | None` without a default; one with it is Rust's plain `Option`.
        "optional int" => of(i64::column_type()).optional().required(),
        "list of int" => of(ColumnType::List(Box::new(ItemType { column_type: i64::column_type(), optional: false }))),
        other => panic!("no field for {other}"),
    }
}

fn rust_decimal() -> ColumnType {
    fieldbook::rust_decimal::Decimal::column_type()
}

fn schema(field: Field) -> Arc<Schema> {
    Declaration::data("M").field(field).build().unwrap()
}

/// What the field makes of the input, in the fixture's form.
fn verdict(field: Field, input: Option<&Json>) -> Json {
    let data = input.map_or(json!({}), |input| json!({"x": input}));
    match validate(&schema(field), &Unvalidated::Json(data), None) {
        Ok(instance) => json!({"ok": shown(&instance)}),
        Err(error) => {
            let problems = error
                .problems()
                .iter()
                .map(|problem| json!({"type": problem.kind, "loc": problem.loc, "msg": problem.msg}));
            json!({"errors": problems.collect::<Vec<_>>()})
        }
    }
}

fn shown(instance: &Instance) -> Json {
    Dump::new(instance).to_json()["x"].clone()
}

/// Python's one date-time is two types: an instant where the text has a zone or is a timestamp, civil otherwise.
fn verdict_of_datetime(expected: &Json, input: Option<&Json>) -> Json {
    let zoned = expected["ok"].as_str().is_some_and(|text| text.ends_with('Z') || text.contains('+'));
    let column_type = if zoned { ColumnType::Timestamp } else { ColumnType::DateTime };
    verdict(Field::new("x", column_type), input)
}

#[test]
fn every_recorded_verdict_is_the_same() {
    let fixture: Json = serde_json::from_str(include_str!("../fixtures/pydantic-verdicts.json")).unwrap();
    let verdicts = fixture["verdicts"].as_array().unwrap();
    assert_eq!(verdicts.len(), 234);
    let (mut wrong, mut different) = (Vec::new(), 0);
    for case in verdicts {
        let kind = case["field"].as_str().unwrap();
        let input = case.get("input");
        let expected = match case.get("ok") {
            Some(ok) => json!({"ok": ok}),
            None => json!({"errors": case["errors"]}),
        };
        let actual = match kind {
            "datetime" => verdict_of_datetime(&expected, input),
            kind => verdict(field(kind), input),
        };
        if actual == expected {
            continue;
        }
        let text = input.map_or("missing".to_owned(), Json::to_string);
        match DIFFERENCES.iter().any(|(field, input, _)| *field == kind && *input == text) {
            true => different += 1,
            false => wrong.push(format!("{kind} {text}:\n  expected {expected}\n  actual   {actual}")),
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(different, DIFFERENCES.len(), "a listed difference is none any more");
}
