//! `cargo xtask build`: the release site in `dist/`.

use crate::error::Result;
use crate::install::{self, Need};
use crate::process;
use crate::steps::timed;

/// Installs what is missing and builds; arguments go to `trunk build`.
pub fn run(arguments: &[String]) -> Result<()> {
    install::ensure(Need::SITE)?;
    timed("release build of the site into dist/", || site(arguments))
}

/// Builds the release site with the tools that are there.
pub fn site(arguments: &[String]) -> Result<()> {
    let mut command = process::command("trunk");
    process::run(command.args(["build", "--release", "--skip-version-check"]).args(arguments))
}
