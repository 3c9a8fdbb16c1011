//! Exercises: a task, a program to start from, and a check that judges what a run did.
//!
//! A check is Rust, `fn check(run: &Run) -> Result<(), String>`. It becomes a program with the run's facts beside it, which
//! rustc compiles in the tests and the interpreter runs in the page.

use serde::{Deserialize, Serialize};

use crate::{Block, Program, SourceFile};

/// An exercise of a chapter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Exercise {
    /// Its name in addresses and storage.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// The task.
    pub task: Vec<Block>,
    /// Hints, each further than the one before.
    pub hints: Vec<Vec<Block>>,
    /// Whether its programs are sheets of SQL.
    pub sheet: bool,
    /// The program to start from.
    pub start: String,
    /// A right solution.
    pub solution: String,
    /// The check.
    pub check: String,
    /// What only tests need.
    #[cfg(feature = "load")]
    #[serde(skip)]
    pub trials: Trials,
}

impl Exercise {
    /// A program that is somebody's answer to it.
    pub fn program(&self, text: &str) -> Program {
        let name = if self.sheet { "main.sql" } else { "main.rs" };
        let main = SourceFile { name: name.to_owned(), text: text.to_owned() };
        Program { name: format!("exercise-{}", self.slug), files: vec![main], requests: Vec::new() }
    }
}

#[cfg(feature = "load")]
impl Exercise {
    /// Every program that its check is tried on, by its file's name without the extension.
    pub fn trials(&self) -> Vec<(String, &str)> {
        let stem = |name: &str| name.split('.').next().unwrap_or_default().to_owned();
        let mut all = vec![("start".to_owned(), self.start.as_str()), ("solution".to_owned(), self.solution.as_str())];
        all.extend(self.trials.right.iter().map(|(name, text)| (stem(name), text.as_str())));
        all.extend(self.trials.wrong.iter().map(|(name, _, text)| (stem(name), text.as_str())));
        all
    }
}

/// Programs that a check is tried on.
#[cfg(feature = "load")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trials {
    /// What the check says of the program to start from.
    pub start_says: String,
    /// Right solutions that are written otherwise, with their files' names.
    pub right: Vec<(String, String)>,
    /// Wrong ones: their files' names, what the check says of them, and their texts.
    pub wrong: Vec<(String, String, String)>,
}

/// What a check may know of a run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    records: Vec<String>,
}

/// Between the fields of a record, and between records: no program prints these.
const FIELD_END: char = '\u{1f}';
const RECORD_END: char = '\u{1e}';

impl Facts {
    /// Notes a fact: its kind, and what belongs to it, as `exercise/run.rs` reads it.
    pub fn note<'a>(&mut self, kind: &str, fields: impl IntoIterator<Item = &'a str>) {
        let clean = |field: &str| field.replace([FIELD_END, RECORD_END], " ");
        let mut record = kind.to_owned();
        for field in fields {
            record.push(FIELD_END);
            record.push_str(&clean(field));
        }
        self.records.push(record);
    }

    /// All of them as `exercise/run.rs` reads them.
    pub fn text(&self) -> String {
        self.records.join(&RECORD_END.to_string())
    }

    /// The program that has a check judge these facts.
    ///
    /// ```
    /// use fieldbook_book::{Facts, verdict};
    ///
    /// let mut facts = Facts::default();
    /// facts.note("printed", ["Hello"]);
    /// let check = "use crate::run::Run;\npub fn check(run: &Run) -> Result<(), String> { Ok(()) }";
    /// let program = facts.judged_by(check);
    /// assert_eq!(program.files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), ["main.rs", "run.rs", "check.rs", "data.rs"]);
    /// assert_eq!(verdict("passed\n"), Some(Ok(())));
    /// ```
    pub fn judged_by(&self, check: &str) -> Program {
        let file = |name: &str, text: &str| SourceFile { name: name.to_owned(), text: text.to_owned() };
        let data = format!("//! The run.\n\npub const RUN: &str = {:?};\n", self.text());
        Program {
            name: "check".to_owned(),
            files: vec![
                file("main.rs", include_str!("../exercise/main.rs")),
                file("run.rs", include_str!("../exercise/run.rs")),
                file("check.rs", check),
                file("data.rs", &data),
            ],
            requests: Vec::new(),
        }
    }
}

/// What a check said, from what its program printed; nothing where it never came to say it.
pub fn verdict(output: &str) -> Option<Result<(), String>> {
    match output.trim_end() {
        "passed" => Some(Ok(())),
        other => Some(Err(other.strip_prefix("missing: ")?.to_owned())),
    }
}
