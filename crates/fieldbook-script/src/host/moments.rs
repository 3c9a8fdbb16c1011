//! Instants and durations: the clock, and what they are in seconds; the two halves of a date-time.

use fieldbook::dynamic::Value as CoreValue;
use fieldbook::jiff::fmt::strtime;
use fieldbook::jiff::{SignedDuration, Timestamp};

use super::values::{Core, parsed};
use crate::native::Table;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

pub(super) const TABLE: Table = &[
    ("Timestamp::now", |_, _, _| now()),
    ("Timestamp::from_second", |_, args, _| {
        Ok(parsed(Timestamp::from_second(args[0].as_int()).map(CoreValue::Timestamp)))
    }),
    ("Timestamp::as_second", |_, args, _| Ok(Value::Int(timestamp(&args[0])?.as_second()))),
    ("Timestamp::from_millisecond", |_, args, _| {
        Ok(parsed(Timestamp::from_millisecond(args[0].as_int()).map(CoreValue::Timestamp)))
    }),
    ("Timestamp::as_millisecond", |_, args, _| Ok(Value::Int(timestamp(&args[0])?.as_millisecond()))),
    ("Timestamp::duration_since", |_, args, _| {
        Ok(super::values::duration(timestamp(&args[0])?.duration_since(timestamp(&args[1])?)))
    }),
    ("Timestamp::checked_add", |_, args, _| {
        let sum = timestamp(&args[0])?.checked_add(duration(&args[1])?);
        Ok(parsed(sum.map(CoreValue::Timestamp)))
    }),
    ("Timestamp::strftime", |_, args, _| written(strtime::format(args[1].as_str(), timestamp(&args[0])?))),
    ("weekday_number", |_, args, _| match core(&args[0]) {
        Some(CoreValue::Date(date)) => Ok(Value::Int(date.weekday().to_monday_zero_offset().into())),
        _ => panic("this value is no date"),
    }),
    ("civil_strftime", |_, args, _| {
        let format = args[1].as_str();
        written(match core(&args[0]) {
            Some(CoreValue::Date(date)) => strtime::format(format, *date),
            Some(CoreValue::Time(time)) => strtime::format(format, *time),
            Some(CoreValue::DateTime(at)) => strtime::format(format, *at),
            _ => return panic("this value is no date or time"),
        })
    }),
    ("civil_since", |_, args, _| {
        Ok(super::values::duration(match (core(&args[0]), core(&args[1])) {
            (Some(CoreValue::Date(a)), Some(CoreValue::Date(b))) => a.duration_since(*b),
            (Some(CoreValue::Time(a)), Some(CoreValue::Time(b))) => a.duration_since(*b),
            (Some(CoreValue::DateTime(a)), Some(CoreValue::DateTime(b))) => a.duration_since(*b),
            _ => return panic("this value is no date or time"),
        }))
    }),
    ("civil_add", |_, args, _| {
        let by = duration(&args[1])?;
        Ok(parsed(match core(&args[0]) {
            Some(CoreValue::Date(date)) => date.checked_add(by).map(CoreValue::Date),
            Some(CoreValue::DateTime(at)) => at.checked_add(by).map(CoreValue::DateTime),
            _ => return panic("this value is no date or time"),
        }))
    }),
    ("SignedDuration::new", |_, args, _| {
        Ok(super::values::duration(SignedDuration::new(args[0].as_int(), args[1].as_int() as i32)))
    }),
    ("SignedDuration::as_nanos", |_, args, _| Ok(Value::Wide(duration(&args[0])?.as_nanos().into()))),
    ("SignedDuration::checked_add", |_, args, _| {
        let sum = duration(&args[0])?.checked_add(duration(&args[1])?);
        Ok(Value::option(sum.map(super::values::duration)))
    }),
    ("SignedDuration::checked_mul", |_, args, _| {
        let product = duration(&args[0])?.checked_mul(args[1].as_int() as i32);
        Ok(Value::option(product.map(super::values::duration)))
    }),
    ("SignedDuration::checked_div", |_, args, _| {
        let quotient = duration(&args[0])?.checked_div(args[1].as_int() as i32);
        Ok(Value::option(quotient.map(super::values::duration)))
    }),
    ("SignedDuration::as_secs", |_, args, _| Ok(Value::Int(duration(&args[0])?.as_secs()))),
    ("SignedDuration::as_millis", |_, args, _| Ok(Value::Wide(duration(&args[0])?.as_millis().into()))),
    ("SignedDuration::as_secs_f64", |_, args, _| Ok(Value::Float(duration(&args[0])?.as_secs_f64()))),
    ("DateTime::date", |_, args, _| match core(&args[0]) {
        Some(CoreValue::DateTime(at)) => Ok(Value::host(Core(CoreValue::Date(at.date())))),
        _ => panic("this value is no date-time"),
    }),
    ("DateTime::time", |_, args, _| match core(&args[0]) {
        Some(CoreValue::DateTime(at)) => Ok(Value::host(Core(CoreValue::Time(at.time())))),
        _ => panic("this value is no date-time"),
    }),
    ("Uuid::as_u128", |_, args, _| match core(&args[0]) {
        Some(CoreValue::Uuid(uuid)) => Ok(Value::Wide((uuid.as_u128() as i128).into())),
        _ => panic("this value is no UUID"),
    }),
];

/// The time by the clock that works in the browser too; jiff's own needs JavaScript's only for this.
fn now() -> Run<Value> {
    let since = web_time::SystemTime::now().duration_since(web_time::UNIX_EPOCH).unwrap_or_default();
    let at = i64::try_from(since.as_micros()).ok().and_then(|micros| Timestamp::from_microsecond(micros).ok());
    match at {
        Some(at) => Ok(Value::host(Core(CoreValue::Timestamp(at)))),
        None => panic("the clock stands outside the years of a timestamp"),
    }
}

fn core(value: &Value) -> Option<&CoreValue> {
    value.as_host::<Core>().map(|Core(value)| value)
}

fn timestamp(value: &Value) -> Run<Timestamp> {
    match core(value) {
        Some(CoreValue::Timestamp(at)) => Ok(*at),
        _ => panic("this value is no timestamp"),
    }
}

/// What a format made of a date; one that does not fit ends the run, as printing it does.
fn written(text: Result<String, fieldbook::jiff::Error>) -> Run<Value> {
    match text {
        Ok(text) => Ok(Value::str(text)),
        Err(_) => panic("a Display implementation returned an error unexpectedly: Error"),
    }
}

fn duration(value: &Value) -> Run<SignedDuration> {
    match core(value) {
        Some(CoreValue::Duration(duration)) => Ok(*duration),
        _ => panic("this value is no duration"),
    }
}
