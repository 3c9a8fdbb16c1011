//! `cargo xtask size`: what a first visit downloads until the first result, by file, against the budget.

use crate::error::{Result, failed};
use crate::install::{self, Need};
use crate::{paths, process};

/// Installs what is missing, then measures the site in `dist/`.
pub fn run() -> Result<()> {
    install::ensure(Need::BROWSER)?;
    measure()
}

/// Visits the built site in Chromium, runs a program, and weighs every file that was fetched.
pub fn measure() -> Result<()> {
    if !paths::dist().join("index.html").is_file() {
        return failed("there is no dist/index.html; run `cargo xtask build` first");
    }
    process::run(process::command("node").arg("tests/e2e/size.mjs"))
}
