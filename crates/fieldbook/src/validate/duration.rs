//! Durations: ISO 8601 (`P1DT2H`), Python's own form (`1 day, 02:00:00`), and seconds.

use jiff::SignedDuration;
use serde_json::Value as Json;

use super::date::{EXTRA, Reason, TOO_SHORT};
use super::fault::Fault;
use super::time::parse_time;
use crate::value::Value;

const DAY: i64 = 86_400;
const TOO_LARGE: Reason = "a numeric value in the duration is too large";
const INVALID_DAYS: Reason = "\"day\" identifier in duration not correctly formatted";

pub(super) fn duration(input: &Json, strict: bool) -> Result<Value, Fault> {
    let parsed = match input {
        Json::String(text) => parse(text),
        Json::Number(number) if !strict => seconds(number.as_f64().unwrap_or(f64::NAN)),
        _ => {
            return Err(Fault::new("time_delta_type", "Input should be a valid duration"));
        }
    };
    parsed.map(Value::Duration).map_err(|reason| Fault::parsing("time_delta_parsing", "a valid duration", reason))
}

/// To the microsecond.
fn seconds(seconds: f64) -> Result<SignedDuration, Reason> {
    if seconds.is_nan() || seconds.abs() > 1e13 {
        return Err("durations may not exceed 999,999,999 days");
    }
    let whole = SignedDuration::from_secs(seconds.trunc() as i64);
    let micros = (seconds.fract() * 1e6).round() as i64;
    whole.checked_add(SignedDuration::from_micros(micros)).ok_or(TOO_LARGE)
}

fn parse(text: &str) -> Result<SignedDuration, Reason> {
    let (negative, rest) = match text.as_bytes().first() {
        None => return Err(TOO_SHORT),
        Some(b'-') => (true, &text.as_bytes()[1..]),
        Some(b'+') => (false, &text.as_bytes()[1..]),
        Some(_) => (false, text.as_bytes()),
    };
    let duration = match rest {
        [b'P', iso @ ..] => parse_iso(iso)?,
        [_, _, b':', ..] => clock(rest)?,
        rest => parse_days(rest)?,
    };
    Ok(if negative { -duration } else { duration })
}

fn clock(text: &[u8]) -> Result<SignedDuration, Reason> {
    let (time, end) = parse_time(text)?;
    match end < text.len() {
        true => Err(EXTRA),
        false => Ok(time.duration_since(jiff::civil::Time::midnight())),
    }
}

/// The digits at a place, and where they end.
fn whole(text: &[u8], at: usize) -> Result<(i64, usize), Reason> {
    let digits = text[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    if digits == 0 {
        return Err("invalid digit in duration");
    }
    let end = at + digits;
    let number = std::str::from_utf8(&text[at..end]).ok().and_then(|digits| digits.parse::<u32>().ok());
    number.map(|number| (i64::from(number), end)).ok_or(TOO_LARGE)
}

/// What follows the `P`: numbers with units, the last of which may have a fraction.
fn parse_iso(text: &[u8]) -> Result<SignedDuration, Reason> {
    let (mut at, mut in_time, mut fraction) = (0, false, false);
    let mut total = SignedDuration::ZERO;
    while let Some(byte) = text.get(at) {
        if *byte == b'T' {
            if in_time {
                return Err("`t` character repeated in duration");
            }
            in_time = true;
            at += 1;
            continue;
        }
        let (number, end) = whole(text, at)?;
        if fraction {
            return Err("quantity fraction invalid in duration");
        }
        let (part, end) = match text.get(end) {
            Some(b'.' | b',') => {
                let (_, stop) = whole(text, end + 1)?;
                fraction = true;
                let digits = std::str::from_utf8(&text[end + 1..stop]).unwrap_or("0");
                (format!("0.{digits}").parse::<f64>().unwrap_or(0.0), stop)
            }
            _ => (0.0, end),
        };
        let unit = unit(text.get(end), in_time)?;
        let scaled = number.checked_mul(unit).ok_or(TOO_LARGE)?;
        let exact = SignedDuration::from_secs(scaled);
        total = exact
            .checked_add(seconds(part * unit as f64)?)
            .and_then(|part| total.checked_add(part))
            .ok_or(TOO_LARGE)?;
        at = end + 1;
    }
    if at < 2 { Err(TOO_SHORT) } else { Ok(total) }
}

/// A unit in seconds. A year has 365 days here, a month 30.
fn unit(letter: Option<&u8>, in_time: bool) -> Result<i64, Reason> {
    match (letter, in_time) {
        (Some(b'H'), true) => Ok(3600),
        (Some(b'M'), true) => Ok(60),
        (Some(b'S'), true) => Ok(1),
        (_, true) => Err("quantity invalid in time part of duration"),
        (Some(b'Y'), false) => Ok(365 * DAY),
        (Some(b'M'), false) => Ok(30 * DAY),
        (Some(b'W'), false) => Ok(7 * DAY),
        (Some(b'D'), false) => Ok(DAY),
        (_, false) => Err("quantity invalid in date part of duration"),
    }
}

/// `1 day, 02:00:00`, with most of it optional: `1d`, `2 days 10:20`.
fn parse_days(text: &[u8]) -> Result<SignedDuration, Reason> {
    if text.is_empty() {
        return Err(TOO_SHORT);
    }
    let (days, at) = whole(text, 0)?;
    let days = SignedDuration::from_secs(days.checked_mul(DAY).ok_or(TOO_LARGE)?);
    let rest = &text[at..];
    let rest = rest.strip_prefix(b" ").unwrap_or(rest).to_ascii_lowercase();
    let words: [&[u8]; 3] = [b"days", b"day", b"d"];
    let rest = words.iter().find_map(|word| rest.strip_prefix(*word)).ok_or(INVALID_DAYS)?;
    let rest = rest.strip_prefix(b",").unwrap_or(rest);
    let rest = rest.strip_prefix(b" ").unwrap_or(rest);
    if rest.is_empty() {
        return Ok(days);
    }
    days.checked_add(clock(rest)?).ok_or(TOO_LARGE)
}
