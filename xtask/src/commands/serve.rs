//! `cargo xtask serve`: the site on localhost, rebuilt on every change.

use crate::error::Result;
use crate::install::{self, Need};
use crate::process;

/// Serves until it is stopped; arguments go to `trunk serve`.
pub fn run(arguments: &[String]) -> Result<()> {
    install::ensure(Need::SITE)?;
    println!("\n==> trunk serve (stop with Ctrl+C)");
    let mut command = process::command("trunk");
    process::run_attached(command.args(["serve", "--skip-version-check"]).args(arguments))
}
