//! Names: each text is kept once for the life of the thread, so that a name is a plain reference.

use std::cell::RefCell;
use std::hash::{Hash, Hasher};
use std::ops::Deref;

use rustc_hash::FxHashSet;

/// A name of a program or of the library. Equal names are one text, so their addresses are compared and hashed.
#[derive(Clone, Copy, Eq)]
pub(crate) struct Symbol(&'static str);

thread_local! {
    static NAMES: RefCell<FxHashSet<&'static str>> = RefCell::default();
}

impl PartialEq for Symbol {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Hash for Symbol {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(self.0.as_ptr().addr());
    }
}

/// In the order of the texts, which is the same in every run.
impl Ord for Symbol {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(other.0)
    }
}

impl PartialOrd for Symbol {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Symbol {
    pub fn new(text: &str) -> Self {
        NAMES.with_borrow_mut(|names| {
            if let Some(name) = names.get(text) {
                return Self(name);
            }
            let name: &'static str = Box::leak(text.to_owned().into_boxed_str());
            names.insert(name);
            Self(name)
        })
    }

    /// As [`Symbol::new`], of a text that need not be copied.
    pub fn of_static(text: &'static str) -> Self {
        NAMES.with_borrow_mut(|names| {
            if let Some(name) = names.get(text) {
                return Self(name);
            }
            names.insert(text);
            Self(text)
        })
    }

    pub fn text(self) -> &'static str {
        self.0
    }
}

impl From<&syn::Ident> for Symbol {
    fn from(ident: &syn::Ident) -> Self {
        let text = ident.to_string();
        Self::new(crate::expand::hygiene::plain(text.strip_prefix("r#").unwrap_or(&text)))
    }
}

impl Symbol {
    /// The name of a variable, which a macro's own text may have made another than it looks.
    pub fn variable(ident: &syn::Ident) -> Self {
        let text = ident.to_string();
        Self::new(text.strip_prefix("r#").unwrap_or(&text))
    }

    /// The name as a reader knows it.
    pub fn plain(self) -> Self {
        match crate::expand::hygiene::plain(self.0) {
            same if same.len() == self.0.len() => self,
            plain => Self::new(plain),
        }
    }
}

impl Deref for Symbol {
    type Target = str;

    fn deref(&self) -> &str {
        self.0
    }
}

impl std::fmt::Display for Symbol {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl std::fmt::Debug for Symbol {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

/// The name in the list that a reader most likely meant by `name`, if one is near enough.
pub(crate) fn nearest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (name.chars().count().max(3)) / 3;
    candidates
        .map(|candidate| (distance(name, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= limit && *candidate != name)
        .min()
        .map(|(_, candidate)| candidate)
}

/// Edits between two words, a swap of neighbours counting as one.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let change = usize::from(a[i - 1] != b[j - 1]);
                let mut best = (rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(rows[i - 1][j - 1] + change);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    best = best.min(rows[i - 2][j - 2] + 1);
                }
                best
            };
        }
    }
    rows[a.len()][b.len()]
}
