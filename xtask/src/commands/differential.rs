//! `cargo xtask differential`: random session programs, Fieldbook against SQLModel itself.
//!
//! The programs come of seeds; those below 5000 have one-to-many, one-to-one, many-to-many relationships and a
//! self-reference, those from 5000 on a many-to-many relationship of a model with itself too. From 10,000 on, each 10,000
//! seeds are a further kind: composite keys, two relationships between the same tables, link models with fields, swaps of
//! unique values, statements over whole tables with every kind of loading, nested savepoints, two sessions, merged graphs,
//! validators that fail, versions. What is compared is all that was sent with its values and in its order, what was
//! printed, kinds of errors, states of objects, final tables.

use crate::error::{Result, failed};
use crate::{paths, process, sqlmodel};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

/// Where the tool's scripts are.
const FOLDER: &str = "xtask/differential";

/// From this seed on, programs have a many-to-many relationship of a model with itself.
const SECOND_KIND: u64 = 5000;

/// From this seed on, each this many seeds are a further kind.
const FURTHER_KIND: u64 = 10_000;

/// How many further kinds there are; each day has one of them.
const FURTHER_KINDS: u64 = 10;

/// What was recorded: of the first two kinds, and of the further ones.
const RECORDED: [&str; 2] = ["recorded.jsonl.gz", "recorded-kinds.jsonl.gz"];

/// How many seeds of each kind change with the date.
const DAILY: u64 = 50;

/// `differential LO HI` compares these seeds, with `--interpreter` by running them as source; without bounds the recorded
/// seeds are compared, and those of the day.
pub fn run(arguments: &[String]) -> Result<()> {
    let interpreted = arguments.iter().any(|argument| argument == "--interpreter");
    let bounds: Vec<&String> = arguments.iter().filter(|argument| !argument.starts_with("--")).collect();
    let Some(python) = process::find(&["python3"]) else {
        println!("differential: skipped, there is no python3 on the PATH to run SQLModel with");
        return Ok(());
    };
    let tool = build(interpreted)?;
    match bounds.as_slice() {
        [] => check(&python, &tool),
        [low, high] => match (low.parse(), high.parse()) {
            (Ok(low), Ok(high)) => seeds(&python, &tool, low, high),
            _ => failed(format!("`{low}` and `{high}` are to be numbers: the first seed, and the one after the last")),
        },
        _ => failed("usage: cargo xtask differential [LO HI] [--interpreter]"),
    }
}

/// The program that runs programs, with the variable that names it to the scripts.
struct Tool {
    variable: &'static str,
    path: PathBuf,
}

fn build(interpreted: bool) -> Result<Tool> {
    let mut cargo = process::command("cargo");
    cargo.args(["build", "--quiet"]);
    let target = paths::in_root("target/debug");
    let tool = if interpreted {
        cargo.args(["--package", "fieldbook-script"]);
        Tool { variable: "FIELDBOOK_SCRIPT", path: target.join("fieldbook-script") }
    } else {
        cargo.args(["--package", "fieldbook", "--example", "session_programs"]);
        Tool { variable: "FIELDBOOK_CORE", path: target.join("examples/session_programs") }
    };
    process::run(&mut cargo)?;
    Ok(tool)
}

/// The recorded seeds, which need no SQLModel, then those of the day.
fn check(python: &Path, tool: &Tool) -> Result<()> {
    for recorded in RECORDED {
        process::run(script(python, tool).arg("gate").arg(paths::in_root(FOLDER).join(recorded)))?;
    }
    let day = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() / 86_400);
    let first = day * DAILY % (SECOND_KIND - DAILY);
    // The second kind ends where the further ones begin.
    let second = SECOND_KIND + day * DAILY % (FURTHER_KIND - SECOND_KIND);
    let further = (1 + day % FURTHER_KINDS) * FURTHER_KIND + day * DAILY % FURTHER_KIND;
    for low in [first, second, further] {
        println!("the seeds of the day: {low} to {}", low + DAILY);
        // Printed, not required: which seeds a day brings must not decide whether a change may land.
        if let Err(error) = seeds(python, tool, low, low + DAILY) {
            println!("to look into: {error}");
        }
    }
    Ok(())
}

fn seeds(python: &Path, tool: &Tool, low: u64, high: u64) -> Result<()> {
    match sqlmodel::environment(python) {
        Some(own) => process::run(script(&own, tool).args(["seeds", &low.to_string(), &high.to_string()])),
        None => {
            println!("differential: skipped, SQLModel could not be installed for {}", python.display());
            Ok(())
        }
    }
}

fn script(python: &Path, tool: &Tool) -> Command {
    let mut command = process::command(&python.display().to_string());
    command.arg(paths::in_root(FOLDER).join("compare.py"));
    command.env(tool.variable, &tool.path).env("PYTHONDONTWRITEBYTECODE", "1").env("PYTHONUNBUFFERED", "1");
    command
}
