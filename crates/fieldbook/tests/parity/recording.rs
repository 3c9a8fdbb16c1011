//! A recorded run of one of SQLModel's programs: what it sent, how it ended, the tables it left.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::events::Step;

/// One file of `tests/oracle`, or what a Rust program did in its form.
#[derive(Debug, Default, PartialEq)]
pub struct Recording {
    /// The chapter and the program, as in `connect.insert.tutorial001`.
    pub name: String,
    /// Statements and transaction boundaries in order; what was printed is left out.
    pub steps: Vec<Step>,
    /// The kind of error that ended the program.
    pub error: Option<String>,
    /// Each table's columns, then its rows.
    pub tables: BTreeMap<String, Vec<Value>>,
}

impl Recording {
    /// Every recording on SQLite, by name.
    pub fn all() -> Vec<Recording> {
        Recording::in_folder("tests/oracle", Step::of_recording)
    }

    /// Every recording of a folder, by name; `steps` says what an event comes to.
    pub fn in_folder(folder: &str, steps: fn(&Value) -> Vec<Step>) -> Vec<Recording> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let paths = std::fs::read_dir(folder).expect("the recordings are readable");
        let mut all: Vec<Recording> = paths
            .map(|entry| entry.expect("the recordings are readable").path())
            .filter(|path| path.to_string_lossy().contains(".tutorial"))
            .map(|path| Recording::read(&path, steps))
            .collect();
        all.sort_by(|a, b| a.name.cmp(&b.name));
        all
    }

    fn read(path: &Path, steps: fn(&Value) -> Vec<Step>) -> Recording {
        let text = std::fs::read_to_string(path).expect("a recording is readable");
        let json: Value = serde_json::from_str(&text).expect("a recording is JSON");
        let events = json["events"].as_array().expect("a recording has events");
        let mut tables = BTreeMap::new();
        for (name, table) in json["tables"].as_object().expect("a recording has tables") {
            let rows = table["rows"].as_array().expect("a table has rows");
            tables.insert(name.clone(), [vec![table["columns"].clone()], rows.clone()].concat());
        }
        let error = json["error"].as_str();
        Recording {
            name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            steps: events.iter().flat_map(steps).collect(),
            error: error.map(|error| error.split(':').next().unwrap_or(error).to_owned()),
            tables,
        }
    }
}
