//! `INTERVAL` as the protocol has it: microseconds, days and months, each by itself.

use jiff::SignedDuration;

const DAY: i64 = 24 * 60 * 60;

/// A duration as 16 bytes; its days are kept in their own place, as PostgreSQL itself does.
pub(super) fn encode(duration: SignedDuration) -> [u8; 16] {
    let (days, seconds) = (duration.as_secs() / DAY, duration.as_secs() % DAY);
    let micros = seconds * 1_000_000 + i64::from(duration.subsec_micros());
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&micros.to_be_bytes());
    bytes[8..12].copy_from_slice(&i32::try_from(days).unwrap_or(i32::MAX).to_be_bytes());
    bytes
}

/// The duration; `Err` where months are in it, which have no fixed length.
pub(super) fn decode(bytes: &[u8]) -> Result<SignedDuration, String> {
    let part = |from: usize, to: usize| bytes.get(from..to).ok_or("an interval of the wrong size");
    let micros = i64::from_be_bytes(part(0, 8)?.try_into().map_err(|_| "8 bytes")?);
    let days = i32::from_be_bytes(part(8, 12)?.try_into().map_err(|_| "4 bytes")?);
    let months = i32::from_be_bytes(part(12, 16)?.try_into().map_err(|_| "4 bytes")?);
    if months != 0 {
        return Err(format!("an interval of {months} months has no fixed length"));
    }
    Ok(SignedDuration::from_secs(i64::from(days) * DAY) + SignedDuration::from_micros(micros))
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};
    use jiff::SignedDuration;

    #[test]
    fn a_duration_comes_back() {
        for duration in
            [SignedDuration::ZERO, SignedDuration::new(-90_061, -5_000), SignedDuration::new(1_000_000, 7_000)]
        {
            assert_eq!(decode(&encode(duration)), Ok(duration));
        }
    }

    #[test]
    fn months_have_no_length() {
        let mut bytes = encode(SignedDuration::ZERO);
        bytes[15] = 1;
        assert_eq!(decode(&bytes), Err("an interval of 1 months has no fixed length".to_owned()));
    }
}
