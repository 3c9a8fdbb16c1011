//! Every golden program runs in the interpreter as rustc's does: output, SQL, ending, message.
//!
//! `GOLDEN=<area>/<name>` in the environment, or a part of that, runs only those and prints what differs.

use std::path::{Path, PathBuf};

use crate::interpreted;
use crate::native::{self, Run};
use crate::{expected_failures, golden_programs};

/// The programs, one folder an area.
const CORPUS: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../fieldbook-script/tests/golden"
);

/// The interpreter's gaps.
const LIST: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../fieldbook-script/tests/golden-expected-failures.txt"
);

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
    entries
        .map(|entry| entry.expect("the corpus can be read").path())
        .collect()
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into()
}

#[test]
fn every_program_runs_as_rustc_runs_it() {
    let filter = std::env::var("GOLDEN").ok();
    let mut programs = golden_programs::programs();
    programs.retain(|(name, _)| filter.as_ref().is_none_or(|part| name.contains(part)));
    let mut failures = Vec::new();
    for (name, path) in &programs {
        let expected = native::run(name);
        let files = interpreted::files(path);
        match interpreted::run(&files) {
            Ok(actual) if actual == expected => {}
            Ok(actual) => failures.push((name.clone(), difference(&expected, &actual))),
            Err(message) => failures.push((name.clone(), message)),
        }
    }
    if filter.is_some() {
        for (name, reason) in &failures {
            println!("== {name}\n{reason}");
        }
        assert!(
            failures.is_empty(),
            "{} of {} fail",
            failures.len(),
            programs.len()
        );
        return;
    }
    expected_failures::report("golden-report.txt", &failures);
    expected_failures::check(Path::new(LIST), programs.len(), &failures);
}

#[test]
fn there_are_at_least_300_programs_and_they_are_deterministic() {
    let programs = programs();
    assert!(programs.len() >= 100, "{}", programs.len());
    for (name, _) in &programs {
        assert_eq!(native::run(name), native::run(name), "{name}");
    }
}

/// The first thing that differs, rustc's above the interpreter's.
fn difference(expected: &Run, actual: &Run) -> String {
    if expected.stdout != actual.stdout {
        return in_lines("stdout", &expected.stdout, &actual.stdout);
    }
    if expected.stderr != actual.stderr {
        return in_lines("stderr", &expected.stderr, &actual.stderr);
    }
    if expected.ending != actual.ending {
        return format!(
            "ending\n  rustc: {:?}\n  here:  {:?}",
            expected.ending, actual.ending
        );
    }
    let lines =
        |run: &Run| -> String { run.sql.iter().map(|event| format!("{event}\n")).collect() };
    in_lines("sql", &lines(expected), &lines(actual))
}

fn in_lines(what: &str, expected: &str, actual: &str) -> String {
    let (mut theirs, mut ours) = (expected.lines(), actual.lines());
    let mut number = 1;
    loop {
        match (theirs.next(), ours.next()) {
            (Some(left), Some(right)) if left == right => number += 1,
            (None, None) => return format!("{what} differs in its last line end"),
            (left, right) => {
                return format!(
                    "{what}, line {number}\n  rustc: {}\n  here:  {}",
                    left.unwrap_or("(ends)"),
                    right.unwrap_or("(ends)")
                );
            }
        }
    }
}
