//! Every program of the book runs in the interpreter as rustc's does; a program that the binary lacks fails the test.

use std::path::{Path, PathBuf};

use fieldbook_script::{SourceFile, SourceFiles};

use crate::comparison::{self, Program};
use crate::native::{self, Ending};

/// The book: a folder for each part, in it a folder for each chapter.
const BOOK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../book");

/// The interpreter's gaps.
const LIST: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../fieldbook-script/tests/book-expected-failures.txt"
);

/// Every program of the book: each file with a `main`, and with it the chapter's files that have none.
fn programs() -> Vec<Program> {
    let mut found = Vec::new();
    for chapter in entries(Path::new(BOOK))
        .iter()
        .flat_map(|part| entries(part))
    {
        let files = entries(&chapter);
        let rust = files
            .iter()
            .filter(|path| path.extension().is_some_and(|it| it == "rs"));
        let (mains, modules): (Vec<SourceFile>, Vec<SourceFile>) =
            rust.map(|path| source(path)).partition(has_main);
        for main in mains {
            let place = chapter
                .strip_prefix(BOOK)
                .expect("a chapter is in the book");
            let stem = main.name.trim_end_matches(".rs");
            let name = format!(
                "book/{}_{stem}",
                place.display().to_string().replace('/', "_")
            );
            let root = SourceFile {
                name: "main.rs".to_owned(),
                text: main.text,
            };
            let files = [vec![root], modules.clone()].concat();
            found.push((name.replace('-', "_"), SourceFiles { files }));
        }
    }
    found
}

/// What is in a folder, by name; nothing where it is a file.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn source(path: &Path) -> SourceFile {
    SourceFile {
        name: path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into(),
        text: std::fs::read_to_string(path).expect("the book can be read"),
    }
}

fn has_main(file: &SourceFile) -> bool {
    let is_main = |line: &str| line.starts_with("fn main(") || line.starts_with("pub fn main(");
    file.text.lines().any(is_main)
}

#[test]
fn every_program_of_the_book_runs_as_rustc_runs_it() {
    comparison::check(programs(), Path::new(LIST), "book-report.txt");
}

#[test]
fn every_program_of_the_book_ends_well_and_prints_something() {
    let programs = programs();
    assert!(programs.len() >= 10, "{}", programs.len());
    for (name, _) in programs {
        let run = native::run(&name);
        assert_eq!(run.ending, Ending::Ok, "{name}");
        assert!(!run.stdout.is_empty(), "{name} prints nothing");
    }
}
