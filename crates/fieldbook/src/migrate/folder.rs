//! The versions on disk: `0001_first.up.sql` and `0001_first.down.sql`, plain SQL.

use std::fmt;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::lexer;
use super::plan::Plan;
use super::statement::MigrationStatement;
use crate::error::{Result, error};

/// A version of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct File {
    pub number: u32,
    pub name: String,
    pub up: String,
    pub down: String,
}

impl File {
    /// What the history keeps, to notice a file that was changed after it was applied.
    pub fn checksum(&self) -> String {
        let mut hash = Sha256::new();
        // On another system a checkout may end its lines otherwise.
        for text in [&self.up, &self.down] {
            hash.update(text.replace("\r\n", "\n"));
            hash.update([0]);
        }
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    pub fn up(&self) -> Vec<MigrationStatement> {
        parse(&self.up)
    }

    pub fn down(&self) -> Vec<MigrationStatement> {
        parse(&self.down)
    }
}

impl fmt::Display for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}_{}", self.number, self.name)
    }
}

fn parse(script: &str) -> Vec<MigrationStatement> {
    let all = lexer::statements(script);
    all.iter().map(|text| MigrationStatement::parse(text)).collect()
}

/// Every version of the folder, by number; none where there is no folder yet.
pub(super) fn read(folder: &Path) -> Result<Vec<File>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = std::fs::read_dir(folder).map_err(|cause| unreadable(folder, cause))?;
    let mut files: Vec<File> = Vec::new();
    for entry in entries {
        let path = entry.map_err(|cause| unreadable(folder, cause))?.path();
        let file_name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(stem) = file_name.strip_suffix(".up.sql") else {
            orphan(folder, &file_name)?;
            continue;
        };
        let (number, name) = version(stem).ok_or_else(|| {
            error!(Migration, "{file_name} is no version; call it by a number and a name: 0001_first.up.sql")
        })?;
        if let Some(other) = files.iter().find(|other| other.number == number) {
            return Err(error!(Migration, "{stem} and {other} have the same number; give one of them the next"));
        }
        let up = std::fs::read_to_string(&path).map_err(|cause| unreadable(&path, cause))?;
        let down = folder.join(format!("{stem}.down.sql"));
        let down = match down.exists() {
            true => std::fs::read_to_string(&down).map_err(|cause| unreadable(&down, cause))?,
            false => String::new(),
        };
        files.push(File { number, name, up, down });
    }
    files.sort_by_key(|file| file.number);
    Ok(files)
}

/// A way down that has no way up is a file that was forgotten.
fn orphan(folder: &Path, file_name: &str) -> Result<()> {
    match file_name.strip_suffix(".down.sql") {
        Some(stem) if !folder.join(format!("{stem}.up.sql")).exists() => {
            Err(error!(Migration, "{file_name} is there without {stem}.up.sql"))
        }
        _ => Ok(()),
    }
}

fn version(stem: &str) -> Option<(u32, String)> {
    let (number, name) = stem.split_once('_')?;
    Some((number.parse().ok()?, name.to_owned()))
}

/// Writes the next version; returns its two files.
pub(super) fn write(folder: &Path, number: u32, name: &str, up: &Plan, down: &Plan) -> Result<[PathBuf; 2]> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if name.is_empty() || !name.chars().all(plain) {
        return Err(error!(Migration, "`{name}` is no name of a version; use lower-case letters, digits and _"));
    }
    std::fs::create_dir_all(folder).map_err(|cause| unreadable(folder, cause))?;
    let paths = ["up", "down"].map(|way| folder.join(format!("{number:04}_{name}.{way}.sql")));
    for (path, plan) in paths.iter().zip([up, down]) {
        std::fs::write(path, script(plan)).map_err(|cause| unreadable(path, cause))?;
    }
    Ok(paths)
}

/// What is changed, in comments, then the statements.
fn script(plan: &Plan) -> String {
    let changes: String =
        plan.changes.iter().map(|change| format!("-- {}\n", change.to_string().replace('\n', " "))).collect();
    format!("{changes}\n{plan}").trim_end().to_owned() + "\n"
}

fn unreadable(path: &Path, cause: std::io::Error) -> crate::error::Error {
    error!(Migration, "cannot use {}: {cause}", path.display())
}
