//! A regular expression that a text must have a match of, compiled on first use.

use std::fmt;
use std::sync::{Arc, OnceLock};

use regex_lite::Regex;

/// A field's `pattern`. Clones share the compiled expression; two are equal when they are written the same.
#[derive(Clone)]
pub struct Pattern(Arc<Inner>);

struct Inner {
    text: String,
    regex: OnceLock<Result<Regex, regex_lite::Error>>,
}

impl Pattern {
    /// The expression as it is written.
    pub fn as_str(&self) -> &str {
        &self.0.text
    }

    /// Whether the text has a match; one that is no regular expression matches nothing.
    pub fn is_match(&self, text: &str) -> bool {
        self.regex().as_ref().is_ok_and(|regex| regex.is_match(text))
    }

    /// What is wrong with the expression.
    pub(super) fn error(&self) -> Option<&regex_lite::Error> {
        self.regex().as_ref().err()
    }

    fn regex(&self) -> &Result<Regex, regex_lite::Error> {
        self.0.regex.get_or_init(|| Regex::new(&self.0.text))
    }
}

impl From<String> for Pattern {
    fn from(text: String) -> Self {
        Pattern(Arc::new(Inner { text, regex: OnceLock::new() }))
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}
