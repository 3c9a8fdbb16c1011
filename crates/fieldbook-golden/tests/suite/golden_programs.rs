//! Every golden program runs in the interpreter as rustc's does: output, SQL, ending, message.

use std::path::{Path, PathBuf};

use crate::comparison::{self, Program};
use crate::{interpreted, native, workers};

/// The programs, one folder an area.
const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../fieldbook-script/tests/golden");

/// The interpreter's gaps.
const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../fieldbook-script/tests/golden-expected-failures.txt");

/// Every program's name and path, by name.
pub fn programs() -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    for area in entries(Path::new(CORPUS)) {
        for program in entries(&area) {
            let name = format!("{}/{}", stem(&area), stem(&program));
            found.push((name, program));
        }
    }
    found.sort();
    found
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the corpus can be read");
    entries.map(|entry| entry.expect("the corpus can be read").path()).collect()
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into()
}

#[test]
fn every_program_runs_as_rustc_runs_it() {
    let programs: Vec<Program> = programs().into_iter().map(|(name, path)| (name, interpreted::files(&path))).collect();
    comparison::check(programs, Path::new(LIST), "golden-report.txt");
}

#[test]
fn there_are_at_least_300_programs_and_they_are_deterministic() {
    let programs = programs();
    assert!(programs.len() >= 300, "{}", programs.len());
    workers::map(&programs, |(name, _)| {
        assert_eq!(native::run(name), native::run(name), "{name}");
    });
}
