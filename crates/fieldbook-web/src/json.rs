//! The JSON of a body, read as Python's `json` reads it: the same positions, counted in characters, the same words.
//!
//! Unlike Python, it refuses what is no JSON although Python's parser takes it: NaN, Infinity, numbers beyond floats,
//! halves of surrogate pairs.

mod reader;
mod scalar;

use serde_json::Value as Json;

/// How deep arrays and objects may stand in each other.
const DEPTH_LIMIT: usize = 900;

/// Why a body is no JSON.
#[derive(Debug, PartialEq)]
pub(crate) enum Invalid {
    /// What was expected, and the character where it was.
    Syntax { msg: &'static str, at: usize },
    /// No text, or beyond every limit.
    Unreadable,
}

/// Reads a whole body.
pub(crate) fn read(body: &[u8]) -> Result<Json, Invalid> {
    let text = decoded(body).ok_or(Invalid::Unreadable)?;
    reader::document(&text)
}

/// The text of a body in UTF-8, -16 or -32, told by its first bytes as JSON can be.
fn decoded(body: &[u8]) -> Option<std::borrow::Cow<'_, str>> {
    let wide = |width: usize, big: bool, skip: usize| {
        let units = body[skip..].chunks(width).map(|unit| {
            let fold = |value: u32, byte: &u8| value << 8 | u32::from(*byte);
            let value = if big { unit.iter().fold(0, fold) } else { unit.iter().rev().fold(0, fold) };
            (unit.len() == width).then_some(value)
        });
        let units: Option<Vec<u32>> = units.collect();
        let text = if width == 4 {
            units?.into_iter().map(char::from_u32).collect::<Option<String>>()
        } else {
            String::from_utf16(&units?.into_iter().map(|unit| unit as u16).collect::<Vec<_>>()).ok()
        };
        text.map(std::borrow::Cow::Owned)
    };
    match body {
        [0xEF, 0xBB, 0xBF, rest @ ..] => std::str::from_utf8(rest).ok().map(Into::into),
        [0xFF, 0xFE, 0, 0, ..] => wide(4, false, 4),
        [0, 0, 0xFE, 0xFF, ..] => wide(4, true, 4),
        [0xFF, 0xFE, ..] => wide(2, false, 2),
        [0xFE, 0xFF, ..] => wide(2, true, 2),
        [0, 0, 0, _, ..] => wide(4, true, 0),
        [0, _, ..] => wide(2, true, 0),
        [_, 0, 0, 0, ..] => wide(4, false, 0),
        [_, 0, ..] => wide(2, false, 0),
        _ => std::str::from_utf8(body).ok().map(Into::into),
    }
}
