//! What exercises begin with, their solutions and their wrong answers do the same with rustc as in the interpreter, where
//! the site's tests have their checks judge them.

use std::path::Path;

use fieldbook_script::{SourceFile, SourceFiles};

use crate::book_programs::RANDOM;
use crate::comparison::{self, Program};

/// The book.
const BOOK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../book");

/// The interpreter's gaps.
const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../fieldbook-script/tests/exercises-expected-failures.txt");

fn programs() -> Vec<Program> {
    let book = fieldbook_book::load(Path::new(BOOK)).expect("the book can be read");
    let mut found = Vec::new();
    for (part, slug, chapter) in book.chapters {
        for exercise in chapter.exercises.iter().filter(|exercise| !exercise.sheet) {
            for (trial, text) in exercise.trials() {
                let main = SourceFile { name: "main.rs".to_owned(), text: text.to_owned() };
                let name = format!("exercises/{part}_{slug}_{}_{trial}", exercise.slug).replace('-', "_");
                found.push((name, SourceFiles { files: vec![main] }));
            }
        }
    }
    found
}

#[test]
fn every_answer_to_an_exercise_runs_as_rustc_runs_it() {
    let mut programs = programs();
    assert!(programs.len() >= 200, "{}", programs.len());
    programs.retain(|(_, files)| !files.files.iter().any(|file| file.text.contains(RANDOM)));
    comparison::check(programs, Path::new(LIST), "exercises-report.txt");
}
