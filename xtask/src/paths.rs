//! Where things are in the repository.

use crate::error::{Context, Result};
use std::path::{Path, PathBuf};

/// The repository's root folder, whatever the current folder is.
pub fn root() -> PathBuf {
    let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().map(PathBuf::from).unwrap_or(manifest)
}

/// A path inside the repository.
pub fn in_root(path: &str) -> PathBuf {
    root().join(path)
}

/// Every file in a folder, however deep, whose name ends so; in the order of their paths.
pub fn files_under(folder: &Path, end: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).context(format!("cannot list {}", folder.display()))? {
        let path = entry.context(format!("cannot list {}", folder.display()))?.path();
        if path.is_dir() {
            found.extend(files_under(&path, end)?);
        } else if path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(end)) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The release site that `build` writes.
pub fn dist() -> PathBuf {
    in_root("dist")
}

/// Where npm puts the programs of the build tools (`wasm-opt`).
pub fn npm_tools_bin() -> PathBuf {
    in_root("xtask/npm/node_modules/.bin")
}
