//! Dependencies: versions once, in the workspace manifest, each below a comment that gives its reason.

use super::{Breach, File};

/// Checks one manifest.
pub fn check(file: &File) -> Vec<Breach> {
    if !file.path.ends_with("Cargo.toml") {
        return Vec::new();
    }
    let mut breaches = Vec::new();
    // A workspace of its own inherits nothing: its dependencies are where its versions are.
    let is_alone = file.text.lines().any(|line| line.trim() == "[workspace]") && !file.text.contains("members");
    let mut section = "";
    let mut before = "";
    for (index, line) in file.text.lines().map(str::trim).enumerate() {
        if line.starts_with('[') {
            section = match line.trim_matches(['[', ']']) {
                "dependencies" if is_alone => "workspace.dependencies",
                section => section,
            };
        } else if let Some((name, value)) = line.split_once('=').filter(|_| !line.starts_with('#')) {
            let message = entry(section, name.trim(), value, before);
            breaches.extend(message.map(|message| file.breach(index + 1, message)));
        }
        before = line;
    }
    breaches
}

/// What is wrong with one line of a manifest's section.
fn entry(section: &str, name: &str, value: &str, before: &str) -> Option<String> {
    if section == "workspace.dependencies" {
        let is_own = value.contains("path =");
        return (!is_own && !before.starts_with('#'))
            .then(|| format!("`{name}` has no comment line above it that says why it is needed"));
    }
    let is_dependencies = section.ends_with("dependencies");
    let is_inherited = name.ends_with(".workspace") || value.contains("workspace = true");
    (is_dependencies && !is_inherited).then(|| {
        format!(
            "`{name}` gives its own version; put it into the workspace manifest and write `{name}.workspace = true`"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::tests::lines;

    #[test]
    fn a_workspace_dependency_has_its_reason() {
        let text = "[workspace.dependencies]\nown = { path = \"own\" }\n# Why.\na = \"1\"\nb = \"1\"\n";
        assert_eq!(lines(check, "Cargo.toml", text), [5]);
    }

    #[test]
    fn a_member_inherits_its_versions() {
        let text =
            "[package]\nname = \"x\"\n[dev-dependencies]\na.workspace = true\nb = { workspace = true }\nc = \"1\"\n";
        assert_eq!(lines(check, "crates/x/Cargo.toml", text), [6]);
    }
}
