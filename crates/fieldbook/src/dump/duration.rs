//! Durations in ISO 8601, a year having 365 days.

use std::fmt::Write;

use jiff::SignedDuration;

/// `P1DT2H`, to the microsecond.
pub(super) fn iso(duration: SignedDuration) -> String {
    let micros = duration.as_micros();
    let (sign, micros) = (if micros < 0 { "-" } else { "" }, micros.unsigned_abs());
    let (seconds, micros) = (micros / 1_000_000, micros % 1_000_000);
    let (days, seconds) = (seconds / 86_400, seconds % 86_400);
    let mut text = format!("{sign}P");
    push(&mut text, days / 365, "Y");
    push(&mut text, days % 365, "D");
    if seconds > 0 || micros > 0 || days == 0 {
        text.push('T');
        push(&mut text, seconds / 3600, "H");
        push(&mut text, seconds / 60 % 60, "M");
        let fraction = format!(".{micros:06}");
        let fraction = fraction.trim_end_matches('0').trim_end_matches('.');
        if seconds % 60 > 0 || micros > 0 || text.ends_with('T') {
            let _ = write!(text, "{}{fraction}S", seconds % 60);
        }
    }
    text
}

fn push(text: &mut String, count: u128, unit: &str) {
    if count > 0 {
        let _ = write!(text, "{count}{unit}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_written_in_their_units() {
        let iso = |micros| iso(SignedDuration::from_micros(micros));
        assert_eq!(iso(0), "PT0S");
        assert_eq!(iso(93_600_000_000), "P1DT2H");
        assert_eq!(iso(-90_000_000), "-PT1M30S");
        assert_eq!(iso(1_500_000), "PT1.5S");
        assert_eq!(iso(366 * 86_400_000_000), "P1Y1D");
    }
}
