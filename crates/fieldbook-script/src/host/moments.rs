//! Instants and durations: the clock, and what they are in seconds; the two halves of a date-time.

use fieldbook::dynamic::Value as CoreValue;
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
    ("Timestamp::as_second", |_, args, _| match core(&args[0]) {
        Some(CoreValue::Timestamp(at)) => Ok(Value::Int(at.as_second())),
        _ => panic("this value is no timestamp"),
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

fn duration(value: &Value) -> Run<SignedDuration> {
    match core(value) {
        Some(CoreValue::Duration(duration)) => Ok(*duration),
        _ => panic("this value is no duration"),
    }
}
