//! jiff's spans: lengths of time in units of the calendar and the clock.

use fieldbook::dynamic::Value as CoreValue;
use fieldbook::jiff::Span;

use super::values::{Core, parsed};
use crate::native::Table;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

pub(super) const TABLE: Table = &[
    ("span_zero", |_, _, _| Ok(Value::host(Span::new()))),
    ("span_text", |_, args, _| Ok(Value::str(span(&args[0])?.to_string()))),
    ("span_with", |_, args, _| with(span(&args[0])?, args[1].as_usize(), args[2].as_int())),
    ("span_part", |_, args, _| Ok(Value::Int(part(span(&args[0])?, args[1].as_usize())))),
    ("span_times", |_, args, _| match span(&args[0])?.checked_mul(args[1].as_int()) {
        Ok(span) => Ok(Value::host(span)),
        Err(_) => panic("multiplying span overflowed"),
    }),
    ("whole", |_, args, _| Ok(Value::Int(args[0].as_int()))),
    ("civil_add_span", |_, args, _| {
        let by = span(&args[1])?;
        let by = if args[2].as_int() < 0 { by.negate() } else { by };
        Ok(parsed(match args[0].as_host::<Core>() {
            Some(Core(CoreValue::Date(date))) => date.checked_add(by).map(CoreValue::Date),
            Some(Core(CoreValue::DateTime(at))) => at.checked_add(by).map(CoreValue::DateTime),
            _ => return panic("this value is no date or time"),
        }))
    }),
    ("civil_until", |_, args, _| {
        let found = match (args[0].as_host::<Core>(), args[1].as_host::<Core>()) {
            (Some(Core(CoreValue::Date(a))), Some(Core(CoreValue::Date(b)))) => a.until(*b),
            (Some(Core(CoreValue::DateTime(a))), Some(Core(CoreValue::DateTime(b)))) => a.until(*b),
            _ => return panic("this value is no date or time"),
        };
        Ok(match found {
            Ok(span) => Value::ok(Value::host(span)),
            Err(error) => Value::err(Value::adt(0, vec![Value::str(error.to_string())])),
        })
    }),
];

fn span(value: &Value) -> Run<Span> {
    match value.as_host::<Span>() {
        Some(span) => Ok(*span),
        None => panic("this value is no span"),
    }
}

fn with(span: Span, unit: usize, count: i64) -> Run<Value> {
    let found = match unit {
        0 => span.try_years(count),
        1 => span.try_months(count),
        2 => span.try_weeks(count),
        3 => span.try_days(count),
        4 => span.try_hours(count),
        5 => span.try_minutes(count),
        6 => span.try_seconds(count),
        _ => span.try_milliseconds(count),
    };
    match found {
        Ok(span) => Ok(Value::host(span)),
        Err(error) => panic(format!("value for span is out of range: {error}")),
    }
}

fn part(span: Span, unit: usize) -> i64 {
    match unit {
        0 => span.get_years().into(),
        1 => span.get_months().into(),
        2 => span.get_weeks().into(),
        3 => span.get_days().into(),
        4 => span.get_hours().into(),
        5 => span.get_minutes(),
        6 => span.get_seconds(),
        7 => span.get_milliseconds(),
        _ => span.signum().into(),
    }
}
