//! Lists of what the interpreter cannot do yet; a list only ever shrinks.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

/// Asks a test to write the list anew instead of comparing with it.
const UPDATE: &str = "UPDATE_EXPECTED_FAILURES";

/// Compares what failed, with the reasons, to the names listed in a file: nothing unlisted fails, nothing listed passes.
///
/// `UPDATE_EXPECTED_FAILURES=1` in the environment writes the file.
pub fn check(list: &Path, total: usize, failures: &[(String, String)]) {
    let failed: BTreeSet<&str> = failures.iter().map(|(name, _)| name.as_str()).collect();
    println!("{} of {total} pass, {} fail", total - failed.len(), failed.len());
    if std::env::var_os(UPDATE).is_some() {
        let lines: String = failed.iter().map(|name| format!("{name}\n")).collect();
        std::fs::write(list, lines).expect("the list can be written");
        return;
    }
    let text = std::fs::read_to_string(list).unwrap_or_default();
    let listed: BTreeSet<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    let mut complaint = String::new();
    for (name, reason) in failures {
        if !listed.contains(name.as_str()) {
            let _ = writeln!(complaint, "{name}: {reason}");
        }
    }
    for name in listed.difference(&failed) {
        let _ = writeln!(complaint, "{name}: listed as failing, but it passes or is gone; run with {UPDATE}=1");
    }
    assert!(complaint.is_empty(), "not as listed in {}:\n{complaint}", list.display());
}

/// Writes every failure with its reason to a file for people, `<target>/tmp/<name>`.
pub fn report(name: &str, failures: &[(String, String)]) {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let text: String =
        failures.iter().map(|(program, reason)| format!("== {program}\n{}\n", reason.trim_end())).collect();
    std::fs::write(&path, text).expect("the target folder can be written");
    println!("{}", path.display());
}
