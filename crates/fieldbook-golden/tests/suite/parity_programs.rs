//! The programs with a recorded run of SQLModel send the same SQL interpreted as compiled.

use std::path::{Path, PathBuf};

use fieldbook_script::SourceFiles;

use crate::comparison::{self, Program};

/// The programs, one folder a chapter.
const PROGRAMS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../fieldbook/tests/parity/programs");

/// The interpreter's gaps.
const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../fieldbook-script/tests/parity-expected-failures.txt");

/// What makes ids that no two runs have in common; such programs cannot be compared line by line.
const RANDOM: &str = "Uuid::new_v4";

/// Every program, on a database in memory, as the binary has it.
fn programs() -> Vec<Program> {
    let mut found = Vec::new();
    for path in entries(Path::new(PROGRAMS)).iter().flat_map(|chapter| entries(chapter)) {
        let text = std::fs::read_to_string(&path).expect("a program can be read");
        if text.contains(RANDOM) {
            continue;
        }
        let place = path.strip_prefix(PROGRAMS).expect("a program is below");
        let name = format!("parity_{}", place.with_extension("").display());
        let text = text.replace("sqlite:///database.db", "sqlite://");
        found.push((name, SourceFiles::single(text)));
    }
    found
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the programs can be read");
    let paths = entries.map(|entry| entry.expect("the programs can be read").path());
    paths.collect()
}

#[test]
fn every_recorded_program_runs_as_rustc_runs_it() {
    let programs = programs();
    assert!(programs.len() >= 58, "{}", programs.len());
    comparison::check(programs, Path::new(LIST), "parity-report.txt");
}
