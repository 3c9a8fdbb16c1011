//! Each kind of problem that the recorded verdicts do not have, with its exact type and message.

use fieldbook::dynamic::{ColumnType, Declaration, Field, IpVersion, ItemType, validate};
use fieldbook::prelude::*;
use fieldbook::{FieldValue, Unvalidated};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn of(column_type: ColumnType) -> Field {
    Field::new("x", column_type)
}

fn text() -> Field {
    of(String::column_type())
}

fn list() -> Field {
    of(ColumnType::List(Box::new(ItemType { column_type: i64::column_type(), optional: false })))
}

/// The type and message of the only problem, or `ok`.
fn verdict(field: Field, input: serde_json::Value) -> String {
    let schema = Declaration::data("M").field(field).build().unwrap();
    match validate(&schema, &Unvalidated::Json(json!({"x": input})), None) {
        Ok(_) => "ok".to_owned(),
        Err(error) => match error.problems() {
            [problem] => format!("{}: {}", problem.kind, problem.msg),
            problems => panic!("{problems:?}"),
        },
    }
}

#[track_caller]
fn check(cases: Vec<(Field, serde_json::Value, &str)>) {
    for (field, input, expected) in cases {
        let shown = format!("{:?} {input}", field.column_type);
        assert_eq!(verdict(field, input), expected, "{shown}");
    }
}

#[test]
fn lengths_and_patterns() {
    check(vec![
        (text().max_length(1), json!("ab"), "string_too_long: String should have at most 1 character"),
        (text().pattern("^a+$"), json!("ab"), "string_pattern_mismatch: String should match pattern '^a+$'"),
        (text().pattern("b"), json!("abc"), "ok"),
        (of(ColumnType::Bytes).max_length(2), json!("é1"), "bytes_too_long: Data should have at most 2 bytes"),
        (of(ColumnType::Bytes).min_length(2), json!("1"), "bytes_too_short: Data should have at least 2 bytes"),
        (of(ColumnType::Bytes), json!(1), "bytes_type: Input should be a valid bytes"),
        (list().min_length(2), json!([1]), "too_short: List should have at least 2 items after validation, not 1"),
        (list().max_length(1), json!([1, 2]), "too_long: List should have at most 1 item after validation, not 2"),
    ]);
}

#[test]
fn bounds_of_every_type() {
    let day = || civil::date(2024, 1, 1);
    check(vec![
        (of(u8::column_type()), json!(256), "less_than_equal: Input should be less than or equal to 255"),
        (of(u8::column_type()), json!(-1), "greater_than_equal: Input should be greater than or equal to 0"),
        (of(ColumnType::Float).ge(1), json!(0.5), "greater_than_equal: Input should be greater than or equal to 1"),
        (of(ColumnType::Float).multiple_of(0.1), json!(0.3), "ok"),
        (of(ColumnType::Float).multiple_of(0.1), json!(0.25), "multiple_of: Input should be a multiple of 0.1"),
        (of(ColumnType::Date).gt(day()), json!("2024-01-01"), "greater_than: Input should be greater than 2024-01-01"),
        (of(Decimal::column_type()).lt(Decimal::ONE), json!("1.0"), "less_than: Input should be less than 1"),
        (
            of(Decimal::column_type()).multiple_of(Decimal::new(5, 1)),
            json!("1.25"),
            "multiple_of: Input should be a multiple of 0.5",
        ),
    ]);
}

#[test]
fn dates_and_times() {
    let timestamp = || of(ColumnType::Timestamp);
    let naive = || of(ColumnType::DateTime);
    check(vec![
        (timestamp(), json!("2024-01-01T00:00:00"), "timezone_aware: Input should have timezone info"),
        (naive(), json!("2024-01-01T00:00:00Z"), "timezone_naive: Input should not have timezone info"),
        (
            naive(),
            json!("2024-01-01x00:00:00"),
            "datetime_from_date_parsing: Input should be a valid datetime or date, unexpected extra characters at the end of the input",
        ),
        (
            timestamp(),
            json!("2024-01-01T00:00:00+25:00"),
            "datetime_from_date_parsing: Input should be a valid datetime or date, unexpected extra characters at the end of the input",
        ),
        (
            timestamp(),
            json!(1e15),
            "datetime_parsing: Input should be a valid datetime, dates after 9999 are not supported as unix timestamps",
        ),
        (timestamp(), json!(1_700_000_000_000_i64), "ok"),
        (
            of(ColumnType::Date),
            json!("2024-01-01x"),
            "date_from_datetime_parsing: Input should be a valid date or datetime, invalid datetime separator, expected `T`, `t`, `_` or space",
        ),
        (
            of(ColumnType::Time),
            json!("10:60"),
            "time_parsing: Input should be in a valid time format, minute value is outside expected range of 0-59",
        ),
        (
            of(ColumnType::Time),
            json!(86400),
            "time_parsing: Input should be in a valid time format, numeric times may not exceed 86,399 seconds",
        ),
        (of(ColumnType::Time), json!("10:20+02:00"), "timezone_naive: Input should not have timezone info"),
        (
            of(ColumnType::Duration),
            json!("P1X"),
            "time_delta_parsing: Input should be a valid duration, quantity invalid in date part of duration",
        ),
        (of(ColumnType::Duration), json!("-1d 00:00:01"), "ok"),
    ]);
}

#[test]
fn addresses_and_paths() {
    check(vec![
        (of(ColumnType::Ip(IpVersion::V4)), json!("1.2.3"), "ip_v4_address: Input is not a valid IPv4 address"),
        (of(ColumnType::Ip(IpVersion::V6)), json!(1), "ip_v6_address: Input is not a valid IPv6 address"),
        (of(ColumnType::Ip(IpVersion::Any)), json!("x"), "ip_any_address: value is not a valid IPv4 or IPv6 address"),
        (of(ColumnType::Path), json!(1), "path_type: Input is not a valid path"),
    ]);
}

#[test]
fn strict_fields_convert_nothing() {
    check(vec![
        (of(ColumnType::INT).strict(), json!(1.0), "int_type: Input should be a valid integer"),
        (of(ColumnType::INT).strict(), json!(true), "int_type: Input should be a valid integer"),
        (of(ColumnType::Float).strict(), json!(1), "ok"),
        (of(ColumnType::Float).strict(), json!("1"), "float_type: Input should be a valid number"),
        (of(ColumnType::Bool).strict(), json!("yes"), "bool_type: Input should be a valid boolean"),
        (of(ColumnType::Date).strict(), json!(0), "date_type: Input should be a valid date"),
        (
            of(ColumnType::Date).strict(),
            json!("2024-1-1"),
            "date_parsing: Input should be a valid date in the format YYYY-MM-DD, input is too short",
        ),
        (of(ColumnType::Uuid).strict(), json!("0e44c1a688d34a358b8a307faa2def28"), "ok"),
    ]);
}
