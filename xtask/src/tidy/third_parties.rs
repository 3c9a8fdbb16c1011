//! Nothing the site loads comes from another host, and no lock file names a package registry.

use super::{Breach, File};

/// Names of XML vocabularies look like addresses and are never fetched.
const NAMESPACES: [&str; 2] = ["http://www.w3.org/", "http://www.sitemaps.org/schemas/"];

/// Checks one file.
pub fn check(file: &File) -> Vec<Breach> {
    if file.path.ends_with("package-lock.json") {
        return lines_where(file, |line| line.trim_start().starts_with("\"resolved\""))
            .map(|line| {
                file.breach(line, "names a registry's host; npm's `omit-lockfile-registry-resolved` leaves it out")
            })
            .collect();
    }
    if !is_loaded(&file.path) {
        return Vec::new();
    }
    lines_where(file, has_foreign_address)
        .map(|line| {
            file.breach(line, "an address on another host in what the site loads; serve it from the site itself")
        })
        .collect()
}

/// Whether the browser gets this file, as it is or bundled. Links in the book's text are for people to follow, and the `.mjs`
/// in `www/` are programs of the build.
fn is_loaded(path: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or_default();
    path == "index.html"
        || (path.starts_with("www/") && ["css", "js", "ts", "html", "svg", "json"].contains(&ending))
        || (path.starts_with("src/") && ending == "rs")
}

fn has_foreign_address(line: &str) -> bool {
    let foreign = |scheme: &str| {
        line.match_indices(scheme).any(|(at, _)| !NAMESPACES.iter().any(|name| line[at..].starts_with(name)))
    };
    foreign("http://") || foreign("https://")
}

fn lines_where(file: &File, test: impl Fn(&str) -> bool) -> impl Iterator<Item = usize> {
    file.text.lines().enumerate().filter(move |(_, line)| test(line)).map(|(index, _)| index + 1)
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::tests::{NONE, lines};

    #[test]
    fn what_the_site_loads_names_no_other_host() {
        let page = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n<link href=\"https://fonts.example/a.css\">\n";
        assert_eq!(lines(check, "index.html", page), [2]);
        assert_eq!(lines(check, "book/01-start/chapter.md", page), NONE);
    }

    #[test]
    fn a_lock_file_names_no_registry() {
        let lock = "{\n  \"resolved\": \"https://registry.example/a.tgz\",\n}\n";
        assert_eq!(lines(check, "www/package-lock.json", lock), [2]);
    }
}
