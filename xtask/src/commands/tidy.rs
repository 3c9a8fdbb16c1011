//! `cargo xtask tidy`: the repository's rules, run as checks.

use crate::error::Result;
use crate::tidy;

/// Prints every broken rule, and fails if there is one.
pub fn run() -> Result<()> {
    tidy::check()
}
