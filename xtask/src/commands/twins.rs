//! `cargo xtask twins`: runs the SQLModel programs that stand beside the book's, and writes down what they sent.

use crate::error::{Result, failed};
use crate::{paths, process, sqlmodel};
use std::path::PathBuf;

/// What runs a program and writes its recording beside it.
const RECORDER: &str = "xtask/twins/record.py";

/// Records every chapter's program, or those of the chapters whose folders contain one of the arguments.
pub fn run(arguments: &[String]) -> Result<()> {
    let Some(python) = process::find(&["python3"]) else {
        return failed("there is no python3 on the PATH to run SQLModel with");
    };
    let Some(own) = sqlmodel::environment(&python) else {
        return failed(format!("SQLModel could not be installed for {}", python.display()));
    };
    let wanted = |path: &PathBuf| {
        let path = path.to_string_lossy();
        arguments.is_empty() || arguments.iter().any(|part| path.contains(part.as_str()))
    };
    let programs = paths::files_under(&paths::in_root("book"), "twin.py")?;
    let programs: Vec<PathBuf> = programs.into_iter().filter(wanted).collect();
    if programs.is_empty() {
        return failed("no chapter's folder is so called and has a `twin.py`");
    }
    let mut recorder = process::command(&own.display().to_string());
    recorder.arg(paths::in_root(RECORDER)).args(programs);
    // Sets are read in one order, so that a second recording is the same.
    recorder.env("PYTHONHASHSEED", "0").env("PYTHONDONTWRITEBYTECODE", "1");
    process::run(&mut recorder)
}
