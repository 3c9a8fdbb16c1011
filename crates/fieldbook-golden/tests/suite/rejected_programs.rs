//! Every program that rustc rejects is rejected here too: the same code, on the same line, and nothing else.
//!
//! Each has one mistake, and rustc one error for it; the file's name begins with the error's code, or with `none` where
//! rustc has no code. `REJECTED=<name>` in the environment, or a part of it, checks only those and prints what differs.

use std::path::{Path, PathBuf};

use fieldbook_script::{Diagnostic, check};

use crate::expected_failures;
use crate::interpreted::{files, guarded, rendered};
use crate::rustc::{Complaint, Library};

const CORPUS: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../fieldbook-script/tests/rejected"
);

/// What the checker does not find yet.
const LIST: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../fieldbook-script/tests/rejected-expected-failures.txt"
);

fn programs() -> Vec<(String, PathBuf)> {
    let entries = std::fs::read_dir(CORPUS).expect("the corpus can be read");
    let mut found: Vec<(String, PathBuf)> = entries
        .map(|entry| entry.expect("the corpus can be read").path())
        .map(|path| {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            (name.into_owned(), path.clone())
        })
        .collect();
    found.sort();
    found
}

fn code_in_name(name: &str) -> Option<String> {
    let code = name.split('-').next().unwrap_or_default();
    (code != "none").then(|| code.to_owned())
}

#[test]
fn rustc_has_exactly_the_error_that_the_name_says() {
    let library = Library::find();
    let programs = programs();
    assert!(!programs.is_empty(), "{}", programs.len());
    let mut wrong = String::new();
    for (name, path) in &programs {
        let complaints = library.complaints(path);
        let codes: Vec<_> = complaints.iter().map(|one| one.code.clone()).collect();
        if codes != [code_in_name(name)] {
            wrong.push_str(&format!("{name}: {complaints:?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_checker_rejects_what_rustc_rejects() {
    let filter = std::env::var("REJECTED").ok();
    let library = Library::find();
    let mut programs = programs();
    programs.retain(|(name, _)| filter.as_ref().is_none_or(|part| name.contains(part)));
    let mut failures = Vec::new();
    for (name, path) in &programs {
        let expected = library.complaints(path);
        if let Err(reason) = compare(path, &expected) {
            failures.push((name.clone(), reason));
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
    expected_failures::report("rejected-report.txt", &failures);
    expected_failures::check(Path::new(LIST), programs.len(), &failures);
}

fn compare(path: &Path, expected: &[Complaint]) -> Result<(), String> {
    let files = files(path);
    let mut diagnostics = guarded(|| check(&files))?;
    diagnostics.retain(Diagnostic::is_error);
    let mut actual: Vec<Complaint> = diagnostics
        .iter()
        .map(|one| Complaint {
            line: one.span.line.into(),
            code: one.code.clone(),
        })
        .collect();
    actual.sort();
    if actual == expected {
        return Ok(());
    }
    Err(format!(
        "rustc: {expected:?}\nhere:  {actual:?}\n{}",
        rendered(&files, &diagnostics)
    ))
}
