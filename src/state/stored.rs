//! The page's files that last: databases by name.

use serde::Deserialize;

/// A database in a file.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[serde(default)]
pub struct StoredFile {
    /// Its name, as `sqlite:///name` has it.
    pub name: String,
    /// Its size in bytes, where that can be told.
    pub size: Option<u64>,
}

/// What is to be said of a request: of one that failed, why.
pub type Remark = Option<Result<String, String>>;

/// The page's files, as far as the page knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stored {
    /// Them, once they were asked for.
    pub files: Option<Vec<StoredFile>>,
    /// What is to be said of the last request.
    pub remark: Remark,
    /// Whether an answer is on its way.
    pub waits: bool,
    /// Whether a file's coming or going closed the databases of the last run.
    pub closed_databases: bool,
}

/// What is said of files that cannot be taken.
pub const KINDS: &str = "Databases (.sqlite, .db) and tables (.csv) can be opened here.";

/// What is said of a file of another kind.
pub fn of_another_kind(name: &str) -> String {
    format!("{name} is of another kind. {KINDS}")
}

/// The name under which a file is kept: what a URL cannot hold becomes a hyphen. Nothing for a file that is neither a database
/// nor a CSV file.
///
/// ```
/// use fieldbook_site::state::stored::kept_name;
/// assert_eq!(kept_name("Choir (2024).SQLite").as_deref(), Some("Choir (2024).SQLite"));
/// assert_eq!(kept_name("50% off?.csv").as_deref(), Some("50- off-.csv"));
/// assert_eq!(kept_name("photo.png"), None);
/// assert_eq!(kept_name(".db"), None);
/// ```
pub fn kept_name(name: &str) -> Option<String> {
    let (stem, kind) = name.rsplit_once('.')?;
    let kind_is_known = ["sqlite", "sqlite3", "db", "db3", "csv"].iter().any(|known| kind.eq_ignore_ascii_case(known));
    let is_plain = |mark: char| mark.is_alphanumeric() || " ._-()".contains(mark);
    let kept: String = stem.chars().map(|mark| if is_plain(mark) { mark } else { '-' }).collect();
    // The engine tells a table by its ending.
    let kind = if kind.eq_ignore_ascii_case("csv") { "csv" } else { kind };
    (kind_is_known && !kept.trim().is_empty()).then(|| format!("{kept}.{kind}"))
}

/// A size as one reads it.
///
/// ```
/// use fieldbook_site::state::stored::size;
/// assert_eq!(size(12_288), "13 KB");
/// assert_eq!(size(52_428_800), "52.4 MB");
/// ```
pub fn size(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{} KB", bytes.div_ceil(1_000)),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}
