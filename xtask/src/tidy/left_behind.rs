//! The rule for what no repository holds: files that a build, a test or a benchmark wrote.

use super::Breach;

/// Folders that only tools write to.
const WRITTEN_BY_TOOLS: [&str; 5] = ["target", "dist", "node_modules", "criterion", "__pycache__"];

/// Finds the paths that lie in such a folder.
pub fn check(paths: &[String]) -> Vec<Breach> {
    let lies_in = |path: &str| {
        let folders = path.rsplit_once('/').map_or("", |(folders, _)| folders);
        folders.split('/').find_map(|folder| WRITTEN_BY_TOOLS.iter().find(|known| **known == folder))
    };
    let breach = |path: &String| {
        let folder = lies_in(path)?;
        let message = format!("lies in `{folder}/`, which a tool writes; `git rm --cached` it, and ignore the folder");
        Some(Breach { path: path.clone(), line: 1, message })
    };
    paths.iter().filter_map(breach).collect()
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn build_output_is_refused_wherever_it_lies() {
        let paths = ["crates/a/target/criterion/x.json", "dist/index.html", "src/target.rs", "docs/dist.md"];
        let breaches = check(&paths.map(str::to_string));
        assert_eq!(breaches.iter().map(|breach| breach.path.as_str()).collect::<Vec<_>>(), paths[..2]);
    }
}
