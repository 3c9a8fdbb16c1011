//! Every program of the book runs in the interpreter as rustc's does; a program that the binary lacks fails the test.

use std::path::Path;

use fieldbook_script::{SourceFile, SourceFiles};

use crate::comparison::{self, Program};
use crate::native::{self, Ending};

/// The book: a folder for each part, in it a folder for each chapter.
const BOOK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../book");

/// The interpreter's gaps.
const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../fieldbook-script/tests/book-expected-failures.txt");

/// What makes ids that no two runs have in common; such programs cannot be compared line by line.
pub const RANDOM: &str = "Uuid::new_v4";

/// Every program in Rust that the site shows.
pub fn programs() -> Vec<Program> {
    let book = fieldbook_book::load(Path::new(BOOK)).expect("the book can be read");
    let mut found = Vec::new();
    for (part, slug, chapter) in book.chapters {
        for program in chapter.programs.into_iter().filter(|program| !program.is_sheet()) {
            let name = format!("book/{part}_{slug}_{}", program.name).replace('-', "_");
            let files = program.answering().files.into_iter();
            let files = files.map(|file| SourceFile { name: file.name, text: file.text });
            found.push((name, SourceFiles { files: files.collect() }));
        }
    }
    found
}

#[test]
fn every_program_of_the_book_runs_as_rustc_runs_it() {
    let mut programs = programs();
    programs.retain(|(_, files)| !files.files.iter().any(|file| file.text.contains(RANDOM)));
    comparison::check(programs, Path::new(LIST), "book-report.txt");
}

fn is_program(path: &Path) -> bool {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    path.extension().is_some_and(|extension| extension == "rs") && text.contains("fn main(")
}

/// How many files below a folder have a `main`, those of exercises aside: many of them are wrong on purpose.
fn mains_below(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).expect("the book can be read");
    let paths = entries.map(|entry| entry.expect("the book can be read").path());
    let paths = paths.filter(|path| !path.ends_with("exercises"));
    let mains = paths.map(|path| match path.is_dir() {
        true => mains_below(&path),
        false => is_program(&path).into(),
    });
    mains.sum()
}

#[test]
fn no_program_of_the_book_is_left_out() {
    assert_eq!(programs().len(), mains_below(Path::new(BOOK)));
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
