//! Percent encoding, and queries made with it.

/// The text that a part of an address stands for; bytes that are no UTF-8 become replacement characters.
pub(crate) fn decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let (bytes, mut decoded, mut at) = (text.as_bytes(), Vec::with_capacity(text.len()), 0);
    while at < bytes.len() {
        let hex = bytes.get(at + 1..at + 3).filter(|_| bytes[at] == b'%').and_then(|two| {
            let digit = |byte: u8| char::from(byte).to_digit(16);
            Some((digit(two[0])? * 16 + digit(two[1])?) as u8)
        });
        decoded.push(hex.unwrap_or(bytes[at]));
        at += if hex.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// The pairs of a query or a form, in order; a name without a value has an empty one.
pub(crate) fn pairs(text: &str) -> Vec<(String, String)> {
    let part = |text: &str| decode(&text.replace('+', " "));
    let pairs = text.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (part(name), part(value))
        })
        .collect()
}

/// Encodes everything but letters, digits and these characters.
pub fn encode(text: &str, safe: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'_' | b'.' | b'-' | b'~' => encoded.push(byte.into()),
            byte if safe.as_bytes().contains(&byte) => encoded.push(byte.into()),
            byte => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::{decode, encode, pairs};

    #[test]
    fn what_is_no_escape_stands_for_itself() {
        assert_eq!(decode("a%2Fb%zz%4"), "a/b%zz%4");
        assert_eq!(decode("%FF"), "\u{fffd}");
    }

    #[test]
    fn a_query_is_read_as_forms_are() {
        let expected = [("a", "1 2"), ("b", ""), ("a", "é")].map(|(a, b)| (a.to_owned(), b.to_owned()));
        assert_eq!(pairs("a=1+2&&b&a=%C3%A9"), expected);
    }

    #[test]
    fn encoding_keeps_what_is_safe() {
        assert_eq!(encode("/a b\r\n", "/"), "/a%20b%0D%0A");
    }
}
