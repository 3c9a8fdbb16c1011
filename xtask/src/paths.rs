//! Where things are in the repository.

use std::path::PathBuf;

/// The repository's root folder, whatever the current folder is.
pub fn root() -> PathBuf {
    let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().map(PathBuf::from).unwrap_or(manifest)
}

/// A path inside the repository.
pub fn in_root(path: &str) -> PathBuf {
    root().join(path)
}

/// The release site that `build` writes.
pub fn dist() -> PathBuf {
    in_root("dist")
}

/// Where npm puts the programs of the build tools (`wasm-opt`).
pub fn npm_tools_bin() -> PathBuf {
    in_root("xtask/npm/node_modules/.bin")
}
