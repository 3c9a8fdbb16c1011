//! A change that the text invites the reader to make, written so that a test can make it.
//!
//! It stands in a fenced block `try`, which no reader sees. `-` and `+` lines are taken out and put in, lines that begin
//! with a space stay and say where; an empty line begins another place. `@ people.rs` turns to another file, `@ main` at
//! the top to another program of the chapter; at first it is `main.rs`, or the sheet. `@ requests.http` turns to the requests that it is sent. What must come of it are lines with `=`, as [`crate::Claim`] reads them.

use crate::{Claim, Kind, Program, Request};

/// What a step calls a program's requests.
const REQUESTS: &str = "requests.http";

/// One change, and what comes of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// The chapter's program that is changed.
    pub program: String,
    /// The changes, in order.
    pub edits: Vec<Edit>,
    /// What the changed program does.
    pub claims: Vec<Claim>,
}

/// A change in one place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edit {
    /// The file.
    pub file: String,
    /// The lines as they are; one may be a part of a line.
    pub old: Vec<String>,
    /// The lines as they become.
    pub new: Vec<String>,
}

impl Step {
    /// Reads a block.
    pub(crate) fn read(text: &str) -> Result<Step, String> {
        let mut step = Step { program: "main".to_owned(), ..Step::default() };
        let mut file = "main.rs".to_owned();
        let mut edit = Edit::default();
        for line in text.lines().chain([""]) {
            let rest = line.get(1..).unwrap_or_default();
            let rest = rest.strip_prefix(' ').unwrap_or(rest).to_owned();
            match line.chars().next() {
                None | Some('=' | '@') => step.edits.extend(edit.take(&file)),
                _ => {}
            }
            match line.chars().next() {
                None => {}
                Some('=') => step.claims.push(Claim::read_line(&rest)?),
                Some('@') if rest.contains('.') => file = rest,
                Some('@') => step.program = rest,
                Some('-') => edit.old.push(rest),
                Some('+') => edit.new.push(rest),
                Some(' ') => {
                    edit.old.push(rest.clone());
                    edit.new.push(rest);
                }
                Some(_) => return Err(format!("a line of `try` begins with -, +, =, @ or a space: {line}")),
            }
        }
        match (step.edits.is_empty(), step.claims.is_empty()) {
            (false, false) => Ok(step),
            _ => Err("a `try` block needs a change and a line with = that says what comes of it".to_owned()),
        }
    }

    /// The program with the changes made.
    ///
    /// # Errors
    ///
    /// A place that is not in the program, or more than once.
    pub fn perform(&self, program: &Program) -> Result<Program, String> {
        let mut program = program.clone();
        for edit in &self.edits {
            if edit.file == REQUESTS {
                let text = edit.perform(&Request::write_all(&program.requests))?;
                program.requests = Request::read_all(&text).map_err(|error| error.to_string())?;
                continue;
            }
            let sheet = program.is_sheet();
            let file = program.files.iter_mut().find(|file| sheet || file.name == edit.file);
            let file = file.ok_or_else(|| format!("there is no file `{}`", edit.file))?;
            file.text = edit.perform(&file.text)?;
        }
        Ok(program)
    }

    /// Whether the changed program is one that must not compile.
    pub fn is_refused(&self) -> bool {
        self.claims.iter().any(|claim| claim.kind == Kind::Refused)
    }

    /// Whether the changed program runs into a limit of the playground, which rustc's does not have.
    pub fn is_stopped(&self) -> bool {
        self.claims.iter().any(|claim| claim.kind == Kind::Stopped)
    }
}

impl Edit {
    fn take(&mut self, file: &str) -> Option<Edit> {
        let edit = std::mem::take(self);
        (edit != Edit::default()).then(|| Edit { file: file.to_owned(), ..edit })
    }

    fn perform(&self, text: &str) -> Result<String, String> {
        if self.old.is_empty() {
            return Ok(format!("{text}\n{}\n", self.new.join("\n")));
        }
        let lines: Vec<&str> = text.lines().collect();
        let same = |window: &[&str]| window.iter().zip(&self.old).all(|(line, old)| line.trim() == old.trim());
        let places: Vec<usize> =
            (0..lines.len()).filter(|at| lines.get(*at..at + self.old.len()).is_some_and(same)).collect();
        match (places.as_slice(), self.old.as_slice()) {
            ([at], _) => {
                let mut lines: Vec<String> = lines.into_iter().map(str::to_owned).collect();
                lines.splice(at..&(at + self.old.len()), self.new.iter().cloned());
                Ok(lines.join("\n") + "\n")
            }
            ([], [old]) if text.matches(old.trim()).count() == 1 => {
                Ok(text.replacen(old.trim(), self.new.join("\n").trim(), 1))
            }
            (places, old) => Err(format!("stands {} times in {}: {}", places.len(), self.file, old.join("\n"))),
        }
    }
}
