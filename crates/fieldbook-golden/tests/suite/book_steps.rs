//! The changes that the book invites to do the same with rustc as in the interpreter, where `fieldbook-book`'s tests
//! have held them to what the book says of them.

use std::path::Path;

use fieldbook_book::Step;
use fieldbook_script::{SourceFile, SourceFiles};

use crate::book_programs::RANDOM;
use crate::comparison::{self, Program};
use crate::rustc::Library;
use crate::workers;

/// The book.
const BOOK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../book");

/// The interpreter's gaps.
const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../fieldbook-script/tests/steps-expected-failures.txt");

/// Every changed program for which `wanted` holds, under the name that the binary knows it by.
fn changed(wanted: impl Fn(&Step) -> bool) -> Vec<Program> {
    let book = fieldbook_book::load(Path::new(BOOK)).expect("the book can be read");
    let mut found = Vec::new();
    for (part, slug, chapter) in book.chapters {
        for (index, step) in chapter.steps.iter().enumerate().filter(|(_, step)| wanted(step)) {
            let program = chapter.programs.iter().find(|program| program.name == step.program);
            let program = program.expect("a step changes a program");
            if program.is_sheet() {
                continue;
            }
            let changed = step.perform(program).expect("it can be changed");
            let files = changed.answering().files.into_iter();
            let files = files.map(|file| SourceFile { name: file.name, text: file.text }).collect();
            found.push((format!("steps/{part}_{slug}_{index}").replace('-', "_"), SourceFiles { files }));
        }
    }
    found
}

#[test]
fn every_changed_program_runs_as_rustc_runs_it() {
    let mut programs = changed(|step| !step.is_refused() && !step.is_stopped());
    let random = |files: &SourceFiles| files.files.iter().any(|file| file.text.contains(RANDOM));
    programs.retain(|(_, files)| !random(files));
    assert!(programs.len() >= 80, "{}", programs.len());
    comparison::check(programs, Path::new(LIST), "steps-report.txt");
}

#[test]
fn what_the_playground_refuses_rustc_refuses() {
    let programs = changed(Step::is_refused);
    assert!(programs.len() >= 10, "{}", programs.len());
    let library = Library::find();
    let failures = workers::map(&programs, |(name, files)| refused_alike(&library, name, files).err());
    let failures: Vec<String> = failures.into_iter().flatten().collect();
    assert!(failures.is_empty(), "{} of {} differ:\n{}", failures.len(), programs.len(), failures.join("\n"));
}

/// The interpreter's first error has its code and line from rustc.
fn refused_alike(library: &Library, name: &str, files: &SourceFiles) -> Result<(), String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("the target folder can be written");
    for file in &files.files {
        std::fs::write(folder.join(&file.name), &file.text).expect("the target folder can be written");
    }
    let complaints = library.complaints(&folder.join("main.rs"));
    let diagnostics = fieldbook_script::check(files);
    let first = diagnostics.iter().find(|it| it.is_error()).ok_or_else(|| format!("{name}: accepted here"))?;
    let code = first.code.clone();
    let same = complaints.iter().any(|one| one.code == code && one.line == u64::from(first.span.line));
    match same {
        true => Ok(()),
        false => Err(format!("{name}: here {code:?} at line {}, rustc: {complaints:?}", first.span.line)),
    }
}
