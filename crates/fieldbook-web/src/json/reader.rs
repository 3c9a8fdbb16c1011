//! Values that stand in each other, one character after the other.

use serde_json::{Map, Value as Json};

use super::{DEPTH_LIMIT, Invalid};

/// A text and where the reader is in it, in bytes.
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    depth: usize,
}

/// Reads a text that is one value.
pub(super) fn document(text: &str) -> Result<Json, Invalid> {
    let mut reader = Reader { text, at: 0, depth: 0 };
    reader.blanks();
    let value = reader.value()?;
    reader.blanks();
    match reader.peek() {
        None => Ok(value),
        Some(_) => Err(reader.fault("Extra data", reader.at)),
    }
}

impl Reader<'_> {
    pub(super) fn fault(&self, msg: &'static str, at: usize) -> Invalid {
        Invalid::Syntax { msg, at: self.text[..at].chars().count() }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn eat(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn value(&mut self) -> Result<Json, Invalid> {
        match self.peek() {
            Some(b'"') => self.string().map(Json::String),
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::array),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.word(),
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Result<Json, Invalid>) -> Result<Json, Invalid> {
        self.depth += 1;
        if self.depth > DEPTH_LIMIT {
            return Err(Invalid::Unreadable);
        }
        self.at += 1;
        self.blanks();
        let value = read(self);
        self.depth -= 1;
        value
    }

    fn word(&mut self) -> Result<Json, Invalid> {
        for (word, value) in [("null", Json::Null), ("true", Json::Bool(true)), ("false", Json::Bool(false))] {
            if self.text[self.at..].starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
        }
        Err(self.fault("Expecting value", self.at))
    }

    /// The last of several values for a key counts.
    fn object(&mut self) -> Result<Json, Invalid> {
        let mut map = Map::new();
        if self.eat(b'}') {
            return Ok(Json::Object(map));
        }
        loop {
            if self.peek() != Some(b'"') {
                return Err(self.fault("Expecting property name enclosed in double quotes", self.at));
            }
            let key = self.string()?;
            self.blanks();
            if !self.eat(b':') {
                return Err(self.fault("Expecting ':' delimiter", self.at));
            }
            self.blanks();
            let value = self.value()?;
            map.insert(key, value);
            self.blanks();
            if self.eat(b'}') {
                return Ok(Json::Object(map));
            }
            self.comma()?;
        }
    }

    fn array(&mut self) -> Result<Json, Invalid> {
        let mut items = Vec::new();
        if self.eat(b']') {
            return Ok(Json::Array(items));
        }
        loop {
            items.push(self.value()?);
            self.blanks();
            if self.eat(b']') {
                return Ok(Json::Array(items));
            }
            self.comma()?;
        }
    }

    fn comma(&mut self) -> Result<(), Invalid> {
        if !self.eat(b',') {
            return Err(self.fault("Expecting ',' delimiter", self.at));
        }
        self.blanks();
        Ok(())
    }
}
