//! What cargo knows about the workspace: its packages, their dependencies and their test targets.

use crate::error::{Context, Result, failed};
use crate::process;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// A package of this workspace.
pub struct Package {
    /// Its name in the manifest.
    pub name: String,
    /// Its folder.
    pub folder: PathBuf,
    /// The names of what it depends on, for every target; what only its tests need is left out.
    pub dependencies: Vec<String>,
    /// Its integration tests: name and main file.
    pub tests: Vec<(String, PathBuf)>,
}

/// The workspace's packages, in cargo's order.
pub fn packages() -> Result<Vec<Package>> {
    let mut command = process::command("cargo");
    command.args(["metadata", "--format-version", "1", "--no-deps"]);
    let Some(text) = process::output(&mut command) else {
        return failed("`cargo metadata` failed; run it to see why");
    };
    let metadata: Value = serde_json::from_str(&text).context("cannot read cargo's metadata")?;
    Ok(list(&metadata["packages"]).iter().map(package).collect())
}

fn package(value: &Value) -> Package {
    let folder = Path::new(&text(&value["manifest_path"])).parent().map(PathBuf::from).unwrap_or_default();
    let tests = list(&value["targets"])
        .iter()
        .filter(|target| list(&target["kind"]).iter().any(|kind| kind == "test"))
        .map(|target| (text(&target["name"]), PathBuf::from(text(&target["src_path"]))))
        .collect();
    let dependencies = list(&value["dependencies"])
        .iter()
        .filter(|dependency| dependency["kind"] != "dev")
        .map(|dependency| text(&dependency["name"]))
        .collect();
    Package { name: text(&value["name"]), folder, dependencies, tests }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_string()
}
