//! The pinned toolchain's wasm32 target, rustfmt and clippy, through rustup.

use crate::error::{Result, failed};
use crate::process;
use crate::steps::timed;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target and the components that are missing.
pub fn ensure() -> Result<()> {
    if process::find(&["rustup"]).is_none() {
        return without_rustup();
    }
    if !listed(&["target", "list", "--installed"], TARGET) {
        timed(&format!("rustup target add {TARGET} (under a minute)"), || rustup(&["target", "add", TARGET]))?;
    }
    for component in ["rustfmt", "clippy"] {
        if !listed(&["component", "list", "--installed"], component) {
            timed(&format!("rustup component add {component} (under a minute)"), || {
                rustup(&["component", "add", component])
            })?;
        }
    }
    Ok(())
}

/// A distribution's Rust may bring the target along; all one can do is look.
fn without_rustup() -> Result<()> {
    let libraries = process::output(process::command("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    if libraries.is_some_and(|folder| std::path::Path::new(&folder).is_dir()) {
        return Ok(());
    }
    failed(format!("rustc has no target {TARGET} and there is no rustup to add it; install Rust through rustup"))
}

fn listed(arguments: &[&str], name: &str) -> bool {
    process::output(process::command("rustup").args(arguments))
        .is_some_and(|text| text.lines().any(|line| line.starts_with(name)))
}

fn rustup(arguments: &[&str]) -> Result<()> {
    process::run(process::command("rustup").args(arguments))
}
