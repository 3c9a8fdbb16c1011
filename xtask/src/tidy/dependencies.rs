//! The workspace's packages depend on each other in one direction only.

use super::Breach;
use crate::cargo;
use crate::error::Result;

/// From the bottom up: a package may only depend on those before it.
const LAYERS: [&str; 7] = [
    "fieldbook-macros",
    "fieldbook",
    "fieldbook-web",
    "fieldbook-book",
    "fieldbook-script",
    "fieldbook-runner",
    "fieldbook-site",
];

/// Checks every package's dependencies, those of its tests aside.
pub fn check() -> Result<Vec<Breach>> {
    let packages = cargo::packages()?;
    let is_own = |name: &String| packages.iter().any(|package| package.name == *name);
    let mut breaches = Vec::new();
    for package in &packages {
        for dependency in package.dependencies.iter().filter(|name| is_own(name)) {
            if !is_allowed(&package.name, dependency) {
                breaches.push(Breach {
                    path: package.folder.join("Cargo.toml").display().to_string(),
                    line: 1,
                    message: format!(
                        "{} may not depend on {dependency}; the order is {}",
                        package.name,
                        LAYERS.join(" ← "),
                    ),
                });
            }
        }
    }
    Ok(breaches)
}

/// Whether the layers let one package depend on another; one that is no layer stands above them all.
fn is_allowed(package: &str, dependency: &str) -> bool {
    let layer = |name: &str| LAYERS.iter().position(|layer| *layer == name).unwrap_or(LAYERS.len());
    layer(dependency) < layer(package)
}

#[cfg(test)]
mod tests {
    use super::is_allowed;

    #[test]
    fn dependencies_point_down_only() {
        assert!(is_allowed("fieldbook-site", "fieldbook-runner"));
        assert!(is_allowed("fieldbook-script", "fieldbook"));
        assert!(is_allowed("fieldbook-script", "fieldbook-web"));
        assert!(!is_allowed("fieldbook", "fieldbook-web"));
        assert!(!is_allowed("fieldbook", "fieldbook-script"));
        assert!(!is_allowed("fieldbook-runner", "fieldbook-site"));
        assert!(!is_allowed("fieldbook", "xtask"));
        assert!(is_allowed("xtask", "fieldbook"));
    }
}
