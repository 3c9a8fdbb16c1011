//! Paths that documents and doc comments name in backticks or link to exist.

use super::{Breach, File};
use crate::paths;
use std::path::Path;

/// Documents whose paths are checked; the book's chapters speak of the reader's own files.
const DOCUMENTS: [&str; 3] = ["README.md", "ARCHITECTURE.md", "DIFFERENCES.md"];

/// Folders that a build makes.
const MADE: [&str; 4] = ["dist", "target", "node_modules", "~"];

/// Checks one file.
pub fn check(file: &File) -> Vec<Breach> {
    check_with(file, &|path| exists(&file.path, path))
}

fn check_with(file: &File, exists: &dyn Fn(&str) -> bool) -> Vec<Breach> {
    let is_document =
        DOCUMENTS.contains(&file.path.as_str()) || (file.path.starts_with("docs/") && file.extension() == "md");
    let is_source = file.extension() == "rs" && !file.path.starts_with("book/");
    let mut breaches = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        let text = line.trim_start();
        let is_doc_comment = text.starts_with("//!") || text.starts_with("///");
        if is_document || (is_source && is_doc_comment) {
            let named = quoted(text).filter(|name| looks_like_path(name)).chain(linked(text).filter(|_| is_document));
            for path in named.filter(|path| !exists(path)) {
                breaches.push(file.breach(index + 1, format!("names `{path}`, which does not exist")));
            }
        }
    }
    breaches
}

/// Looks from the root, from the file's folder and, for a crate's file, from the crate's folder.
fn exists(from: &str, path: &str) -> bool {
    let path = path.split('#').next().unwrap_or_default();
    let from = Path::new(from);
    from.ancestors().skip(1).any(|folder| paths::root().join(folder).join(path).exists())
}

/// What stands between backticks on a line.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// The targets of a line's links, those to other sites aside.
fn linked(line: &str) -> impl Iterator<Item = &str> {
    line.split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .filter(|target| !target.contains("://") && !target.starts_with('#') && !target.is_empty())
}

/// Whether a quoted word is a path in this repository: a folder of ours, then a name without placeholders.
fn looks_like_path(word: &str) -> bool {
    let plain = word.chars().all(|c| c.is_ascii_alphanumeric() || "/._-".contains(c));
    let first = word.split('/').next().unwrap_or_default();
    let ours = ["crates", "src", "www", "book", "tests", "xtask", "docs", ".cargo", ".ci"].contains(&first);
    plain && word.contains('/') && ours && !MADE.iter().any(|made| word.split('/').any(|part| part == *made))
}

#[cfg(test)]
mod tests {
    use super::check_with;
    use crate::tidy::tests::{NONE, lines};

    fn only_readme(path: &str) -> bool {
        path == "docs/events.md"
    }

    #[test]
    fn a_named_path_exists() {
        let text = "See `docs/events.md` and\n`docs/nothing.md`, `a/b`, `src/<name>.rs`, `dist/`.\n";
        assert_eq!(lines(|file| check_with(file, &only_readme), "README.md", text), [2]);
        assert_eq!(lines(|file| check_with(file, &only_readme), "book/a/chapter.md", text), NONE);
    }

    #[test]
    fn a_link_leads_somewhere() {
        let text = "[a](docs/events.md) [b](https://example.com) [c](#there)\n[d](docs/gone.md)\n";
        assert_eq!(lines(|file| check_with(file, &only_readme), "README.md", text), [2]);
    }

    #[test]
    fn a_doc_comment_names_what_exists() {
        let text = "//! Reads `src/gone.rs`.\nlet path = \"src/x\"; // `src/gone.rs`\n";
        assert_eq!(lines(|file| check_with(file, &only_readme), "crates/x/src/a.rs", text), [1]);
    }
}
