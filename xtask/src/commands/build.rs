//! `cargo xtask build`: the release site in `dist/`.

use crate::error::{Context, Result};
use crate::install::{self, Need};
use crate::steps::timed;
use crate::{paths, process};
use std::path::Path;

/// Installs what is missing and builds; arguments go to `trunk build`.
pub fn run(arguments: &[String]) -> Result<()> {
    install::ensure(Need::SITE)?;
    timed("release build of the site into dist/", || site(arguments))
}

/// Builds the release site with the tools that are there.
pub fn site(arguments: &[String]) -> Result<()> {
    let mut command = process::command("trunk");
    process::run(command.args(["build", "--release", "--skip-version-check"]).args(arguments))?;
    api_documentation()
}

/// Puts the library's documentation, guide included, below `api/`.
fn api_documentation() -> Result<()> {
    let mut command = process::command("cargo");
    process::run(command.args(["doc", "--package", "fieldbook", "--no-deps", "--quiet"]))?;
    let (from, to) = (paths::in_root("target/doc"), paths::dist().join("api"));
    let copied = copy(&from, &to);
    copied.context(format!("cannot copy {} to {}", from.display(), to.display()))
}

/// Copies a folder with everything in it.
fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            std::fs::copy(&path, &target)?;
        }
    }
    Ok(())
}
