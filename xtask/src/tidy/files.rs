//! Rules for single files: their length, their opening sentence, their name.

use super::{Breach, File};

/// Past this a file must say on its first line why it is one file.
const MOST_LINES: usize = 500;

/// What is written by hand and therefore has a sensible length.
const WRITTEN: [&str; 7] = ["rs", "js", "mjs", "ts", "css", "html", "sh"];

/// Folders of programs that are data: shown to readers or fed to tests as they stand.
const PROGRAM_FOLDERS: [&str; 5] = ["book", "programs", "golden", "ui", "fixtures"];

/// Checks one file.
pub fn check(file: &File) -> Vec<Breach> {
    let mut breaches = Vec::new();
    let first = file.text.lines().next().unwrap_or_default();
    let lines = file.text.lines().count();
    if WRITTEN.contains(&file.extension()) && lines > MOST_LINES && !first.contains("because") {
        let advice = "split it, or say on its first line that it is one file because …";
        breaches.push(file.breach(lines, format!("{lines} lines, more than {MOST_LINES}; {advice}")));
    }
    if file.extension() != "rs" || is_program(&file.path) {
        return breaches;
    }
    if !first.starts_with("//! ") {
        breaches.push(file.breach(1, "the file does not open with a `//!` sentence that says what it is"));
    }
    if file.path.ends_with("/mod.rs") {
        let folder = file.path.trim_end_matches("/mod.rs");
        breaches.push(file.breach(1, format!("named mod.rs; move it to {folder}.rs")));
    }
    breaches
}

fn is_program(path: &str) -> bool {
    path.split('/').any(|folder| PROGRAM_FOLDERS.contains(&folder))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::tests::{NONE, lines};

    #[test]
    fn a_long_file_needs_a_reason() {
        let long = "let x = 1;\n".repeat(501);
        assert_eq!(lines(check, "src/a.rs", &format!("//! A thing.\n{long}")), [502]);
        assert_eq!(lines(check, "src/a.rs", &format!("//! A table, one file because it is one table.\n{long}")), NONE);
        assert_eq!(lines(check, "Cargo.lock", &long), NONE);
    }

    #[test]
    fn a_rust_file_opens_with_its_sentence() {
        assert_eq!(lines(check, "src/a.rs", "use std::fmt;\n"), [1]);
        assert_eq!(lines(check, "book/01-start/01-table/program.rs", "fn main() {}\n"), NONE);
    }

    #[test]
    fn mod_rs_is_refused() {
        assert_eq!(lines(check, "src/view/mod.rs", "//! The views.\n"), [1]);
    }
}
