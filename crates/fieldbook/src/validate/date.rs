//! Dates and date-times: ISO 8601 text and Unix timestamps, with what is wrong in the terms of Pydantic's parser.

use jiff::civil::{Date, DateTime, Time};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value as Json;

use super::fault::Fault;
use super::time::{Clock, parse_clock};
use crate::value::Value;

/// What the parsers say, without the words before it.
pub(super) type Reason = &'static str;

pub(super) const TOO_SHORT: Reason = "input is too short";
pub(super) const EXTRA: Reason = "unexpected extra characters at the end of the input";

/// A date-time as it was written, with its offset from UTC in seconds where it has one.
pub(super) struct Moment {
    at: DateTime,
    offset: Option<i32>,
}

/// A number of so many digits at a place.
pub(super) fn number(text: &[u8], at: usize, digits: usize, reason: Reason) -> Result<i16, Reason> {
    let text = text.get(at..at + digits).ok_or(reason)?;
    let digit = |value: i16, byte: &u8| byte.is_ascii_digit().then(|| value * 10 + i16::from(byte - b'0'));
    text.iter().try_fold(0, digit).ok_or(reason)
}

/// The date at the beginning of the text, which is ten characters long.
fn leading_date(text: &[u8]) -> Result<Date, Reason> {
    if text.len() < 10 {
        return Err(TOO_SHORT);
    }
    let separator = |at: usize| match text[at] {
        b'-' => Ok(()),
        _ => Err("invalid date separator, expected `-`"),
    };
    let year = number(text, 0, 4, "invalid character in year")?;
    separator(4)?;
    let month = number(text, 5, 2, "invalid character in month")?;
    separator(7)?;
    let day = number(text, 8, 2, "invalid character in day")?;
    if !(1..=12).contains(&month) {
        return Err("month value is outside expected range of 1-12");
    }
    Date::new(year, month as i8, day as i8).map_err(|_| "day value is outside expected range")
}

fn parse_date(text: &str) -> Result<Date, Reason> {
    let date = leading_date(text.as_bytes())?;
    if text.len() > 10 { Err(EXTRA) } else { Ok(date) }
}

fn parse_moment(text: &str) -> Result<Moment, Reason> {
    let written = || {
        let date = leading_date(text.as_bytes())?;
        match text.as_bytes().get(10) {
            None => return Err(TOO_SHORT),
            Some(b'T' | b't' | b'_' | b' ') => {}
            Some(_) => return Err("invalid datetime separator, expected `T`, `t`, `_` or space"),
        }
        let Clock { time, offset } = parse_clock(&text.as_bytes()[11..])?;
        Ok(Moment { at: date.to_datetime(time), offset })
    };
    written().or_else(|reason| match text.parse::<f64>() {
        Ok(seconds) if text.starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '+') => timestamp(seconds),
        _ => Err(reason),
    })
}

/// Seconds since 1970, or milliseconds where seconds would lead beyond the year 2603.
fn timestamp(seconds: f64) -> Result<Moment, Reason> {
    const MILLISECONDS_FROM: f64 = 20_000_000_000.0;
    let seconds = match seconds.abs() > MILLISECONDS_FROM {
        true => seconds / 1000.0,
        false => seconds,
    };
    let out_of_range = match seconds < 0.0 {
        true => "dates before 1600 are not supported as unix timestamps",
        false => "dates after 9999 are not supported as unix timestamps",
    };
    let micros = (seconds * 1e6).round();
    if !micros.is_finite() || micros.abs() > 1e18 {
        return Err(out_of_range);
    }
    let since = SignedDuration::from_micros(micros as i64);
    let at = crate::value::EPOCH.checked_add(since).map_err(|_| out_of_range)?;
    match at.year() >= 1600 {
        true => Ok(Moment { at, offset: Some(0) }),
        false => Err(out_of_range),
    }
}

fn moment(input: &Json, strict: bool) -> Result<Moment, Result<Reason, Fault>> {
    match input {
        Json::String(text) => parse_moment(text).map_err(Ok),
        Json::Number(number) if !strict => timestamp(number.as_f64().unwrap_or(f64::NAN)).map_err(Ok),
        _ => Err(Err(Fault::new("datetime_type", "Input should be a valid datetime"))),
    }
}

pub(super) fn date(input: &Json, strict: bool) -> Result<Value, Fault> {
    let type_fault = || Fault::new("date_type", "Input should be a valid date");
    if let Json::String(text) = input {
        match parse_date(text) {
            Ok(date) => return Ok(Value::Date(date)),
            Err(reason) if strict => {
                return Err(Fault::parsing("date_parsing", "a valid date in the format YYYY-MM-DD", reason));
            }
            Err(_) => {}
        }
    }
    match moment(input, strict) {
        Ok(_) if strict => Err(type_fault()),
        Ok(Moment { at, .. }) if at.time() == Time::midnight() => Ok(Value::Date(at.date())),
        Ok(_) => Err(Fault::new(
            "date_from_datetime_inexact",
            "Datetimes provided to dates should have zero time - e.g. be exact dates",
        )),
        Err(Ok(reason)) => Err(Fault::parsing("date_from_datetime_parsing", "a valid date or datetime", reason)),
        Err(Err(_)) => Err(type_fault()),
    }
}

/// A date-time in either form; a date alone is its midnight.
fn either(input: &Json, strict: bool) -> Result<Moment, Fault> {
    let reason = match moment(input, strict) {
        Ok(moment) => return Ok(moment),
        Err(Err(fault)) => return Err(fault),
        Err(Ok(reason)) => reason,
    };
    match input {
        Json::String(text) if !strict => match parse_date(text) {
            Ok(date) => Ok(Moment { at: date.to_datetime(Time::midnight()), offset: None }),
            Err(reason) => Err(Fault::parsing("datetime_from_date_parsing", "a valid datetime or date", reason)),
        },
        _ => Err(Fault::parsing("datetime_parsing", "a valid datetime", reason)),
    }
}

/// A date-time without a zone.
pub(super) fn naive(input: &Json, strict: bool) -> Result<Value, Fault> {
    let moment = either(input, strict)?;
    match moment.offset {
        None => Ok(Value::DateTime(moment.at)),
        Some(_) => Err(Fault::new("timezone_naive", "Input should not have timezone info")),
    }
}

/// An instant.
pub(super) fn aware(input: &Json, strict: bool) -> Result<Value, Fault> {
    let moment = either(input, strict)?;
    let offset = moment.offset.ok_or_else(|| Fault::new("timezone_aware", "Input should have timezone info"))?;
    let utc = moment.at.checked_sub(SignedDuration::from_secs(i64::from(offset)));
    let instant: Option<Timestamp> = utc.and_then(|utc| jiff::tz::Offset::UTC.to_timestamp(utc)).ok();
    let reason = "dates after 9999 are not supported as unix timestamps";
    instant.map(Value::Timestamp).ok_or_else(|| Fault::parsing("datetime_parsing", "a valid datetime", reason))
}
