//! The original: a Python with SQLModel in the versions that the library follows, below `target`, made the first time.

use crate::{paths, process};
use std::path::{Path, PathBuf};

/// The original and what it stands on, what serves its web programs, and what that needs for tests and forms.
const PACKAGES: [&str; 6] = [
    "sqlmodel==0.0.50",
    "sqlalchemy==2.1.9",
    "pydantic==2.14.3",
    "fastapi==0.165.0",
    "httpx2==2.16.2",
    "python-multipart==0.0.34",
];

/// Asks a Python whether it has them.
const ASK: &str = "import sqlmodel, fastapi.testclient, python_multipart";

/// A Python that has SQLModel, in an environment of its own made by `python`; nothing where it cannot be installed.
pub fn environment(python: &Path) -> Option<PathBuf> {
    let folder = paths::in_root("target/differential");
    let own = folder.join("bin/python3");
    let mut asked = process::command(&own.display().to_string());
    if process::output(asked.args(["-c", ASK])).is_some() {
        return Some(own);
    }
    println!("  -> installing SQLModel and FastAPI below target/differential");
    process::run(process::command(&python.display().to_string()).args(["-m", "venv"]).arg(&folder)).ok()?;
    let mut pip = process::command(&own.display().to_string());
    process::run(pip.args(["-m", "pip", "install", "--quiet"]).args(PACKAGES)).ok()?;
    Some(own)
}
