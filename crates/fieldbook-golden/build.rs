//! Turns every golden program, every program of the book, of the README and of the parity test into a module of the `golden` binary.
//!
//! A golden program is `<area>/<name>.rs`, or a folder `<area>/<name>` whose `main.rs` is the program and whose other files
//! are its modules. It is compiled from a copy, because as a module it is no crate root: paths that begin with `crate`
//! are led to its own root, and `main` gets a public caller. Every line stays where it is.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// The golden programs, one folder an area.
const CORPUS: &str = "../fieldbook-script/tests/golden";

/// The book, whose programs are the area `book`.
const BOOK: &str = "../../book";

/// The programs with a recorded run of SQLModel, an area for each chapter.
const PARITY: &str = "../fieldbook/tests/parity/programs";

/// What whoever finds the repository reads first.
const README: &str = "../../README.md";

/// A program's place among the modules, and its files by name, `main.rs` first.
struct Program {
    area: String,
    name: String,
    files: Vec<(String, String)>,
}

fn main() -> Result<()> {
    let out = PathBuf::from(env::var("OUT_DIR")?).join("programs");
    println!("cargo::rerun-if-changed={CORPUS}");
    println!("cargo::rerun-if-changed={BOOK}");
    println!("cargo::rerun-if-changed={PARITY}");
    println!("cargo::rerun-if-changed={README}");
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    let mut areas: BTreeMap<String, String> = BTreeMap::new();
    let mut table = String::new();
    let mut programs: Vec<Program> = golden_programs()?;
    programs.extend(book_programs()?);
    programs.extend(parity_programs()?);
    programs.push(readme_program()?);
    if env::var_os("CARGO_FEATURE_STEPS").is_some() {
        programs.extend(changed_programs()?);
    }
    if env::var_os("CARGO_FEATURE_EXERCISES").is_some() {
        programs.extend(exercise_programs()?);
    }
    for program in programs {
        let main = copy(&program, &out)?;
        let Program { area, name, .. } = program;
        writeln!(
            areas.entry(area.clone()).or_default(),
            "    #[allow(warnings, clippy::all)]\n    #[path = {main:?}]\n    pub mod p_{name};"
        )?;
        writeln!(table, "    (\"{area}/{name}\", programs::{area}::p_{name}::golden_main),")?;
    }
    let modules: String = areas.iter().map(|(area, modules)| format!("pub mod {area} {{\n{modules}}}\n")).collect();
    let code = format!(
        "/// The programs, an area a module.\nmod programs {{\n{modules}}}\n\n/// Each program's name and its `main`.\n\
         const PROGRAMS: &[Program] = &[\n{table}];\n"
    );
    fs::write(out.with_extension("rs"), code)?;
    Ok(())
}

fn golden_programs() -> Result<Vec<Program>> {
    let mut programs = Vec::new();
    for area in folders(Path::new(CORPUS))? {
        for path in entries(&area)? {
            let paths = match path.is_dir() {
                true => entries(&path)?,
                false => vec![path.clone()],
            };
            let mut files = Vec::new();
            for file in paths {
                let name = match path.is_dir() {
                    true => format!("{}.rs", stem(&file)),
                    false => "main.rs".to_owned(),
                };
                files.push((name, fs::read_to_string(&file)?));
            }
            programs.push(Program { area: stem(&area), name: stem(&path), files });
        }
    }
    Ok(programs)
}

/// The programs that the site shows.
fn book_programs() -> Result<Vec<Program>> {
    let book = fieldbook_book::load(Path::new(BOOK))?;
    let mut programs = Vec::new();
    for (part, slug, chapter) in book.chapters {
        for program in chapter.programs.into_iter().filter(|program| !program.is_sheet()) {
            let files = program.answering().files.into_iter();
            programs.push(Program {
                area: "book".to_owned(),
                name: format!("{part}_{slug}_{}", program.name).replace('-', "_"),
                files: files.map(|file| (file.name, file.text)).collect(),
            });
        }
    }
    Ok(programs)
}

/// The README's example.
fn readme_program() -> Result<Program> {
    let text = fs::read_to_string(README)?;
    let example = text.split("```rust\n").nth(1).and_then(|rest| rest.split("```").next());
    let main = example.ok_or("the README has an example")?.to_owned();
    Ok(Program { area: "readme".to_owned(), name: "example".to_owned(), files: vec![("main.rs".to_owned(), main)] })
}

/// The book's programs as a reader is invited to change them, those aside that must not compile or that never end.
fn changed_programs() -> Result<Vec<Program>> {
    let book = fieldbook_book::load(Path::new(BOOK))?;
    let mut programs = Vec::new();
    for (part, slug, chapter) in book.chapters {
        for (index, step) in chapter.steps.iter().enumerate() {
            let program = chapter.programs.iter().find(|program| program.name == step.program);
            let program = program.ok_or("a step changes a program of its chapter")?;
            if step.is_refused() || step.is_stopped() || program.is_sheet() {
                continue;
            }
            let changed = step.perform(program)?;
            let files = changed.answering().files.into_iter();
            programs.push(Program {
                area: "steps".to_owned(),
                name: format!("{part}_{slug}_{index}").replace('-', "_"),
                files: files.map(|file| (file.name, file.text)).collect(),
            });
        }
    }
    Ok(programs)
}

/// What exercises begin with, their solutions, and their wrong answers.
fn exercise_programs() -> Result<Vec<Program>> {
    let book = fieldbook_book::load(Path::new(BOOK))?;
    let mut programs = Vec::new();
    for (part, slug, chapter) in book.chapters {
        for exercise in chapter.exercises.iter().filter(|exercise| !exercise.sheet) {
            for (trial, text) in exercise.trials() {
                programs.push(Program {
                    area: "exercises".to_owned(),
                    name: format!("{part}_{slug}_{}_{trial}", exercise.slug).replace('-', "_"),
                    files: vec![("main.rs".to_owned(), text.to_owned())],
                });
            }
        }
    }
    Ok(programs)
}

/// The programs of the parity test, on a database in memory.
fn parity_programs() -> Result<Vec<Program>> {
    let mut programs = Vec::new();
    for chapter in folders(Path::new(PARITY))? {
        for path in entries(&chapter)? {
            let text = fs::read_to_string(&path)?.replace("sqlite:///database.db", "sqlite://");
            programs.push(Program {
                area: format!("parity_{}", stem(&chapter)),
                name: stem(&path),
                files: vec![("main.rs".to_owned(), text)],
            });
        }
    }
    Ok(programs)
}

/// Copies a program's files so that they compile as a module; returns the copy of its main file.
fn copy(program: &Program, out: &Path) -> Result<PathBuf> {
    let Program { area, name, files } = program;
    let folder = out.join(area).join(name);
    fs::create_dir_all(&folder)?;
    let root = format!("crate::programs::{area}::p_{name}::");
    for (file, text) in files {
        let mut text = text.replace("crate::", &root);
        if file == "main.rs" {
            text.push_str("\npub fn golden_main() -> ::std::process::ExitCode { crate::Ending::end(main()) }\n");
        }
        fs::write(folder.join(file), text)?;
    }
    Ok(folder.join("main.rs"))
}

/// The folders in a folder, by name.
fn folders(folder: &Path) -> Result<Vec<PathBuf>> {
    let all = entries(folder)?;
    Ok(all.into_iter().filter(|path| path.is_dir()).collect())
}

/// What is in a folder, by name.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        paths.push(entry?.path());
    }
    paths.sort();
    Ok(paths)
}

fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}
