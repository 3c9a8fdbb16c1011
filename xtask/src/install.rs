//! Installs what a command needs and is missing, and says so; what is there is left alone.
//!
//! Each installer first looks and only then acts, so a second run does nothing.

mod cargo_tools;
mod npm;
mod rust;
mod system;

use crate::error::Result;

/// What a command needs besides cargo and Node.js.
#[derive(Clone, Copy)]
pub struct Need {
    site: bool,
    browser: bool,
    words: bool,
}

impl Need {
    /// The tools that build and serve the site.
    pub const SITE: Need = Need { site: true, browser: false, words: false };
    /// The tools that drive the built site.
    pub const BROWSER: Need = Need { site: false, browser: true, words: false };
    /// The spell checker.
    pub const WORDS: Need = Need { site: false, browser: false, words: true };
    /// All of them.
    pub const ALL: Need = Need { site: true, browser: true, words: true };
}

/// Makes sure that everything needed is there.
pub fn ensure(need: Need) -> Result<()> {
    println!("checking the tools");
    // System packages first: where they may not be installed, nothing slow has happened yet.
    system::ensure(need.site, need.browser, need.words)?;
    if need.site || need.browser {
        npm::check_node()?;
    }
    if need.site {
        rust::ensure()?;
        npm::install("www")?;
        npm::install("xtask/npm")?;
        cargo_tools::ensure()?;
    }
    if need.browser {
        npm::install("tests/e2e")?;
    }
    println!("all tools are there");
    Ok(())
}

/// Makes sure that a PostgreSQL server can be started.
pub fn ensure_postgresql() -> Result<()> {
    system::ensure_postgresql()
}

/// Makes sure that the site can be tried on all three engines; where nothing may be installed, the answer says what is missing.
pub fn ensure_engines() -> Result<Option<String>> {
    system::ensure_engines()
}

/// Makes sure that a folder's npm packages are there, for a command that alone needs them.
pub fn npm(folder: &str) -> Result<()> {
    npm::check_node()?;
    npm::install(folder)
}
