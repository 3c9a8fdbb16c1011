//! `cargo xtask speeds`: the page's times with SQLModel on Pyodide beside it; nothing that CI runs.

use crate::error::{Context, Result, failed};
use crate::install::{self, Need};
use crate::{paths, process};

/// What Pyodide's Python and machine are called where wheels are looked for.
const FOR_PYODIDE: [&str; 11] = [
    "--only-binary=:all:",
    "--python-version",
    "3.14",
    "--implementation",
    "cp",
    "--abi",
    "cp314",
    "--abi",
    "none",
    "--platform",
    "pyemscripten_2026_0_wasm32",
];

/// Fetches Pyodide and the wheels where they are missing, then measures the site in `dist/`.
pub fn run(arguments: &[String]) -> Result<()> {
    if !arguments.is_empty() {
        return failed("`speeds` takes no arguments; FIELDBOOK_ROUNDS says how many rounds it measures");
    }
    if !paths::dist().join("index.html").is_file() {
        return failed("there is no dist/index.html; run `cargo xtask build` first");
    }
    install::ensure(Need::BROWSER)?;
    install::npm("bench/page")?;
    wheels()?;
    process::run(process::command("node").arg("bench/page/speeds.mjs"))
}

/// SQLModel and what it needs, as wheels for Pyodide.
fn wheels() -> Result<()> {
    let Some(python) = process::find(&["python3", "python"]) else {
        return failed("Python with pip is needed: it fetches the wheels that Pyodide runs");
    };
    let wanted = paths::in_root("bench/page/requirements.txt");
    let folder = paths::in_root("target/speeds/wheels");
    let stamp = paths::in_root("target/speeds/fetched.txt");
    let text = std::fs::read(&wanted).context("cannot read bench/page/requirements.txt")?;
    if std::fs::read(&stamp).is_ok_and(|fetched| fetched == text) {
        return Ok(());
    }
    // What an earlier list asked for would be measured too.
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder).context("cannot empty target/speeds/wheels")?;
    }
    let mut pip = process::command(&python.to_string_lossy());
    pip.args(["-m", "pip", "download", "--quiet", "--disable-pip-version-check"]).args(FOR_PYODIDE);
    process::run(pip.arg("--dest").arg(&folder).arg("--requirement").arg(&wanted))?;
    std::fs::write(&stamp, text).context("cannot write target/speeds/fetched.txt")
}
