//! The book's programs as the Cargo projects that the page hands out: each builds beside the repository, and prints what the
//! program prints here. `FIELDBOOK_PROJECTS=all` in the environment tries all of them, otherwise five.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fieldbook_book::{Program, project, project_name};

use crate::book_programs::RANDOM;
use crate::native::{self, Ending};

/// The book.
const BOOK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../book");

/// The repository, beside which the projects stand.
const REPOSITORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// The chapters that are always tried: one model, several tables, JSON, several files, and one more.
const SAMPLE: [&str; 5] = [
    "basics/filter-rows",
    "relationships/many-to-many",
    "data/json",
    "playground/several-files",
    "sessions/savepoints",
];

/// The chapters and their first programs that run by themselves.
fn programs() -> Vec<(String, String, Program)> {
    let book = fieldbook_book::load(Path::new(BOOK)).expect("the book can be read");
    let mut found = Vec::new();
    for (part, slug, chapter) in book.chapters {
        // One that serves waits for requests; what it needs is compiled all the same, by `cargo xtask test projects`.
        let own = chapter.programs.into_iter().filter(|it| !it.is_sheet() && it.requests.is_empty());
        for program in own {
            found.push((format!("{part}/{slug}"), slug.clone(), program));
        }
    }
    found
}

/// Writes the project, and runs it.
fn printed(parent: &Path, name: &str, program: &Program) -> Result<String, String> {
    let folder = parent.join(project_name(name));
    for file in project(name, program) {
        let path = folder.join(&file.name);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder");
        fs::write(path, file.text).expect("a file");
    }
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet"]).current_dir(&folder).env("CARGO_NET_OFFLINE", "true");
    // Compiling the library takes minutes: all projects share it, with the chapter's of one's own machine.
    command.env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("own-machine"));
    let own = |name: &str| name.starts_with("CARGO_PKG") || name == "CARGO_MANIFEST_DIR";
    for (name, _) in std::env::vars().filter(|(name, _)| own(name)) {
        command.env_remove(name);
    }
    let output = command.output().expect("cargo is there");
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
    }
}

/// A folder that is gone afterwards.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_project_builds_and_prints_the_same() {
    let all = std::env::var("FIELDBOOK_PROJECTS").is_ok_and(|value| value == "all");
    let folder = Folder(std::env::temp_dir().join(format!("fieldbook-projects-{}", std::process::id())));
    fs::create_dir_all(&folder.0).expect("a folder for the test");
    let repository = fs::canonicalize(REPOSITORY).expect("the repository is there");
    std::os::unix::fs::symlink(repository, folder.0.join("fieldbook")).expect("a link to the repository");
    let (mut faults, mut tried) = (Vec::new(), 0);
    for (chapter, slug, program) in programs() {
        if !all && !(SAMPLE.contains(&chapter.as_str()) && program.name == "main") {
            continue;
        }
        tried += 1;
        let golden = format!("book/{}_{}", chapter.replace('/', "_"), program.name).replace('-', "_");
        let expected = native::run(&golden);
        let name = if program.name == "main" { slug } else { format!("{slug}-{}", program.name) };
        let is_random = program.files.iter().any(|file| file.text.contains(RANDOM));
        match printed(&folder.0, &name, &program) {
            Ok(text) if is_random || text == expected.stdout => assert_eq!(expected.ending, Ending::Ok, "{golden}"),
            Ok(text) => faults.push(format!("{chapter}: printed\n{text}\nand not\n{}", expected.stdout)),
            Err(error) => faults.push(format!("{chapter}: {error}")),
        }
    }
    assert!(faults.is_empty(), "{} of {tried}:\n{}", faults.len(), faults.join("\n"));
    assert!(tried >= SAMPLE.len(), "{tried}");
}
