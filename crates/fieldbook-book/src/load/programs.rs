//! A chapter's programs: every `.rs` file with a `main` is one, the others are modules they share; every `.sql` file is a
//! sheet of SQL, and a program too. `requests.http` has the requests that a program which serves is tried with.

use std::{fs, path::Path};

use super::LoadError;
use crate::{Program, Request, SourceFile};

/// The files of `folder` that end so, with their stems, `main` first, the others by name.
fn sources(folder: &Path, wanted: &str) -> Result<Vec<(String, String)>, LoadError> {
    let listed = fs::read_dir(folder).map_err(|error| LoadError::new(folder, error))?;
    let mut sources = Vec::new();
    for entry in listed {
        let path = entry.map_err(|error| LoadError::new(folder, error))?.path();
        if path.extension().is_some_and(|extension| extension == wanted) {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            sources.push((name, super::read(&path)?));
        }
    }
    sources.sort_by_key(|(name, _)| (name != "main", name.clone()));
    Ok(sources)
}

/// Reads the programs of the chapter in `folder`.
///
/// In the editor the file with `main` is always called `main.rs`, as it would be in a crate, and a sheet `main.sql`.
pub(super) fn read(folder: &Path) -> Result<Vec<Program>, LoadError> {
    let (mains, modules): (Vec<_>, Vec<_>) = sources(folder, "rs")?.into_iter().partition(|(_, text)| has_main(text));
    let shared = modules.into_iter().map(|(name, text)| SourceFile { name: format!("{name}.rs"), text });
    let shared: Vec<_> = shared.collect();
    let requests = requests(&folder.join("requests.http"))?;
    let program = |(name, text): (String, String)| {
        let root = SourceFile { name: "main.rs".to_owned(), text };
        let files = std::iter::once(root).chain(shared.iter().cloned()).collect();
        let program = Program { name, files, requests: Vec::new() };
        let requests = if program.serves() { requests.clone() } else { Vec::new() };
        Program { requests, ..program }
    };
    let sheet = |(name, text): (String, String)| {
        let root = SourceFile { name: "main.sql".to_owned(), text };
        Program { name, files: vec![root], requests: Vec::new() }
    };
    let sheets = sources(folder, "sql")?.into_iter().map(sheet);
    Ok(mains.into_iter().map(program).chain(sheets).collect())
}

/// The requests in a file, if it is there.
fn requests(path: &Path) -> Result<Vec<Request>, LoadError> {
    match path.exists() {
        true => Request::read_all(&super::read(path)?).map_err(|error| LoadError::new(path, error)),
        false => Ok(Vec::new()),
    }
}

fn has_main(text: &str) -> bool {
    text.lines().any(|line| line.starts_with("fn main(") || line.starts_with("pub fn main("))
}
