//! A program in a link's fragment: `#code=1.<base64url of the deflated files>`.
//!
//! The browser deflates; the form around it is here. A fragment never leaves the reader's machine
//! unless they send the link.

use fieldbook_book::{Program, SourceFile, fingerprint};

const MARK: &str = "#code=1.";
/// Between a file's name and its text, and between files: no source file holds these.
const NAME_END: char = '\u{1f}';
const FILE_END: char = '\u{1e}';
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The files as the bytes that are deflated.
pub fn pack(files: &[SourceFile]) -> Vec<u8> {
    let written = files.iter().map(|file| format!("{}{NAME_END}{}{FILE_END}", file.name, file.text));
    written.collect::<String>().into_bytes()
}

/// The files in inflated bytes; nothing if they were never packed here.
pub fn unpack(bytes: &[u8]) -> Option<Vec<SourceFile>> {
    let text = std::str::from_utf8(bytes).ok()?.strip_suffix(FILE_END)?;
    let file = |packed: &str| {
        let (name, text) = packed.split_once(NAME_END)?;
        is_file_name(name).then(|| SourceFile { name: name.to_owned(), text: text.to_owned() })
    };
    text.split(FILE_END).map(file).collect()
}

fn is_file_name(name: &str) -> bool {
    let stem = name.strip_suffix(".rs").unwrap_or_default();
    !stem.is_empty() && stem.len() <= 64 && stem.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// The program that a link brought; its name keeps its drafts apart from all others.
pub fn program(files: Vec<SourceFile>) -> Program {
    let mark = fingerprint(files.iter().flat_map(|file| [file.name.as_str(), file.text.as_str()]));
    Program { name: format!("shared-{mark}"), files }
}

/// Whether `program` came by a link.
pub fn is_shared(program: &Program) -> bool {
    program.name.starts_with("shared-")
}

/// The fragment for deflated bytes.
pub fn fragment(deflated: &[u8]) -> String {
    let mut text = String::from(MARK);
    for chunk in deflated.chunks(3) {
        let bits = chunk.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for index in 0..=chunk.len() {
            let sextet = bits >> (18 - 6 * index) & 63;
            text.push(char::from(ALPHABET[sextet as usize]));
        }
    }
    text
}

/// The deflated bytes in a fragment; nothing if it holds no program.
pub fn deflated(fragment: &str) -> Option<Vec<u8>> {
    let text = fragment.strip_prefix(MARK)?.as_bytes();
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    for chunk in text.chunks(4) {
        let mut bits = 0_u32;
        for byte in chunk {
            bits = bits << 6 | ALPHABET.iter().position(|known| known == byte)? as u32;
        }
        bits <<= 6 * (4 - chunk.len());
        let whole = chunk.len().checked_sub(1).filter(|whole| *whole > 0)?;
        bytes.extend(&bits.to_be_bytes()[1..=whole]);
    }
    Some(bytes)
}
