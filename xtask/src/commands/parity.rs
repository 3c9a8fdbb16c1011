//! `cargo xtask parity`: the library's programs against the recorded runs of SQLModel, one line a program.

use crate::error::Result;
use crate::process;

/// Runs them all, or those whose names contain one of the arguments; native, so nothing has to be installed for it.
pub fn run(arguments: &[String]) -> Result<()> {
    let mut cargo = process::command("cargo");
    cargo.args(["test", "--quiet", "--package", "fieldbook"]);
    cargo.args(["--test", "parity", "--"]).args(arguments);
    process::run(&mut cargo)
}
