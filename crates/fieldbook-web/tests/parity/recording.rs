//! The recordings, by name.

use std::path::Path;

use serde_json::Value;

/// Every recording with the name of its program.
pub fn all() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle");
    let paths = std::fs::read_dir(folder).expect("tests/oracle is readable");
    let mut all: Vec<(String, Value)> = paths
        .map(|entry| entry.expect("tests/oracle is readable").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("a recording is readable");
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            (name, serde_json::from_str(&text).expect("a recording is JSON"))
        })
        .collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}
