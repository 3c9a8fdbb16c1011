//! Node.js and the npm packages, each folder from its own lock file.

use crate::error::{Context, Error, Result};
use crate::steps::timed;
use crate::{paths, process, versions};

/// Makes sure that Node.js and npm are there and new enough.
pub fn check_node() -> Result<()> {
    let version = process::output(process::command("node").arg("--version"));
    let major = version.as_deref().and_then(major);
    if major.is_some_and(|major| major >= versions::NODE_MAJOR) && process::find(&["npm"]).is_some() {
        return Ok(());
    }
    Err(Error::MissingPackage(format!(
        "Node.js {} or newer with npm is needed, {} is here; install it and run the command again",
        versions::NODE_MAJOR,
        version.unwrap_or_else(|| "none".into()),
    )))
}

fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

/// Runs `npm ci` in a folder, unless what is installed there came from this very lock file.
pub fn install(folder: &str) -> Result<()> {
    let lock = paths::in_root(folder).join("package-lock.json");
    if !lock.is_file() {
        return Ok(());
    }
    let wanted = std::fs::read(&lock).context(format!("cannot read {}", lock.display()))?;
    let stamp = paths::in_root(folder).join("node_modules/.installed-from.json");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    timed(&format!("npm ci in {folder}/ (under a minute)"), || {
        let mut command = process::command("npm");
        command.args(["ci", "--no-audit", "--no-fund", "--prefix", folder]);
        process::run(&mut command)?;
        std::fs::write(&stamp, &wanted).context(format!("cannot write {}", stamp.display()))
    })
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn major_version_is_read_from_node_output() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("unknown"), None);
    }
}
