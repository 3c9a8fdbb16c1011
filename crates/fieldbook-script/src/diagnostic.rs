//! What the check has to say about a program, in rustc's manner.

use serde::{Deserialize, Serialize};

use crate::source::{Loc, SourceFiles, Span};

mod render;

pub(crate) use render::excerpt;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The program does not run.
    Error,
    /// The program runs.
    Warning,
}

/// One problem of a program, found before it runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// rustc's code (`E0599`), where rustc has one.
    pub code: Option<String>,
    /// What is wrong.
    pub message: String,
    /// Where.
    pub span: Span,
    /// What stands under the carets.
    pub label: Option<String>,
    /// Ways out.
    pub help: Vec<String>,
    /// Other places that matter.
    pub related: Vec<Related>,
}

/// Another place that matters to a diagnostic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Related {
    /// Why it matters.
    pub message: String,
    /// The place.
    pub span: Span,
}

/// A diagnostic under construction, inside the crate.
#[derive(Clone, Debug)]
pub(crate) struct Problem {
    pub severity: Severity,
    pub code: Option<&'static str>,
    pub message: String,
    pub at: Loc,
    pub label: Option<Box<str>>,
    pub help: Vec<String>,
    pub related: Vec<(String, Loc)>,
    /// Whether it was found only when everything else of its body was known.
    pub late: bool,
}

impl Problem {
    pub fn error(code: &'static str, at: Loc, message: impl Into<String>) -> Self {
        Self { code: Some(code), ..Self::plain(at, message) }
    }

    /// An error for which rustc has no code, or that only this interpreter has.
    pub fn plain(at: Loc, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            code: None,
            message: message.into(),
            at,
            label: None,
            help: Vec::new(),
            related: Vec::new(),
            late: false,
        }
    }

    pub fn unsupported(at: Loc, what: &str) -> Self {
        Self::plain(at, format!("not supported yet: {what}"))
            .help("rustc accepts this; the playground's interpreter does not run it yet")
    }

    /// When it is found: names are looked up first, then types are told, then bounds are asked of them.
    pub fn stage(&self) -> u8 {
        let names = "E0401"..="E0437";
        match self.code {
            // What a macro says of its text.
            None if self.late => 1,
            None | Some("E0106" | "E0261" | "E0531" | "E0532") => 0,
            Some("E0323" | "E0324" | "E0325" | "E0262" | "E0637") => 0,
            Some(code) if names.contains(&code) => 0,
            _ => 1 + u8::from(self.late),
        }
    }

    pub fn warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into().into_boxed_str());
        self
    }

    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    pub fn related(mut self, message: impl Into<String>, at: Loc) -> Self {
        self.related.push((message.into(), at));
        self
    }

    pub fn public(self, files: &SourceFiles) -> Diagnostic {
        Diagnostic {
            severity: self.severity,
            code: self.code.map(str::to_owned),
            message: self.message,
            span: self.at.public(files),
            label: self.label.map(String::from),
            help: self.help,
            related: self
                .related
                .into_iter()
                .map(|(message, at)| Related { message, span: at.public(files) })
                .collect(),
        }
    }
}

impl Diagnostic {
    /// Whether it keeps the program from running.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}
