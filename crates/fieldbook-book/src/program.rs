//! A program: source files under the names of their editor tabs, and a fingerprint of them all.

use serde::{Deserialize, Serialize};

use crate::Request;

/// One source file; its name is its editor tab's and its diagnostics'.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceFile {
    /// The tab's name, such as `main.rs`.
    pub name: String,
    /// The source text.
    pub text: String,
}

/// A program of a chapter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Program {
    /// What the reader calls it: the file's stem in the book's tree.
    pub name: String,
    /// Its files, the one with `main` first.
    pub files: Vec<SourceFile>,
    /// Requests ready to be sent to it, where it serves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<Request>,
}

impl Program {
    /// Whether it is a sheet of SQL, which nothing compiles.
    pub fn is_sheet(&self) -> bool {
        self.files.first().is_some_and(|file| file.name.ends_with(".sql"))
    }

    /// Whether it ends in waiting for requests.
    pub fn serves(&self) -> bool {
        self.files.iter().any(|file| file.text.contains(".serve(\""))
    }

    /// The fingerprint of its files' names and texts.
    pub fn fingerprint(&self) -> String {
        let parts = self.files.iter().flat_map(|file| [file.name.as_str(), file.text.as_str()]);
        fingerprint(parts)
    }
}

/// A short, stable fingerprint of several texts (64-bit FNV-1a), as 16 hexadecimal digits.
///
/// ```
/// use fieldbook_book::fingerprint;
/// assert_ne!(fingerprint(["ab", "c"]), fingerprint(["a", "bc"]));
/// ```
pub fn fingerprint<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for text in texts {
        // 0xff never occurs in UTF-8, so it separates texts unambiguously.
        for byte in text.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}
