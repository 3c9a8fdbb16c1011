//! A program as a Cargo project, to go on with outside of the page.

use crate::{Program, SourceFile};

/// The version of the library that programs here are made for.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The files of a Cargo project that is this program, by their paths; nothing for a sheet of SQL, which is no program.
///
/// ```
/// use fieldbook_book::{Program, SourceFile, project};
///
/// let main = SourceFile { name: "main.rs".to_owned(), text: "fn main() {}\n".to_owned() };
/// let program = Program { name: "main".to_owned(), files: vec![main], requests: Vec::new() };
/// let files = project("filter-rows", &program);
/// assert_eq!(files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), ["Cargo.toml", "src/main.rs"]);
/// assert!(files[0].text.contains("name = \"book-filter-rows\""));
/// ```
pub fn project(name: &str, program: &Program) -> Vec<SourceFile> {
    if program.is_sheet() {
        return Vec::new();
    }
    let mut files = vec![SourceFile { name: "Cargo.toml".to_owned(), text: manifest(name, &program.files) }];
    files.extend(
        program.files.iter().map(|file| SourceFile { name: format!("src/{}", file.name), text: file.text.clone() }),
    );
    if !program.requests.is_empty() {
        let text = crate::Request::write_all(&program.requests);
        files.push(SourceFile { name: "requests.http".to_owned(), text });
    }
    files
}

/// The project's name: letters, digits and hyphens behind a word that keeps it apart from every crate it may need.
pub fn project_name(name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    format!("book-{}", name.chars().map(plain).collect::<String>().trim_matches('-'))
}

fn manifest(name: &str, files: &[SourceFile]) -> String {
    let uses = |krate: &str| files.iter().any(|file| file.text.contains(&format!("{krate}::")));
    let mut text = format!(
        "[package]\nname = \"{}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
         # Fieldbook is not on crates.io yet: its repository stands in a folder beside this one.\n[dependencies]\n",
        project_name(name)
    );
    let library = |krate: &str, features: &str| {
        format!("{krate} = {{ version = \"={VERSION}\", path = \"../fieldbook/crates/{krate}\"{features} }}\n")
    };
    text.push_str(&library("fieldbook", ""));
    if uses("fieldbook_web") {
        text.push_str(&library("fieldbook-web", ", features = [\"axum\"]"));
    }
    if uses("serde_json") {
        text.push_str("serde_json = \"1\"\n");
    }
    // A project within another's folder is its own all the same.
    text.push_str("\n[workspace]\n");
    text
}
