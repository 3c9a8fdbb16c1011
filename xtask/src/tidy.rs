//! The repository's rules as checks: each rule is one file in `xtask/src/tidy/`, and says what to do about a breach.

mod boundaries;
mod dependencies;
mod files;
mod left_behind;
mod manifests;
mod paths_exist;
mod source_text;
mod third_parties;

use crate::error::{Result, failed};
use crate::{paths, process};
use std::fmt;

/// A tracked text file.
pub struct File {
    /// Its path from the root, with slashes.
    pub path: String,
    /// Its contents.
    pub text: String,
}

impl File {
    /// The ending of its name, without the dot.
    pub fn extension(&self) -> &str {
        self.path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(_, extension)| extension)
    }

    /// A breach of a rule at a line, counted from 1.
    pub fn breach(&self, line: usize, message: impl Into<String>) -> Breach {
        Breach { path: self.path.clone(), line, message: message.into() }
    }
}

/// A place where a rule is broken.
#[derive(Debug, PartialEq)]
pub struct Breach {
    path: String,
    line: usize,
    message: String,
}

impl fmt::Display for Breach {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}", self.path, self.line, self.message)
    }
}

/// Runs every rule over every tracked file.
pub fn check() -> Result<()> {
    let files = tracked_files()?;
    let mut breaches = left_behind::check(&tracked_paths()?);
    for file in &files {
        breaches.extend(files::check(file));
        breaches.extend(boundaries::check(file));
        breaches.extend(third_parties::check(file));
        breaches.extend(manifests::check(file));
        breaches.extend(paths_exist::check(file));
    }
    breaches.extend(dependencies::check()?);
    if breaches.is_empty() {
        println!("tidy: {} files keep every rule", files.len());
        return Ok(());
    }
    let list: Vec<String> = breaches.iter().map(Breach::to_string).collect();
    failed(format!("{} breaches of the repository's rules:\n{}", list.len(), list.join("\n")))
}

/// The paths that git tracks or would track; what `.gitignore` names is left out, unless it is tracked all the same.
fn tracked_paths() -> Result<Vec<String>> {
    let mut command = process::command("git");
    command.args(["ls-files", "--cached", "--others", "--exclude-standard"]);
    let Some(list) = process::output(&mut command) else {
        return failed("`git ls-files` failed; tidy needs a git checkout");
    };
    Ok(list.lines().map(str::to_string).collect())
}

/// The text files among what git tracks.
fn tracked_files() -> Result<Vec<File>> {
    let paths = tracked_paths()?;
    let files = paths.iter().filter_map(|path| {
        // A file that is deleted but still tracked, or is no text, has no rules to keep.
        let text = std::fs::read_to_string(paths::in_root(path)).ok()?;
        Some(File { path: path.to_string(), text })
    });
    Ok(files.collect())
}

#[cfg(test)]
mod tests {
    use super::{Breach, File};

    /// The lines of a file that keeps every rule.
    pub(super) const NONE: [usize; 0] = [];

    /// Runs a rule on a file made up for the test and returns the lines it complains about.
    pub(super) fn lines(rule: impl Fn(&File) -> Vec<Breach>, path: &str, text: &str) -> Vec<usize> {
        let file = File { path: path.to_string(), text: text.to_string() };
        rule(&file).iter().map(|breach| breach.line).collect()
    }
}
