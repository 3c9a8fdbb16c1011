//! Programs as rustc runs them beside the same programs in the interpreter: output, SQL, ending, message.
//!
//! `GOLDEN=<area>/<name>` in the environment, or a part of that, runs only those and prints what differs.

use std::path::Path;

use fieldbook_script::SourceFiles;

use crate::native::{self, Run};
use crate::{expected_failures, interpreted, workers};

/// A program's name in the `golden` binary, and its files.
pub type Program = (String, SourceFiles);

/// Runs every program both ways; only those that the list names may differ.
pub fn check(mut programs: Vec<Program>, list: &Path, report: &str) {
    let filter = std::env::var("GOLDEN").ok();
    programs.retain(|(name, _)| filter.as_ref().is_none_or(|part| name.contains(part)));
    let differences = workers::map(&programs, |(name, files)| {
        let expected = native::run(name);
        match workers::guarded(|| interpreted::run(files)) {
            Ok(actual) if actual == expected => None,
            Ok(actual) => Some((name.clone(), difference(&expected, &actual))),
            Err(message) => Some((name.clone(), message)),
        }
    });
    let failures: Vec<(String, String)> = differences.into_iter().flatten().collect();
    if filter.is_some() {
        for (name, reason) in &failures {
            println!("== {name}\n{reason}");
        }
        let failed = failures.len();
        assert!(failed == 0, "{failed} of {} fail", programs.len());
        return;
    }
    expected_failures::report(report, &failures);
    expected_failures::check(list, programs.len(), &failures);
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
        return format!("ending\n  rustc: {:?}\n  here:  {:?}", expected.ending, actual.ending);
    }
    let lines = |run: &Run| -> String { run.sql.iter().map(|event| format!("{event}\n")).collect() };
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
