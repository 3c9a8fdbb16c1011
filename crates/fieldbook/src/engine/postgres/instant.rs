//! `TIMESTAMP`, with and without a zone, as the protocol has it: microseconds since the start of 2000.
//!
//! The driver's own conversion goes through spans of hours, which do not reach from one end of the calendar to the other.

use jiff::civil::{DateTime, date};
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};

const EPOCH: DateTime = date(2000, 1, 1).at(0, 0, 0, 0);

/// A date-time as 8 bytes.
pub(super) fn encode(value: DateTime) -> Result<[u8; 8], String> {
    let micros = i64::try_from(value.duration_since(EPOCH).as_micros());
    micros.map(i64::to_be_bytes).map_err(|_| format!("{value} is too far away"))
}

/// An instant as 8 bytes.
pub(super) fn encode_utc(value: Timestamp) -> Result<[u8; 8], String> {
    encode(Offset::UTC.to_datetime(value))
}

/// The date-time; `Err` for what the calendar does not have, as PostgreSQL's `infinity`.
pub(super) fn decode(bytes: &[u8]) -> Result<DateTime, String> {
    let bytes: [u8; 8] = bytes.try_into().map_err(|_| "a time stamp of the wrong size")?;
    let micros = i64::from_be_bytes(bytes);
    let value = EPOCH.checked_add(SignedDuration::from_micros(micros));
    value.map_err(|_| format!("a time stamp of {micros} microseconds after 2000 is beyond the calendar"))
}

/// The instant.
pub(super) fn decode_utc(bytes: &[u8]) -> Result<Timestamp, String> {
    Offset::UTC.to_timestamp(decode(bytes)?).map_err(|cause| cause.to_string())
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};
    use jiff::civil::DateTime;

    #[test]
    fn a_date_time_comes_back_from_both_ends_of_the_calendar() {
        for text in ["0001-01-01T00:00:00", "1999-12-31T23:59:59.999999", "9999-12-31T23:59:59.999999"] {
            let value: DateTime = text.parse().unwrap();
            assert_eq!(decode(&encode(value).unwrap()), Ok(value));
        }
    }

    #[test]
    fn infinity_is_no_date_time() {
        assert!(decode(&i64::MAX.to_be_bytes()).unwrap_err().contains("beyond the calendar"));
    }
}
