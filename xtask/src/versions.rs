//! The versions of the tools: pinned here or, where a package decides, read from `Cargo.lock`.

use crate::error::{Context, Error, Result};
use crate::paths;

/// The Trunk that builds the site; 0.22 wants a newer rustc than `rust-toolchain.toml` pins.
pub const TRUNK: &str = "0.21.14";

/// The oldest Node.js that the bundler and the journeys run on.
pub const NODE_MAJOR: u32 = 20;

/// wasm-bindgen's version in `Cargo.lock`: the command-line tool must be the very same.
pub fn wasm_bindgen() -> Result<String> {
    let lock = std::fs::read_to_string(paths::in_root("Cargo.lock")).context("cannot read Cargo.lock")?;
    locked(&lock, "wasm-bindgen")
        .ok_or_else(|| Error::Failed("Cargo.lock names no wasm-bindgen; run `cargo metadata` to renew it".into()))
}

/// The version of a package in a lock file's text.
fn locked(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"').map(str::to_string)
}

#[cfg(test)]
mod tests {
    use super::locked;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";

    #[test]
    fn locked_version_is_that_of_the_whole_name() {
        assert_eq!(locked(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
    }

    #[test]
    fn locked_version_of_an_absent_package_is_none() {
        assert_eq!(locked(LOCK, "wasm"), None);
    }
}
