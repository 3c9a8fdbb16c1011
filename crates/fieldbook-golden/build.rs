//! Turns every golden program into a module of the `golden` binary.
//!
//! A program is `<area>/<name>.rs`, or a folder `<area>/<name>` whose `main.rs` is the program and whose other files
//! are its modules. It is compiled from a copy, because as a module it is no crate root: paths that begin with `crate`
//! are led to its own root, and `main` gets a public caller. Every line stays where it is.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> Result<()> {
    let corpus = Path::new("../fieldbook-script/tests/golden");
    let out = PathBuf::from(env::var("OUT_DIR")?).join("programs");
    println!("cargo::rerun-if-changed={}", corpus.display());
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    let mut modules = String::new();
    let mut table = String::new();
    for area in folders(corpus)? {
        let area_name = stem(&area);
        writeln!(modules, "pub mod {area_name} {{")?;
        for program in entries(&area)? {
            let name = stem(&program);
            let main = copy(&program, &out, &area_name, &name)?;
            writeln!(
                modules,
                "    #[allow(warnings, clippy::all)]\n    #[path = {main:?}]\n    pub mod p_{name};"
            )?;
            writeln!(
                table,
                "    (\"{area_name}/{name}\", programs::{area_name}::p_{name}::golden_main),"
            )?;
        }
        modules.push_str("}\n");
    }
    let code = format!(
        "/// The programs, an area a module.\nmod programs {{\n{modules}}}\n\n/// Each program's name and its `main`.\n\
         const PROGRAMS: &[Program] = &[\n{table}];\n"
    );
    fs::write(out.with_extension("rs"), code)?;
    Ok(())
}

/// Copies a program's files so that they compile as a module; returns the copy of its main file.
fn copy(program: &Path, out: &Path, area: &str, name: &str) -> Result<PathBuf> {
    let folder = out.join(area).join(name);
    fs::create_dir_all(&folder)?;
    let files = match program.is_dir() {
        true => entries(program)?,
        false => vec![program.to_path_buf()],
    };
    for file in files {
        let is_main = !program.is_dir() || stem(&file) == "main";
        let mut text = fs::read_to_string(&file)?
            .replace("crate::", &format!("crate::programs::{area}::p_{name}::"));
        if is_main {
            text.push_str(
                "\npub fn golden_main() -> ::std::process::ExitCode { crate::Ending::end(main()) }\n",
            );
        }
        let copied = match is_main {
            true => "main.rs".to_owned(),
            false => format!("{}.rs", stem(&file)),
        };
        fs::write(folder.join(copied), text)?;
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
