//! Turns every golden program, and every program of the book, into a module of the `golden` binary.
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

/// A program's place among the modules, and its files.
struct Program {
    area: String,
    name: String,
    main: PathBuf,
    modules: Vec<PathBuf>,
}

fn main() -> Result<()> {
    let out = PathBuf::from(env::var("OUT_DIR")?).join("programs");
    println!("cargo::rerun-if-changed={CORPUS}");
    println!("cargo::rerun-if-changed={BOOK}");
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    let mut areas: BTreeMap<String, String> = BTreeMap::new();
    let mut table = String::new();
    for program in golden_programs()?.into_iter().chain(book_programs()?) {
        let main = copy(&program, &out)?;
        let Program { area, name, .. } = program;
        writeln!(
            areas.entry(area.clone()).or_default(),
            "    #[allow(warnings, clippy::all)]\n    #[path = {main:?}]\n    pub mod p_{name};"
        )?;
        writeln!(
            table,
            "    (\"{area}/{name}\", programs::{area}::p_{name}::golden_main),"
        )?;
    }
    let modules: String = areas
        .iter()
        .map(|(area, modules)| format!("pub mod {area} {{\n{modules}}}\n"))
        .collect();
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
            let (main, modules) = match path.is_dir() {
                true => (path.join("main.rs"), others(&path, &["main.rs"])?),
                false => (path.clone(), Vec::new()),
            };
            programs.push(Program {
                area: stem(&area),
                name: stem(&path),
                main,
                modules,
            });
        }
    }
    Ok(programs)
}

/// Each file of a chapter that has a `main` is a program; the chapter's other files are modules that they share.
fn book_programs() -> Result<Vec<Program>> {
    let mut programs = Vec::new();
    for part in folders(Path::new(BOOK))? {
        for chapter in folders(&part)? {
            let mut mains = entries(&chapter)?;
            mains.retain(|path| has_main(path));
            let names: Vec<String> = mains.iter().map(|path| file_name(path)).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            for main in &mains {
                let name = format!("{}_{}_{}", stem(&part), stem(&chapter), stem(main));
                programs.push(Program {
                    area: "book".to_owned(),
                    name: name.replace('-', "_"),
                    main: main.clone(),
                    modules: others(&chapter, &names)?,
                });
            }
        }
    }
    Ok(programs)
}

fn has_main(path: &Path) -> bool {
    let text = fs::read_to_string(path).unwrap_or_default();
    is_rust(path)
        && text
            .lines()
            .any(|line| line.starts_with("fn main(") || line.starts_with("pub fn main("))
}

/// The Rust files in a folder that are not these.
fn others(folder: &Path, not: &[&str]) -> Result<Vec<PathBuf>> {
    let mut files = entries(folder)?;
    files.retain(|path| is_rust(path) && !not.contains(&file_name(path).as_str()));
    Ok(files)
}

/// Copies a program's files so that they compile as a module; returns the copy of its main file.
fn copy(program: &Program, out: &Path) -> Result<PathBuf> {
    let Program { area, name, .. } = program;
    let folder = out.join(area).join(name);
    fs::create_dir_all(&folder)?;
    let as_module = |path: &Path| -> Result<String> {
        let root = format!("crate::programs::{area}::p_{name}::");
        Ok(fs::read_to_string(path)?.replace("crate::", &root))
    };
    for module in &program.modules {
        fs::write(folder.join(file_name(module)), as_module(module)?)?;
    }
    let mut text = as_module(&program.main)?;
    text.push_str(
        "\npub fn golden_main() -> ::std::process::ExitCode { crate::Ending::end(main()) }\n",
    );
    let main = folder.join("main.rs");
    fs::write(&main, text)?;
    Ok(main)
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

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn is_rust(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "rs")
}
