//! Strings and numbers.

use serde_json::{Number, Value as Json};

use super::Invalid;
use super::reader::Reader;

/// Python reads no longer integer.
const DIGIT_LIMIT: usize = 4300;

impl Reader<'_> {
    /// A string whose opening quote is next.
    pub(super) fn string(&mut self) -> Result<String, Invalid> {
        let start = self.at;
        self.at += 1;
        let mut value = String::new();
        loop {
            let rest = &self.text[self.at..];
            let plain = rest.bytes().take_while(|byte| !matches!(byte, b'"' | b'\\' | 0..=0x1F)).count();
            value.push_str(&rest[..plain]);
            self.at += plain;
            match self.peek() {
                None => return Err(self.fault("Unterminated string starting at", start)),
                Some(b'"') => {
                    self.at += 1;
                    return Ok(value);
                }
                Some(b'\\') => value.push(self.escape(start)?),
                Some(_) => return Err(self.fault("Invalid control character at", self.at)),
            }
        }
    }

    fn escape(&mut self, start: usize) -> Result<char, Invalid> {
        let slash = self.at;
        self.at += 1;
        let Some(letter) = self.peek() else {
            return Err(self.fault("Unterminated string starting at", start));
        };
        let plain = match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(),
            _ => return Err(self.fault("Invalid \\escape", slash)),
        };
        self.at += 1;
        Ok(plain)
    }

    /// An escape by number, or two that are one character; the `u` is next.
    fn unicode(&mut self) -> Result<char, Invalid> {
        let start = self.at;
        let high = self.hex()?;
        if let Some(letter) = char::from_u32(high) {
            return Ok(letter);
        }
        let pair = high < 0xDC00 && self.text[self.at..].starts_with("\\u");
        if pair {
            self.at += 1;
            let low = self.hex()?;
            let both = [high as u16, low as u16];
            if let Some(Ok(letter)) = char::decode_utf16(both).next() {
                return Ok(letter);
            }
        }
        Err(self.fault("Unpaired surrogate", start))
    }

    fn hex(&mut self) -> Result<u32, Invalid> {
        // One more character has to follow, as in the original.
        let digits = self.text.as_bytes().get(self.at + 1..self.at + 6).map(|digits| &digits[..4]);
        let digits = digits.filter(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        let Some(digits) = digits else {
            return Err(self.fault("Invalid \\uXXXX escape", self.at));
        };
        self.at += 5;
        Ok(digits.iter().fold(0, |value, digit| value * 16 + char::from(*digit).to_digit(16).unwrap_or(0)))
    }

    pub(super) fn number(&mut self) -> Result<Json, Invalid> {
        let start = self.at;
        let bytes = &self.text.as_bytes()[start..];
        let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let sign = usize::from(bytes[0] == b'-');
        let whole = match bytes.get(sign) {
            Some(b'0') => 1,
            _ => digits(sign),
        };
        if whole == 0 {
            return Err(self.fault("Expecting value", start));
        }
        let (mut end, mut is_float) = (sign + whole, false);
        if bytes.get(end) == Some(&b'.') && digits(end + 1) > 0 {
            (end, is_float) = (end + 1 + digits(end + 1), true);
        }
        if matches!(bytes.get(end), Some(b'e' | b'E')) {
            let signed = end + 1 + usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
            if bytes.len() > signed && digits(signed) > 0 {
                (end, is_float) = (signed + digits(signed), true);
            }
        }
        let text = &self.text[start..start + end];
        self.at += end;
        if !is_float && whole > DIGIT_LIMIT {
            return Err(Invalid::Unreadable);
        }
        let number = if is_float { float(text) } else { integer(text) };
        number.map(Json::Number).ok_or_else(|| self.fault("Number beyond what a float holds", start))
    }
}

fn float(text: &str) -> Option<Number> {
    text.parse().ok().and_then(Number::from_f64)
}

/// An integer, as a float where 64 bits are not enough.
fn integer(text: &str) -> Option<Number> {
    let small = text.parse::<i64>().map(Number::from).or_else(|_| text.parse::<u64>().map(Number::from));
    small.ok().or_else(|| float(text))
}
