//! `cargo xtask setup`: everything that any command needs, installed once.

use crate::error::Result;
use crate::install::{self, Need};

/// Installs what is missing for every command.
pub fn run() -> Result<()> {
    install::ensure(Need::ALL)
}
