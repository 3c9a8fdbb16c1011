//! `NUMERIC` as the protocol has it: digits to the base of 10,000, the power of the first, the sign, the places shown.
//!
//! The driver's own conversion rounds what a [`Decimal`] cannot hold; here such a number is refused.

use rust_decimal::Decimal;

/// What one digit counts to.
const BASE: u128 = 10_000;

/// Decimal places in one digit.
const PLACES: u32 = 4;

const NEGATIVE: u16 = 0x4000;

/// A decimal as bytes.
pub(super) fn encode(value: Decimal) -> Vec<u8> {
    let scale = value.scale();
    let behind = scale.div_ceil(PLACES);
    let mut rest = value.mantissa().unsigned_abs() * 10_u128.pow(behind * PLACES - scale);
    let mut digits = Vec::new();
    while rest > 0 {
        digits.push((rest % BASE) as u16);
        rest /= BASE;
    }
    let weight = digits.len() as i16 - behind as i16 - 1;
    digits.reverse();
    let sign = if value.is_sign_negative() && !value.is_zero() { NEGATIVE } else { 0 };
    let head = [digits.len() as u16, weight as u16, sign, scale as u16];
    head.iter().chain(&digits).flat_map(|word| word.to_be_bytes()).collect()
}

/// The decimal; `Err` for what it cannot hold: more than 28 digits or so, `NaN`, `Infinity`.
pub(super) fn decode(bytes: &[u8]) -> Result<Decimal, String> {
    let words: Vec<u16> = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    let [count, weight, sign, scale, digits @ ..] = &words[..] else {
        return Err("a number of the wrong size".to_owned());
    };
    if digits.len() != usize::from(*count) {
        return Err("a number of the wrong size".to_owned());
    }
    if ![0, NEGATIVE].contains(sign) {
        let name = if *sign == 0xC000 { "NaN" } else { "Infinity" };
        return Err(format!("{name} is no decimal number; cast it to text to see it"));
    }
    let weight = i32::from(*weight as i16);
    let beyond = || "a number has more digits than a decimal; cast it to text to see it".to_owned();
    let (mantissa, scale) = exact(digits, weight, u32::from(*scale)).ok_or_else(beyond)?;
    let mantissa = if *sign == NEGATIVE { -mantissa } else { mantissa };
    Decimal::try_from_i128_with_scale(mantissa, scale).map_err(|_| beyond())
}

/// The number as a whole one and the places behind its point; `None` where it has too many digits.
fn exact(digits: &[u16], weight: i32, scale: u32) -> Option<(i128, u32)> {
    let mut mantissa: u128 = 0;
    for digit in digits {
        mantissa = mantissa.checked_mul(BASE)?.checked_add(u128::from(*digit))?;
    }
    if mantissa == 0 {
        return Some((0, scale.min(Decimal::MAX_SCALE)));
    }
    // So many places stand behind the point now; so many are wanted, if they are not more than there can be.
    let places = PLACES as i32 * (digits.len() as i32 - 1 - weight);
    let scale = scale.min(Decimal::MAX_SCALE);
    let by = |places: u32| 10_u128.checked_pow(places);
    let mantissa = match u32::try_from(scale as i32 - places) {
        Ok(missing) => mantissa.checked_mul(by(missing)?)?,
        Err(_) => {
            let by = by((places - scale as i32) as u32)?;
            if !mantissa.is_multiple_of(by) {
                return None;
            }
            mantissa / by
        }
    };
    Some((i128::try_from(mantissa).ok()?, scale))
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    /// What the server sends for a number: `(digits, power of the first, sign, places)`.
    fn sent(digits: &[u16], weight: i16, sign: u16, scale: u16) -> Vec<u8> {
        let head = [digits.len() as u16, weight as u16, sign, scale];
        head.iter().chain(digits).flat_map(|word| word.to_be_bytes()).collect()
    }

    #[test]
    fn the_bytes_are_those_of_the_protocol() {
        for (text, bytes) in [
            ("0", sent(&[], -1, 0, 0)),
            ("0.00", sent(&[], -2, 0, 2)),
            ("1", sent(&[1], 0, 0, 0)),
            ("-12345.678", sent(&[1, 2345, 6780], 1, super::NEGATIVE, 3)),
            ("0.0001", sent(&[1], -1, 0, 4)),
            ("0.00001", sent(&[1000], -2, 0, 5)),
            ("10000", sent(&[1, 0], 1, 0, 0)),
        ] {
            let value: Decimal = text.parse().unwrap();
            assert_eq!(encode(value), bytes, "{text}");
            assert_eq!(decode(&bytes).unwrap().to_string(), text);
        }
        // The server leaves out what is zero at the end.
        assert_eq!(decode(&sent(&[1], 1, 0, 0)).unwrap().to_string(), "10000");
        assert_eq!(decode(&sent(&[1], 0, 0, 2)).unwrap().to_string(), "1.00");
    }

    #[test]
    fn what_a_decimal_cannot_hold_is_refused() {
        let error = |bytes: &[u8]| decode(bytes).unwrap_err();
        assert!(error(&sent(&[9999; 8], 7, 0, 0)).contains("more digits than a decimal"));
        assert!(error(&sent(&[1], -8, 0, 32)).contains("more digits than a decimal"));
        assert!(error(&sent(&[1; 40], 39, 0, 0)).contains("more digits than a decimal"));
        assert!(error(&sent(&[], 0, 0xC000, 0)).contains("NaN"));
        assert!(error(&sent(&[], 0, 0xD000, 0)).contains("Infinity"));
        assert!(error(&sent(&[1], 0, 0, 0)[..9]).contains("wrong size"));
        assert!(error(&[0; 3]).contains("wrong size"));
        // Thirty places of which the last two are zero: the number fits.
        assert_eq!(decode(&sent(&[1], -1, 0, 30)).unwrap(), "0.0001".parse().unwrap());
    }

    proptest! {
        #[test]
        fn every_decimal_comes_back(lo: u32, mid: u32, hi: u32, negative: bool, scale in 0u32..=28) {
            let value = Decimal::from_parts(lo, mid, hi, negative, scale);
            // The protocol has one zero.
            let expected = if value.is_zero() { value.abs() } else { value };
            prop_assert_eq!(decode(&encode(value)).unwrap().to_string(), expected.to_string());
        }
    }
}
