//! Every program that rustc rejects is rejected here too: the same code, on the same line, and nothing beyond it.
//!
//! Each has one mistake, on one line. The file's name begins with the code of rustc's first error there, or with `none`
//! where it has none. `REJECTED=<name>` in the environment, or a part of it, checks only those and prints what differs.

use std::path::{Path, PathBuf};

use fieldbook_script::{Diagnostic, check};

use crate::complaint::Complaint;
use crate::interpreted::{files, rendered};
use crate::rustc::Library;
use crate::workers;

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../fieldbook-script/tests/rejected");

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

/// The codes in the programs' names.
pub fn codes() -> Vec<String> {
    programs().iter().filter_map(|(name, _)| code_in_name(name)).collect()
}

#[test]
fn rejected_programs_match_rustc() {
    let filter = std::env::var("REJECTED").ok();
    let mut programs = programs();
    assert!(programs.len() >= 120, "{}", programs.len());
    programs.retain(|(name, _)| filter.as_ref().is_none_or(|part| name.contains(part)));
    let library = Library::find();
    let failures = workers::map(&programs, |(name, path)| {
        let expected = library.complaints(path);
        let first = expected.first();
        let first = first.unwrap_or_else(|| panic!("rustc accepts {name}"));
        assert_eq!(first.code, code_in_name(name), "{name}");
        let on_one_line = expected.iter().all(|other| other.line == first.line);
        assert!(on_one_line, "{name}: {expected:?}");
        let difference = workers::guarded(|| compare(path, &expected)).err()?;
        Some((name.clone(), difference))
    });
    let failures: Vec<(String, String)> = failures.into_iter().flatten().collect();
    for (name, reason) in &failures {
        println!("== {name}\n{reason}");
    }
    assert!(failures.is_empty(), "{} of {} fail", failures.len(), programs.len());
}

/// The interpreter's first error is rustc's; what else it says, rustc says too.
fn compare(path: &Path, expected: &[Complaint]) -> Result<(), String> {
    let files = files(path);
    let mut diagnostics = check(&files);
    diagnostics.retain(Diagnostic::is_error);
    let actual: Vec<Complaint> =
        diagnostics.iter().map(|one| Complaint { line: one.span.line.into(), code: one.code.clone() }).collect();
    let all_known = actual.iter().all(|one| expected.contains(one));
    if actual.first() == expected.first() && all_known {
        return Ok(());
    }
    Err(format!("rustc: {expected:?}\nhere:  {actual:?}\n{}", rendered(&files, &diagnostics)))
}
