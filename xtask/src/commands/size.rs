//! `cargo xtask size`: what a first visit downloads until the first result, by file, against the budget.

use crate::error::{Result, failed};
use crate::install::{self, Need};
use crate::{paths, process};

/// Installs what is missing, then measures the site in `dist/`; with `all`, every page of it.
pub fn run(arguments: &[String]) -> Result<()> {
    install::ensure(Need::BROWSER)?;
    measure(arguments)
}

/// Visits the built site in Chromium, runs a program, and weighs every file that was fetched.
pub fn measure(arguments: &[String]) -> Result<()> {
    if let Some(unknown) = arguments.iter().find(|argument| *argument != "all") {
        return failed(format!("`size` knows no `{unknown}`; `cargo xtask size all` weighs every page"));
    }
    if !paths::dist().join("index.html").is_file() {
        return failed("there is no dist/index.html; run `cargo xtask build` first");
    }
    process::run(process::command("node").arg("tests/e2e/size.mjs").args(arguments))
}
