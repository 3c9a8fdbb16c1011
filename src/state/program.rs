//! The program in the editor: its files as tabs, beside the program it started from.

use fieldbook_book::{Program, SourceFile};

/// The longest source that a run accepts, in bytes over all files.
pub const SOURCE_LIMIT: usize = 64 * 1024;

/// An edited program. Invariant: there is at least one file, and `active` names one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    base: Program,
    files: Vec<SourceFile>,
    active: usize,
}

impl Sheet {
    /// A sheet that holds `base` unchanged; a program without files gets an empty `main.rs`.
    pub fn new(mut base: Program) -> Self {
        if base.files.is_empty() {
            base.files.push(SourceFile { name: "main.rs".to_owned(), text: String::new() });
        }
        Self { files: base.files.clone(), base, active: 0 }
    }

    /// The same sheet with the reader's own files, as an earlier visit left them.
    pub fn with_files(mut self, files: Vec<SourceFile>) -> Self {
        if !files.is_empty() {
            self.files = files;
            self.active = 0;
        }
        self
    }

    /// The files as they are now.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The program that Reset returns to.
    pub fn base(&self) -> &Program {
        &self.base
    }

    /// The name of the open tab.
    pub fn active(&self) -> &str {
        &self.files[self.active].name
    }

    /// The text of the open tab.
    pub fn text(&self) -> &str {
        &self.files[self.active].text
    }

    /// Opens the tab `name`; false where there is none.
    pub fn open(&mut self, name: &str) -> bool {
        let found = self.files.iter().position(|file| file.name == name);
        self.active = found.unwrap_or(self.active);
        found.is_some()
    }

    /// Adds an empty file and opens it.
    ///
    /// # Errors
    ///
    /// What is wrong with the name, in words for the reader.
    pub fn add(&mut self, name: &str) -> Result<(), &'static str> {
        let stem = name.trim();
        let stem = stem.strip_suffix(".rs").unwrap_or(stem);
        if !is_module(stem) {
            return Err("a module's name is made of small letters, digits and underscores");
        }
        let name = format!("{stem}.rs");
        if self.files.iter().any(|file| file.name == name) {
            return Err("there is a file of that name");
        }
        self.files.push(SourceFile { name, text: String::new() });
        self.active = self.files.len() - 1;
        Ok(())
    }

    /// Removes a file, unless it is the first, which holds `main`; says whether it did.
    pub fn remove(&mut self, name: &str) -> bool {
        let found = self.files.iter().position(|file| file.name == name).filter(|index| *index > 0);
        if let Some(index) = found {
            self.files.remove(index);
            self.active = self.active.min(index - 1);
        }
        found.is_some()
    }

    /// Replaces the text of the open tab; says whether that changed anything.
    pub fn set_text(&mut self, text: &str) -> bool {
        let file = &mut self.files[self.active];
        let changed = file.text != text;
        if changed {
            text.clone_into(&mut file.text);
        }
        changed
    }

    /// Whether it is a sheet of SQL, and no Rust.
    pub fn is_sql(&self) -> bool {
        self.files().iter().any(|file| file.name.ends_with(".sql"))
    }

    /// Whether any file differs from the program it started from.
    pub fn is_edited(&self) -> bool {
        self.files != self.base.files
    }

    /// Puts other files in the place of all.
    pub fn replace(&mut self, files: Vec<SourceFile>) {
        if !files.is_empty() {
            self.active = self.active.min(files.len() - 1);
            self.files = files;
        }
    }

    /// Back to the program it started from; returns what the reader had.
    pub fn reset(&mut self) -> Vec<SourceFile> {
        self.active = 0;
        std::mem::replace(&mut self.files, self.base.files.clone())
    }

    /// The length of all files in bytes.
    pub fn len(&self) -> usize {
        self.files.iter().map(|file| file.text.len()).sum()
    }

    /// Whether nothing is written in any file.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Whether a program can have opened a database in a file: any that names one in another way than in memory, and at once.
///
/// ```
/// use fieldbook_site::state::program::may_use_files;
/// assert!(may_use_files(r#"create_engine("sqlite:///heroes.db")?"#));
/// assert!(!may_use_files(r#"create_engine("sqlite://")?"#));
/// ```
pub fn may_use_files(text: &str) -> bool {
    const IN_MEMORY: [&str; 2] = [r#"create_engine("sqlite://")"#, r#"create_engine("sqlite:///:memory:")"#];
    let in_memory: usize = IN_MEMORY.iter().map(|call| text.matches(call).count()).sum();
    text.matches("sqlite:").count() > in_memory
}

/// Whether `mod stem;` would name a file.
fn is_module(stem: &str) -> bool {
    let starts_well = stem.starts_with(|first: char| first.is_ascii_lowercase() || first == '_');
    starts_well && stem.len() <= 40 && stem.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
}
