//! `char`, `str`, `String`.

impl char {
    pub const MAX: char = '\u{10FFFF}';
    pub const MIN: char = '\0';
    pub const REPLACEMENT_CHARACTER: char = '\u{FFFD}';
    pub fn is_alphabetic(self) -> bool {}
    pub fn is_numeric(self) -> bool {}
    pub fn is_alphanumeric(self) -> bool {}
    pub fn is_whitespace(self) -> bool {}
    pub fn is_uppercase(self) -> bool {}
    pub fn is_lowercase(self) -> bool {}
    pub fn is_control(self) -> bool {}
    pub fn is_digit(self, radix: u32) -> bool { self.to_digit(radix).is_some() }
    pub fn is_ascii(&self) -> bool { (*self as u32) < 128 }
    pub fn is_ascii_digit(&self) -> bool { *self >= '0' && *self <= '9' }
    pub fn is_ascii_hexdigit(&self) -> bool { self.to_digit(16).is_some() }
    pub fn is_ascii_alphabetic(&self) -> bool { self.is_ascii_lowercase() || self.is_ascii_uppercase() }
    pub fn is_ascii_alphanumeric(&self) -> bool { self.is_ascii_alphabetic() || self.is_ascii_digit() }
    pub fn is_ascii_lowercase(&self) -> bool { *self >= 'a' && *self <= 'z' }
    pub fn is_ascii_uppercase(&self) -> bool { *self >= 'A' && *self <= 'Z' }
    pub fn is_ascii_whitespace(&self) -> bool { matches!(*self, ' ' | '\t' | '\n' | '\r' | '\x0C') }
    pub fn is_ascii_punctuation(&self) -> bool { matches!(*self, '!'..='/' | ':'..='@' | '['..='`' | '{'..='~') }
    pub fn is_ascii_graphic(&self) -> bool { matches!(*self, '!'..='~') }
    pub fn is_ascii_control(&self) -> bool { (*self as u32) < 32 || (*self as u32) == 127 }
    pub fn to_digit(self, radix: u32) -> Option<u32> {}
    pub fn to_ascii_uppercase(&self) -> char { if self.is_ascii_lowercase() { (*self as u8 - 32) as char } else { *self } }
    pub fn to_ascii_lowercase(&self) -> char { if self.is_ascii_uppercase() { (*self as u8 + 32) as char } else { *self } }
    pub fn eq_ignore_ascii_case(&self, other: &char) -> bool { self.to_ascii_lowercase() == other.to_ascii_lowercase() }
    pub fn to_uppercase(self) -> CaseMapping { let text = char_upper(self); let chars: Vec<char> = text.chars().collect(); CaseMapping { text, chars: chars.into_iter() } }
    pub fn to_lowercase(self) -> CaseMapping { let text = char_lower(self); let chars: Vec<char> = text.chars().collect(); CaseMapping { text, chars: chars.into_iter() } }
    pub fn len_utf8(self) -> usize {}
    pub fn len_utf16(self) -> usize { if (self as u32) < 65536 { 1 } else { 2 } }
    pub fn encode_utf8(self, dst: &mut [u8]) -> &str { let text = self.to_string(); let bytes = text.as_bytes(); for i in 0..bytes.len() { dst[i] = bytes[i]; } same(text) }
    pub fn make_ascii_uppercase(&mut self) { *self = self.to_ascii_uppercase(); }
    pub fn make_ascii_lowercase(&mut self) { *self = self.to_ascii_lowercase(); }
    pub fn from_u32(value: u32) -> Option<char> { char_of(value) }
    pub fn from_digit(digit: u32, radix: u32) -> Option<char> { char_of_digit(digit, radix) }
    pub fn escape_debug(self) -> String {}
    pub fn escape_default(self) -> String {}
    pub fn escape_unicode(self) -> String {}
}
fn char_upper(c: char) -> String {}
fn char_lower(c: char) -> String {}
fn char_of(value: u32) -> Option<char> {}
fn char_of_digit(digit: u32, radix: u32) -> Option<char> {}
pub fn from_u32(value: u32) -> Option<char> { char_of(value) }
pub fn from_digit(digit: u32, radix: u32) -> Option<char> { char_of_digit(digit, radix) }
/// The characters that a change of case gives.
#[derive(Clone, Debug)]
pub struct CaseMapping { text: String, chars: Iter<char> }
impl Iterator for CaseMapping {
    type Item = char;
    fn next(&mut self) -> Option<char> { self.chars.next() }
}
impl Display for CaseMapping {
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.write_str(&self.text) }
}
impl FromStr for char {
    type Err = ParseCharError;
    fn from_str(s: &str) -> Result<char, ParseCharError> {
        let mut chars = s.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) => Ok(c),
            (None, _) => Err(ParseCharError { kind: CharErrorKind::EmptyString }),
            _ => Err(ParseCharError { kind: CharErrorKind::TooManyChars }),
        }
    }
}
#[derive(Clone, PartialEq, Eq, Debug)]
enum CharErrorKind { EmptyString, TooManyChars }
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ParseCharError { kind: CharErrorKind }
impl Display for ParseCharError {
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> {
        f.pad(match self.kind {
            CharErrorKind::EmptyString => "cannot parse char from empty string",
            CharErrorKind::TooManyChars => "too many characters in string",
        })
    }
}
impl Error for ParseCharError {}

/// What `split`, `find` and the like look for.
pub trait Pattern {
    /// Where it is found: starts and ends, one after another.
    fn hits(self, text: &str) -> Vec<usize>;
    /// The length of what the text ends with, or -1.
    fn suffix(self, text: &str) -> isize;
}
fn str_hits<P>(text: &str, pat: P) -> Vec<usize> {}
impl Pattern for char { fn hits(self, text: &str) -> Vec<usize> { str_hits(text, self) } fn suffix(self, text: &str) -> isize { str_suffix(text, self) } }
impl Pattern for &str { fn hits(self, text: &str) -> Vec<usize> { str_hits(text, self) } fn suffix(self, text: &str) -> isize { str_suffix(text, self) } }
impl Pattern for &&str { fn hits(self, text: &str) -> Vec<usize> { str_hits(text, self) } fn suffix(self, text: &str) -> isize { str_suffix(text, self) } }
impl Pattern for &String { fn hits(self, text: &str) -> Vec<usize> { str_hits(text, self) } fn suffix(self, text: &str) -> isize { str_suffix(text, self) } }
impl Pattern for &[char] { fn hits(self, text: &str) -> Vec<usize> { str_hits(text, self) } fn suffix(self, text: &str) -> isize { str_suffix(text, self) } }
impl<const N: usize> Pattern for [char; N] { fn hits(self, text: &str) -> Vec<usize> { str_hits(text, self) } fn suffix(self, text: &str) -> isize { str_suffix(text, self) } }
impl<const N: usize> Pattern for &[char; N] { fn hits(self, text: &str) -> Vec<usize> { str_hits(text, self) } fn suffix(self, text: &str) -> isize { str_suffix(text, self) } }
impl<F: FnMut(char) -> bool> Pattern for F {
    fn hits(self, text: &str) -> Vec<usize> {
        let mut out = Vec::new();
        for (at, c) in text.char_indices() {
            if self(c) { out.push(at); out.push(at + c.len_utf8()); }
        }
        out
    }
    fn suffix(self, text: &str) -> isize {
        match text.chars().next_back() { Some(c) => if self(c) { c.len_utf8() as isize } else { -1 }, None => -1 }
    }
}
/// The parts of a text between hits; `limit` counts parts, `from_end` takes hits from the last.
fn str_parts(text: &str, hits: Vec<usize>, limit: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut i = 0;
    while i < hits.len() && parts.len() + 1 < limit {
        parts.push(&text[start..hits[i]]);
        start = hits[i + 1];
        i += 2;
    }
    if limit > 0 { parts.push(&text[start..]); }
    parts
}
fn str_trim(text: &str, hits: &[usize], front: bool, behind: bool) -> &str {
    let mut start = 0;
    let mut end = text.len();
    let mut i = 0;
    while front && i < hits.len() && hits[i] == start { start = hits[i + 1]; i += 2; }
    let mut j = hits.len();
    while behind && j > i && hits[j - 1] == end { end = hits[j - 2]; j -= 2; }
    &text[start..end]
}
fn str_suffix<P>(text: &str, pat: P) -> isize {}
fn str_lines(text: &str) -> Vec<&str> {}
fn str_words(text: &str) -> Vec<&str> {}
fn str_replace(text: &mut String, start: usize, end: usize, with: &str) {}
fn str_drain(text: &mut String, start: usize, end: usize) -> String {}

impl str {
    /// Bytes in the text.
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    pub fn chars(&self) -> Iter<char> { iter_of(Chars { text: self, at: 0, end: self.len() }) }
    pub fn char_indices(&self) -> Iter<(usize, char)> { iter_of(CharIndices { text: self, at: 0, end: self.len() }) }
    pub fn bytes(&self) -> Iter<u8> { let bytes: Vec<u8> = same(self.as_bytes()); taken(bytes) }
    pub fn as_bytes(&self) -> &[u8] {}
    pub fn lines(&self) -> Iter<&str> { taken(str_lines(self)) }
    pub fn split_whitespace(&self) -> Iter<&str> { taken(str_words(self)) }
    pub fn split_ascii_whitespace(&self) -> Iter<&str> { self.split_whitespace() }
    pub fn split<P: Pattern>(&self, pat: P) -> Iter<&str> { taken(str_parts(self, pat.hits(self), 18446744073709551615)) }
    pub fn rsplit<P: Pattern>(&self, pat: P) -> Iter<&str> { self.split(pat).rev() }
    pub fn splitn<P: Pattern>(&self, n: usize, pat: P) -> Iter<&str> { taken(str_parts(self, pat.hits(self), n)) }
    pub fn rsplitn<P: Pattern>(&self, n: usize, pat: P) -> Iter<&str> {
        let hits = pat.hits(self);
        let mut parts = Vec::new();
        let mut end = self.len();
        let mut i = hits.len();
        while i > 0 && parts.len() + 1 < n {
            i -= 2;
            parts.push(&self[hits[i + 1]..end]);
            end = hits[i];
        }
        if n > 0 { parts.push(&self[..end]); }
        taken(parts)
    }
    pub fn split_terminator<P: Pattern>(&self, pat: P) -> Iter<&str> { let mut parts = str_parts(self, pat.hits(self), 18446744073709551615); if parts[parts.len() - 1].is_empty() { parts.pop(); } taken(parts) }
    pub fn split_inclusive<P: Pattern>(&self, pat: P) -> Iter<&str> {
        let hits = pat.hits(self);
        let mut parts = Vec::new();
        let mut start = 0;
        let mut i = 0;
        while i < hits.len() { parts.push(&self[start..hits[i + 1]]); start = hits[i + 1]; i += 2; }
        if start < self.len() { parts.push(&self[start..]); }
        taken(parts)
    }
    pub fn split_once<P: Pattern>(&self, pat: P) -> Option<(&str, &str)> { let hits = pat.hits(self); if hits.is_empty() { None } else { Some((&self[..hits[0]], &self[hits[1]..])) } }
    pub fn rsplit_once<P: Pattern>(&self, pat: P) -> Option<(&str, &str)> { let hits = pat.hits(self); if hits.is_empty() { None } else { let at = hits.len() - 2; Some((&self[..hits[at]], &self[hits[at + 1]..])) } }
    pub fn split_at(&self, mid: usize) -> (&str, &str) { (&self[..mid], &self[mid..]) }
    pub fn split_at_checked(&self, mid: usize) -> Option<(&str, &str)> { if self.is_char_boundary(mid) { Some((&self[..mid], &self[mid..])) } else { None } }
    pub fn matches<P: Pattern>(&self, pat: P) -> Iter<&str> { self.match_indices(pat).map(|pair| pair.1) }
    pub fn match_indices<P: Pattern>(&self, pat: P) -> Iter<(usize, &str)> {
        let hits = pat.hits(self);
        let mut found = Vec::new();
        let mut i = 0;
        while i < hits.len() { found.push((hits[i], &self[hits[i]..hits[i + 1]])); i += 2; }
        taken(found)
    }
    pub fn rmatches<P: Pattern>(&self, pat: P) -> Iter<&str> { self.matches(pat).rev() }
    pub fn rmatch_indices<P: Pattern>(&self, pat: P) -> Iter<(usize, &str)> { self.match_indices(pat).rev() }
    pub fn rsplit_terminator<P: Pattern>(&self, pat: P) -> Iter<&str> { self.split_terminator(pat).rev() }
    pub fn contains<P: Pattern>(&self, pat: P) -> bool { !pat.hits(self).is_empty() }
    pub fn starts_with<P: Pattern>(&self, pat: P) -> bool { let hits = pat.hits(self); !hits.is_empty() && hits[0] == 0 }
    pub fn ends_with<P: Pattern>(&self, pat: P) -> bool { self.strip_suffix(pat).is_some() }
    pub fn find<P: Pattern>(&self, pat: P) -> Option<usize> { let hits = pat.hits(self); if hits.is_empty() { None } else { Some(hits[0]) } }
    pub fn rfind<P: Pattern>(&self, pat: P) -> Option<usize> { let hits = pat.hits(self); if hits.is_empty() { None } else { Some(hits[hits.len() - 2]) } }
    pub fn replace<P: Pattern>(&self, from: P, to: &str) -> String { str_parts(self, from.hits(self), 18446744073709551615).join(to) }
    pub fn replacen<P: Pattern>(&self, from: P, to: &str, count: usize) -> String { str_parts(self, from.hits(self), count + 1).join(to) }
    /// The text without white space at either end.
    pub fn trim(&self) -> &str {}
    pub fn trim_start(&self) -> &str {}
    pub fn trim_end(&self) -> &str {}
    pub fn trim_matches<P: Pattern>(&self, pat: P) -> &str { let hits = pat.hits(self); str_trim(self, &hits, true, true) }
    pub fn trim_start_matches<P: Pattern>(&self, pat: P) -> &str { let hits = pat.hits(self); str_trim(self, &hits, true, false) }
    pub fn trim_end_matches<P: Pattern>(&self, pat: P) -> &str { let hits = pat.hits(self); str_trim(self, &hits, false, true) }
    pub fn strip_prefix<P: Pattern>(&self, pat: P) -> Option<&str> { let hits = pat.hits(self); if !hits.is_empty() && hits[0] == 0 { Some(&self[hits[1]..]) } else { None } }
    pub fn strip_suffix<P: Pattern>(&self, pat: P) -> Option<&str> { let hits = pat.suffix(self); if hits < 0 { None } else { Some(&self[..self.len() - hits as usize]) } }
    pub fn to_uppercase(&self) -> String {}
    pub fn to_lowercase(&self) -> String {}
    pub fn to_ascii_uppercase(&self) -> String {}
    pub fn to_ascii_lowercase(&self) -> String {}
    pub fn eq_ignore_ascii_case(&self, other: &str) -> bool { self.to_ascii_lowercase() == other.to_ascii_lowercase() }
    pub fn is_ascii(&self) -> bool { self.bytes().all(|b| b < 128) }
    pub fn repeat(&self, n: usize) -> String {}
    /// The text as a value of another type.
    pub fn parse<F: FromStr>(&self) -> Result<F, <F as FromStr>::Err> { F::from_str(self) }
    pub fn get<I: RangeBounds<usize>>(&self, range: I) -> Option<&str> {}
    pub fn is_char_boundary(&self, index: usize) -> bool {}
    pub fn escape_debug(&self) -> String {}
    pub fn escape_default(&self) -> String {}
    pub fn escape_unicode(&self) -> String {}
    pub fn make_ascii_uppercase(&mut self) { let upper = self.to_ascii_uppercase(); str_assign(self, upper) }
    pub fn make_ascii_lowercase(&mut self) { let lower = self.to_ascii_lowercase(); str_assign(self, lower) }
    pub fn into_boxed_str(self) -> Box<str> { same(self) }
    pub fn into_string(self) -> String { same(self) }
    pub fn from_utf8(bytes: &[u8]) -> Result<&str, Utf8Error> { from_utf8(bytes) }
    pub fn trim_left(&self) -> &str { self.trim_start() }
    pub fn trim_right(&self) -> &str { self.trim_end() }
    pub fn trim_left_matches<P: Pattern>(&self, pat: P) -> &str { self.trim_start_matches(pat) }
    pub fn trim_right_matches<P: Pattern>(&self, pat: P) -> &str { self.trim_end_matches(pat) }
    pub fn trim_ascii(&self) -> &str { self.trim_matches(ascii_space) }
    pub fn trim_ascii_start(&self) -> &str { self.trim_start_matches(ascii_space) }
    pub fn trim_ascii_end(&self) -> &str { self.trim_end_matches(ascii_space) }
    pub fn floor_char_boundary(&self, index: usize) -> usize { let mut at = index.min(self.len()); while !self.is_char_boundary(at) { at -= 1; } at }
    pub fn ceil_char_boundary(&self, index: usize) -> usize { let mut at = index.min(self.len()); while !self.is_char_boundary(at) { at += 1; } at }
    pub fn encode_utf16(&self) -> Iter<u16> {
        let mut units = Vec::new();
        for c in self.chars() {
            let code = c as u32;
            if code < 65536 { units.push(code as u16); } else { units.push((55296 + ((code - 65536) >> 10)) as u16); units.push((56320 + ((code - 65536) & 1023)) as u16); }
        }
        taken(units)
    }
}
fn ascii_space(c: char) -> bool { c.is_ascii_whitespace() }
/// The characters that 16-bit units stand for, or the units that stand for none.
fn utf16_chars(units: &[u16]) -> Iter<Result<char, u16>> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < units.len() {
        let unit = units[at] as u32;
        let next = if at + 1 < units.len() { units[at + 1] as u32 } else { 0 };
        if unit >= 55296 && unit < 56320 && next >= 56320 && next < 57344 {
            out.push(Ok(char_of(65536 + ((unit - 55296) << 10) + (next - 56320)).unwrap()));
            at += 1;
        } else {
            out.push(char_of(unit).ok_or(units[at]));
        }
        at += 1;
    }
    out.into_iter()
}
#[derive(Debug)]
pub struct FromUtf16Error(());
impl Display for FromUtf16Error { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad("invalid utf-16: lone surrogate found") } }
impl Error for FromUtf16Error {}
fn str_assign<S>(place: &mut S, text: String) {}
pub trait FromStr {
    type Err;
    fn from_str(s: &str) -> Result<Self, Self::Err>;
}
impl FromStr for String {
    type Err = Infallible;
    fn from_str(s: &str) -> Result<String, Infallible> { Ok(s.to_string()) }
}
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Utf8Error { valid_up_to: usize, error_len: Option<u8> }
impl Utf8Error {
    /// How many bytes are text.
    pub fn valid_up_to(&self) -> usize { self.valid_up_to }
    pub fn error_len(&self) -> Option<usize> { self.error_len.map(|len| len as usize) }
}
impl Display for Utf8Error {
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> {
        match self.error_len {
            Some(len) => write!(f, "invalid utf-8 sequence of {len} bytes from index {}", self.valid_up_to),
            None => write!(f, "incomplete utf-8 byte sequence from index {}", self.valid_up_to),
        }
    }
}
impl Error for Utf8Error {}
/// Bytes that are no text, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FromUtf8Error { bytes: Vec<u8>, error: Utf8Error }
impl FromUtf8Error {
    pub fn into_bytes(self) -> Vec<u8> { self.bytes }
    pub fn as_bytes(&self) -> &[u8] { &self.bytes }
    pub fn utf8_error(&self) -> Utf8Error { self.error }
}
impl Display for FromUtf8Error { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { Display::fmt(&self.error, f) } }
impl Error for FromUtf8Error {}
pub fn from_utf8(bytes: &[u8]) -> Result<&str, Utf8Error> {
    match utf8_decode(bytes) { Ok(text) => Ok(text), Err((valid_up_to, error_len)) => Err(Utf8Error { valid_up_to, error_len }) }
}
/// The text; or how far the bytes are text, and how many after that are not.
fn utf8_decode<B, S>(bytes: B) -> Result<S, (usize, Option<u8>)> {}
fn utf8_lossy(bytes: &[u8]) -> String {}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, Default)]
pub struct String { handle: () }
impl Display for String {}
impl Deref for String { type Target = str; fn deref(&self) -> &str { same(self) } }
impl DerefMut for String { fn deref_mut(&mut self) -> &mut str { same(self) } }
impl String {
    pub fn new() -> String {}
    pub fn with_capacity(capacity: usize) -> String {}
    pub fn from_utf8(bytes: Vec<u8>) -> Result<String, FromUtf8Error> { match from_utf8(&bytes) { Ok(text) => Ok(text.to_string()), Err(error) => Err(FromUtf8Error { bytes, error }) } }
    pub fn from_utf8_lossy(bytes: &[u8]) -> Cow<str> { match from_utf8(bytes) { Ok(text) => Cow::Borrowed(text), Err(_) => Cow::Owned(utf8_lossy(bytes)) } }
    pub fn from_utf16(units: &[u16]) -> Result<String, FromUtf16Error> { let mut out = String::new(); for c in utf16_chars(units) { match c { Ok(c) => out.push(c), Err(_) => return Err(FromUtf16Error(())) } } Ok(out) }
    pub fn from_utf16_lossy(units: &[u16]) -> String { utf16_chars(units).map(|c| c.unwrap_or('\u{FFFD}')).collect() }
    pub fn push(&mut self, c: char) {}
    pub fn push_str(&mut self, s: &str) {}
    pub fn pop(&mut self) -> Option<char> {}
    pub fn clear(&mut self) {}
    pub fn truncate(&mut self, len: usize) {}
    pub fn insert(&mut self, index: usize, c: char) {}
    pub fn insert_str(&mut self, index: usize, s: &str) {}
    pub fn remove(&mut self, index: usize) -> char {}
    pub fn retain<F: FnMut(char) -> bool>(&mut self, f: F) {
        let mut kept = String::new();
        for c in self.chars() { if f(c) { kept.push(c); } }
        *self = kept;
    }
    pub fn drain<I: RangeBounds<usize>>(&mut self, range: I) -> Iter<char> { let (start, end) = range_bounds(range, self.len()); let part = str_drain(self, start, end); let chars: Vec<char> = part.chars().collect(); chars.into_iter() }
    pub fn split_off(&mut self, at: usize) -> String {}
    pub fn replace_range<I: RangeBounds<usize>>(&mut self, range: I, with: &str) { let (start, end) = range_bounds(range, self.len()); str_replace(self, start, end, with) }
    pub fn as_str(&self) -> &str { self }
    pub fn as_mut_str(&mut self) -> &mut str { self }
    pub fn into_bytes(self) -> Vec<u8> { self.as_bytes().to_vec() }
    pub fn len(&self) -> usize { self.as_str().len() }
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    pub fn leak(self) -> &str { same(self) }
    /// Bytes that there is room for.
    pub fn capacity(&self) -> usize {}
    pub fn reserve(&mut self, additional: usize) {}
    pub fn reserve_exact(&mut self, additional: usize) { self.reserve(additional) }
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> { self.reserve(additional); Ok(()) }
    pub fn as_bytes(&self) -> &[u8] { self.as_str().as_bytes() }
    pub fn into_boxed_str(self) -> Box<str> { same(self) }
    pub fn shrink_to_fit(&mut self) {}
    pub fn extend_from_within<I: RangeBounds<usize>>(&mut self, range: I) { let part = self.get(range).unwrap().to_string(); self.push_str(&part); }
}
impl From<&str> for String { fn from(value: &str) -> String { same(value) } }
impl From<&mut str> for String { fn from(value: &mut str) -> String { value.to_string() } }
impl From<&String> for String { fn from(value: &String) -> String { value.clone() } }
impl From<char> for String { fn from(value: char) -> String { value.to_string() } }
impl From<Box<str>> for String { fn from(value: Box<str>) -> String { value.to_string() } }
impl From<&str> for Box<str> { fn from(value: &str) -> Box<str> { same(value) } }
impl From<String> for Box<str> { fn from(value: String) -> Box<str> { same(value) } }
impl From<String> for Vec<u8> { fn from(value: String) -> Vec<u8> { value.into_bytes() } }
impl From<&str> for Vec<u8> { fn from(value: &str) -> Vec<u8> { value.as_bytes().to_vec() } }
/// The same value as another type that looks no different when it runs.
fn same<A, B>(value: A) -> B {}
fn rc_of<T, R>(value: T) -> R {}
impl Add<&str> for String {
    type Output = String;
    fn add(mut self, rhs: &str) -> String { self.push_str(rhs); self }
}
impl AddAssign<&str> for String {
    fn add_assign(&mut self, rhs: &str) { self.push_str(rhs); }
}
impl PartialEq<str> for String {}
impl PartialEq<&str> for String {}
impl PartialEq<String> for str {}
impl PartialEq<String> for &str {}
impl<A: Borrow<str>> Extend<A> for String {
    fn extend<I: IntoIterator<Item = A>>(&mut self, iter: I) { for part in iter { self.push_str(part.borrow()); } }
}
impl Extend<char> for String {
    fn extend<I: IntoIterator<Item = char>>(&mut self, iter: I) { for c in iter { self.push(c); } }
}
impl Extend<&char> for String {
    fn extend<I: IntoIterator<Item = &char>>(&mut self, iter: I) { for c in iter { self.push(*c); } }
}
impl Extend<Box<str>> for String { fn extend<I: IntoIterator<Item = Box<str>>>(&mut self, iter: I) { for part in iter { self.push_str(&part); } } }
impl FromIterator<Box<str>> for String { fn from_iter<I: IntoIterator<Item = Box<str>>>(iter: I) -> String { let mut out = String::new(); for s in iter { out.push_str(&s); } out } }
impl FromIterator<char> for String { fn from_iter<I: IntoIterator<Item = char>>(iter: I) -> String { let mut out = String::new(); for c in iter { out.push(c); } out } }
impl FromIterator<&char> for String { fn from_iter<I: IntoIterator<Item = &char>>(iter: I) -> String { let mut out = String::new(); for c in iter { out.push(*c); } out } }
impl FromIterator<&str> for String { fn from_iter<I: IntoIterator<Item = &str>>(iter: I) -> String { let mut out = String::new(); for s in iter { out.push_str(s); } out } }
impl FromIterator<String> for String { fn from_iter<I: IntoIterator<Item = String>>(iter: I) -> String { let mut out = String::new(); for s in iter { out.push_str(&s); } out } }

/// Borrowed, or owned once it had to be changed.
pub enum Cow<B: ToOwned + ?Sized> { Borrowed(&B), Owned(<B as ToOwned>::Owned) }
impl<B: ToOwned + ?Sized> Deref for Cow<B> {
    type Target = B;
    fn deref(&self) -> &B { match self { Cow::Borrowed(s) => *s, Cow::Owned(s) => same(s) } }
}
impl<B: ToOwned + ?Sized> Cow<B> {
    pub fn into_owned(self) -> <B as ToOwned>::Owned { match self { Cow::Borrowed(s) => s.to_owned(), Cow::Owned(s) => s } }
    pub fn to_mut(&mut self) -> &mut <B as ToOwned>::Owned {
        if let Cow::Borrowed(s) = self { *self = Cow::Owned(s.to_owned()); }
        match self { Cow::Owned(s) => s, Cow::Borrowed(_) => unreachable!() }
    }
}
impl<B: ToOwned + ?Sized> Clone for Cow<B> { fn clone(&self) -> Cow<B> { match self { Cow::Borrowed(s) => Cow::Borrowed(*s), Cow::Owned(s) => { let part: &B = same(s); Cow::Owned(part.to_owned()) } } } }
impl<B: ToOwned + ?Sized> AsRef<B> for Cow<B> { fn as_ref(&self) -> &B { &**self } }
impl<B: ToOwned + ?Sized> Borrow<B> for Cow<B> { fn borrow(&self) -> &B { &**self } }
impl<B: ToOwned + ?Sized + Display> Display for Cow<B> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { Display::fmt(&**self, f) } }
impl<B: ToOwned + ?Sized + Debug> Debug for Cow<B> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { Debug::fmt(&**self, f) } }
impl<B: ToOwned + ?Sized + PartialEq> PartialEq for Cow<B> { fn eq(&self, other: &Cow<B>) -> bool { **self == **other } }
impl<B: ToOwned + ?Sized + Eq> Eq for Cow<B> {}
impl<B: ToOwned + ?Sized + PartialOrd> PartialOrd for Cow<B> { fn partial_cmp(&self, other: &Cow<B>) -> Option<Ordering> { (**self).partial_cmp(&**other) } }
impl<B: ToOwned + ?Sized + Ord> Ord for Cow<B> { fn cmp(&self, other: &Cow<B>) -> Ordering { (**self).cmp(&**other) } }
impl<B: ToOwned + ?Sized + Hash> Hash for Cow<B> { fn hash<H: Hasher>(&self, state: &mut H) { (**self).hash(state) } }
impl PartialEq<str> for Cow<str> { fn eq(&self, other: &str) -> bool { **self == *other } }
impl PartialEq<&str> for Cow<str> { fn eq(&self, other: &&str) -> bool { **self == **other } }
impl PartialEq<String> for Cow<str> { fn eq(&self, other: &String) -> bool { **self == **other } }
impl PartialEq<Cow<str>> for str { fn eq(&self, other: &Cow<str>) -> bool { *self == **other } }
impl PartialEq<Cow<str>> for &str { fn eq(&self, other: &Cow<str>) -> bool { **self == **other } }
impl PartialEq<Cow<str>> for String { fn eq(&self, other: &Cow<str>) -> bool { **self == **other } }
impl Add<&str> for Cow<str> { type Output = Cow<str>; fn add(self, rhs: &str) -> Cow<str> { let mut sum = self; sum.to_mut().push_str(rhs); sum } }
impl AddAssign<&str> for Cow<str> { fn add_assign(&mut self, rhs: &str) { self.to_mut().push_str(rhs); } }
impl From<&str> for Cow<str> { fn from(value: &str) -> Cow<str> { Cow::Borrowed(value) } }
impl From<String> for Cow<str> { fn from(value: String) -> Cow<str> { Cow::Owned(value) } }
impl From<&String> for Cow<str> { fn from(value: &String) -> Cow<str> { Cow::Borrowed(value.as_str()) } }
impl From<Cow<str>> for String { fn from(value: Cow<str>) -> String { value.into_owned() } }
impl<T: Clone> From<&[T]> for Cow<[T]> { fn from(value: &[T]) -> Cow<[T]> { Cow::Borrowed(value) } }
impl<T: Clone> From<Vec<T>> for Cow<[T]> { fn from(value: Vec<T>) -> Cow<[T]> { Cow::Owned(value) } }
impl FromIterator<Cow<str>> for String { fn from_iter<I: IntoIterator<Item = Cow<str>>>(iter: I) -> String { let mut out = String::new(); for s in iter { out.push_str(&s); } out } }
