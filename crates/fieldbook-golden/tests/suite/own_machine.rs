//! "On your own machine", followed to the letter in an empty folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The chapter.
const CHAPTER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../book/01-before/06-on-your-own-machine");

/// The repository, which the chapter asks to be put beside the project.
const REPOSITORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// A folder that is empty at first and gone afterwards.
struct Empty(PathBuf);

impl Empty {
    fn new() -> Self {
        let path = std::env::temp_dir().join(format!("fieldbook-own-machine-{}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder for the test");
        Self(path)
    }
}

impl Drop for Empty {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The listings in this language.
fn listings<'p>(page: &'p str, language: &str) -> Vec<&'p str> {
    let opening = format!("```{language}\n");
    page.split(opening.as_str()).skip(1).filter_map(|rest| rest.split("\n```").next()).collect()
}

/// The chapter's program with the line that the chapter gives in place of its own.
fn program(page: &str) -> String {
    let text = fs::read_to_string(Path::new(CHAPTER).join("main.rs")).expect("the program can be read");
    let line = listings(page, "rust")[0].trim();
    let begins = line.split('"').next().expect("a line has a beginning");
    let lines = text.lines().map(|old| if old.trim().starts_with(begins) { line } else { old });
    let changed = lines.map(|line| format!("{line}\n")).collect::<String>();
    assert_ne!(changed, text, "the chapter changes a line");
    changed
}

/// Runs a command as a reader's terminal would, and returns what it printed.
fn run(words: &[&str], folder: &Path) -> String {
    let mut command = Command::new(words[0]);
    command.args(&words[1..]).current_dir(folder).env("CARGO_NET_OFFLINE", "true");
    // Compiling the library takes minutes; the next test shall find it.
    command.env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("own-machine"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("CARGO_PKG") || name == "CARGO_MANIFEST_DIR")
    {
        command.env_remove(name);
    }
    let output = command.output().unwrap_or_else(|error| panic!("{words:?}: {error}"));
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("programs print UTF-8")
}

#[test]
fn the_chapter_followed_to_the_letter_leaves_a_database() {
    let page = fs::read_to_string(Path::new(CHAPTER).join("chapter.md")).expect("the chapter can be read");
    let empty = Empty::new();
    let repository = fs::canonicalize(REPOSITORY).expect("the repository is there");
    std::os::unix::fs::symlink(repository, empty.0.join("fieldbook")).expect("a link to the repository");
    let mut folder = empty.0.clone();
    let mut printed = Vec::new();
    for line in listings(&page, "sh").iter().flat_map(|listing| listing.lines()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["cd", name] => folder.push(name),
            ["cargo", "run"] => {
                fs::write(folder.join("src/main.rs"), program(&page)).expect("the program can be written");
                printed.push(run(&words, &folder));
            }
            words => drop(run(words, &folder)),
        }
    }
    assert_eq!(printed, ["visits so far: 1\n", "visits so far: 2\n"]);
    let file = fs::read(folder.join("guestbook.db")).expect("the database is a file");
    assert!(file.starts_with(b"SQLite format 3\0"));
}
