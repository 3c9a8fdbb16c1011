//! Times of day: `HH:MM[:SS[.ffffff]]`, with an offset from UTC where one may stand, and seconds since midnight.

use jiff::civil::Time;
use serde_json::Value as Json;

use super::date::{EXTRA, Reason, TOO_SHORT, number};
use super::fault::Fault;
use crate::value::Value;

/// A time of day as it was written, with its offset from UTC in seconds where it has one.
pub(super) struct Clock {
    pub(super) time: Time,
    pub(super) offset: Option<i32>,
}

/// Reads the whole text.
pub(super) fn parse_clock(text: &[u8]) -> Result<Clock, Reason> {
    let (time, at) = parse_time(text)?;
    let (offset, at) = parse_offset(text, at)?;
    match at < text.len() {
        true => Err(EXTRA),
        false => Ok(Clock { time, offset }),
    }
}

/// The time at the beginning of the text, and where it ends.
pub(super) fn parse_time(text: &[u8]) -> Result<(Time, usize), Reason> {
    if text.len() < 5 {
        return Err(TOO_SHORT);
    }
    let hour = number(text, 0, 2, "invalid character in hour")?;
    if hour > 23 {
        return Err("hour value is outside expected range of 0-23");
    }
    if text[2] != b':' {
        return Err("invalid time separator, expected `:`");
    }
    let minute = number(text, 3, 2, "invalid character in minute")?;
    if minute > 59 {
        return Err("minute value is outside expected range of 0-59");
    }
    let (mut second, mut nanosecond, mut at) = (0, 0, 5);
    if text.get(5) == Some(&b':') {
        second = number(text, 6, 2, "invalid character in second")?;
        if second > 59 {
            return Err("second value is outside expected range of 0-59");
        }
        (nanosecond, at) = parse_fraction(text, 8)?;
    }
    let time = Time::new(hour as i8, minute as i8, second as i8, nanosecond);
    Ok((time.map_err(|_| TOO_SHORT)?, at))
}

/// Microseconds as nanoseconds; digits beyond them are dropped.
fn parse_fraction(text: &[u8], at: usize) -> Result<(i32, usize), Reason> {
    if !matches!(text.get(at), Some(b'.' | b',')) {
        return Ok((0, at));
    }
    let digits = text[at + 1..].iter().take_while(|byte| byte.is_ascii_digit());
    let (mut value, mut count) = (0, 0);
    for byte in digits {
        if count < 6 {
            value = value * 10 + i32::from(byte - b'0');
        }
        count += 1;
    }
    if count == 0 {
        return Err("second fraction digits missing after `.`");
    }
    let scale = 10_i32.pow(9 - u32::min(count as u32, 6));
    Ok((value * scale, at + 1 + count))
}

fn parse_offset(text: &[u8], at: usize) -> Result<(Option<i32>, usize), Reason> {
    let (sign, at) = match &text[at..] {
        [] => return Ok((None, at)),
        [b'Z' | b'z', ..] => return Ok((Some(0), at + 1)),
        [b'+', ..] => (1, at + 1),
        [b'-', ..] => (-1, at + 1),
        // The Unicode minus sign.
        [0xE2, 0x88, 0x92, ..] => (-1, at + 3),
        _ => return Err("invalid timezone sign"),
    };
    let hours = number(text, at, 2, "invalid timezone hour")?;
    let at = if text.get(at + 2) == Some(&b':') { at + 3 } else { at + 2 };
    let minutes = number(text, at, 2, "invalid timezone minute")?;
    if minutes > 59 {
        return Err("timezone minute value is outside expected range of 0-59");
    }
    let seconds = i32::from(hours) * 3600 + i32::from(minutes) * 60;
    match seconds < 86_400 {
        true => Ok((Some(sign * seconds), at + 2)),
        false => Err("timezone offset must be less than 24 hours"),
    }
}

/// A time without a zone. UTC may be written, and is dropped as SQLite drops it; other zones are refused.
pub(super) fn time(input: &Json, strict: bool) -> Result<Value, Fault> {
    let clock = match input {
        Json::String(text) => parse_clock(text.as_bytes()).or_else(|reason| match text.parse::<f64>() {
            Ok(seconds) if text.starts_with(|c: char| c.is_ascii_digit()) => since_midnight(seconds),
            _ => Err(reason),
        }),
        Json::Number(number) if !strict => since_midnight(number.as_f64().unwrap_or(f64::NAN)),
        _ => return Err(Fault::new("time_type", "Input should be a valid time")),
    };
    match clock {
        Ok(Clock { time, offset: None | Some(0) }) => Ok(Value::Time(time)),
        Ok(_) => Err(Fault::new("timezone_naive", "Input should not have timezone info")),
        Err(reason) => Err(Fault::new("time_parsing", format!("Input should be in a valid time format, {reason}"))
            .with(serde_json::json!({"error": reason}))),
    }
}

fn since_midnight(seconds: f64) -> Result<Clock, Reason> {
    if !(0.0..86_400.0).contains(&seconds) {
        return Err("numeric times may not exceed 86,399 seconds");
    }
    let micros = (seconds * 1e6).round() as i64;
    let time = Time::midnight().wrapping_add(jiff::SignedDuration::from_micros(micros));
    Ok(Clock { time, offset: Some(0) })
}
