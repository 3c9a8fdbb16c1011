//! A program in a link's fragment: `#code=1.<base64url of the deflated files>`. Requests to the API that it serves come
//! along, as one more file, `requests.http`; `&at=12` behind it is a moment of its run, the one after twelve steps.
//!
//! The browser deflates; the form around it is here. A fragment never leaves the reader's machine
//! unless they send the link.

use fieldbook_book::{Program, Request, SourceFile, fingerprint};

const MARK: &str = "#code=1.";
/// What every version's mark begins with.
const ANY_MARK: &str = "#code=";
/// What a moment of the run stands behind.
const MOMENT: &str = "&at=";
/// The most files that a link may bring; a program of more is no program that anyone wrote by hand.
const MOST_FILES: usize = 24;
/// From this length on, in characters, mail and chat programs are known to cut addresses.
pub const LONG_LINK: usize = 8_000;
/// Between a file's name and its text, and between files: no source file holds these.
const NAME_END: char = '\u{1f}';
const FILE_END: char = '\u{1e}';
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The files as the bytes that are deflated.
pub fn pack(files: &[SourceFile]) -> Vec<u8> {
    let written = files.iter().map(|file| format!("{}{NAME_END}{}{FILE_END}", file.name, file.text));
    written.collect::<String>().into_bytes()
}

/// The file of a sheet of SQL.
const SHEET: &str = "main.sql";
/// The file of a link that holds requests.
const REQUESTS: &str = "requests.http";

/// The files and the requests as the bytes that are deflated for a link.
pub fn pack_with(files: &[SourceFile], requests: &[Request]) -> Vec<u8> {
    let text = Request::write_all(requests).replace([NAME_END, FILE_END], " ");
    if text.is_empty() {
        return pack(files);
    }
    let requests = SourceFile { name: REQUESTS.to_owned(), text };
    pack(&files.iter().cloned().chain([requests]).collect::<Vec<_>>())
}

/// The files and the requests in a link's inflated bytes; nothing if they were never packed here.
pub fn unpack_with(bytes: &[u8]) -> Option<(Vec<SourceFile>, Vec<Request>)> {
    let mut files = unpacked(bytes, |name| name == REQUESTS || is_file_name(name))?;
    let requests = files.pop_if(|file| file.name == REQUESTS);
    let requests = requests.map(|file| Request::read_all(&file.text)).transpose().ok()?.unwrap_or_default();
    files.iter().all(|file| is_file_name(&file.name)).then_some((files, requests))
}

/// The files in inflated bytes; nothing if they were never packed here.
pub fn unpack(bytes: &[u8]) -> Option<Vec<SourceFile>> {
    unpacked(bytes, is_file_name)
}

fn unpacked(bytes: &[u8], is_known: impl Fn(&str) -> bool) -> Option<Vec<SourceFile>> {
    let text = std::str::from_utf8(bytes).ok()?.strip_suffix(FILE_END)?;
    let file = |packed: &str| {
        let (name, text) = packed.split_once(NAME_END)?;
        is_known(name).then(|| SourceFile { name: name.to_owned(), text: text.to_owned() })
    };
    let files: Vec<_> = text.split(FILE_END).take(MOST_FILES + 1).map(file).collect::<Option<_>>()?;
    (files.len() <= MOST_FILES).then_some(files)
}

/// What is wrong with a link's program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Something is missing, or was changed on the way.
    Broken,
    /// The link's form is one that this version of the site does not know.
    Newer,
}

impl Damage {
    /// What the reader is told.
    pub fn message(self) -> &'static str {
        match self {
            Self::Broken => "The link's program is damaged: perhaps the address was cut. Here is the page's own.",
            Self::Newer => "The link was made by another version of this site, whose programs this one cannot read.",
        }
    }
}

/// What to say about a link of that many characters, where it may not arrive whole.
pub fn warning(length: usize) -> Option<String> {
    let kilobytes = length / 1_000;
    (length > LONG_LINK).then(|| {
        format!("The link is on the clipboard. It is {kilobytes} KB long; some programs cut addresses of that length.")
    })
}

fn is_file_name(name: &str) -> bool {
    if name == SHEET {
        return true;
    }
    let stem = name.strip_suffix(".rs").unwrap_or_default();
    !stem.is_empty() && stem.len() <= 64 && stem.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// The program that a link brought; its name keeps its drafts apart from all others.
pub fn program(files: Vec<SourceFile>) -> Program {
    let mark = fingerprint(files.iter().flat_map(|file| [file.name.as_str(), file.text.as_str()]));
    Program { name: format!("shared-{mark}"), files, ..Program::default() }
}

/// Whether `program` came by a link.
pub fn is_shared(program: &Program) -> bool {
    program.name.starts_with("shared-")
}

/// The fragment for deflated bytes, and for a moment of the run.
pub fn fragment_at(deflated: &[u8], moment: Option<usize>) -> String {
    let moment = moment.map(|position| format!("{MOMENT}{position}"));
    fragment(deflated) + &moment.unwrap_or_default()
}

/// The moment of the run that a fragment leads to: so many steps lie before it.
pub fn moment(fragment: &str) -> Option<usize> {
    fragment.strip_prefix(ANY_MARK)?.split_once(MOMENT)?.1.parse().ok()
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

/// The deflated bytes in a fragment; nothing if it never was a program's.
///
/// # Errors
///
/// A fragment that is marked as a program's and cannot be read.
pub fn deflated(fragment: &str) -> Option<Result<Vec<u8>, Damage>> {
    let fragment = fragment.split(MOMENT).next().unwrap_or_default();
    let marked = fragment.strip_prefix(ANY_MARK)?;
    let Some(text) = fragment.strip_prefix(MARK) else {
        let is_version = marked.split_once('.').is_some_and(|(version, _)| version.parse::<u32>().is_ok());
        return Some(Err(if is_version { Damage::Newer } else { Damage::Broken }));
    };
    Some(decoded(text.as_bytes()).ok_or(Damage::Broken))
}

fn decoded(text: &[u8]) -> Option<Vec<u8>> {
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
