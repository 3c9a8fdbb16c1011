//! `cargo xtask parity`: the library's programs against the recorded runs of SQLModel, one line a program.

use crate::error::{Context, Result, failed};
use crate::{paths, postgresql, process};
use std::ffi::OsStr;
use std::path::PathBuf;

/// The public judge of documents, from PyPI.
const VALIDATOR: &str = "openapi-spec-validator";

/// Runs them all, or those whose names contain one of the arguments; native, so nothing has to be installed for it.
/// After `web` come the programs with web APIs, against recorded exchanges; after `postgresql` the same programs on a
/// server of their own.
pub fn run(arguments: &[String]) -> Result<()> {
    match arguments.split_first() {
        Some((first, rest)) if first == "web" => web(rest),
        Some((first, rest)) if first == "postgresql" => postgresql::parity(&postgresql::Server::start()?, rest),
        _ => harness("fieldbook", arguments, &[]),
    }
}

/// Compares exchanges, then has the documents judged where Python is.
pub fn web(arguments: &[String]) -> Result<()> {
    let documents = paths::in_root("target/openapi");
    std::fs::create_dir_all(&documents).context("cannot make target/openapi")?;
    harness("fieldbook-web", arguments, &[("FIELDBOOK_DOCUMENTS", documents.as_os_str())])?;
    println!("the same over a socket, through axum:");
    harness("fieldbook-web", arguments, &[("FIELDBOOK_WAY", "socket".as_ref())])?;
    let Some(python) = process::find(&["python3", "python"]) else {
        println!("the documents were not validated: there is no Python");
        return Ok(());
    };
    let tools = paths::in_root("target/openapi-validator");
    let own = tools.join("bin/python");
    if !own.exists() {
        process::run(process::command(&python.to_string_lossy()).args(["-m", "venv"]).arg(&tools))?;
    }
    process::run(process::command(&own.to_string_lossy()).args(["-m", "pip", "install", "--quiet", VALIDATOR]))?;
    let files: Vec<PathBuf> = std::fs::read_dir(&documents)
        .context("cannot list target/openapi")?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    if files.is_empty() {
        return failed("there is no document in target/openapi");
    }
    process::run(process::command(&own.to_string_lossy()).args(["-m", "openapi_spec_validator"]).args(&files))?;
    println!("{} documents are valid for {VALIDATOR}", files.len());
    Ok(())
}

fn harness(package: &str, arguments: &[String], environment: &[(&str, &OsStr)]) -> Result<()> {
    let mut cargo = process::command("cargo");
    cargo.args(["test", "--quiet", "--package", package]);
    cargo.args(["--test", "parity", "--"]).args(arguments);
    cargo.envs(environment.iter().copied());
    process::run(&mut cargo)
}
