//! Names of fields to keep or to leave out, at several levels.

use std::collections::BTreeMap;

/// Names, each with the names inside it where a path led there; none inside means the whole field.
#[derive(Clone, Debug, Default)]
pub(super) struct Names(BTreeMap<String, Names>);

impl Names {
    pub(super) fn extend<'a>(&mut self, paths: impl IntoIterator<Item = &'a str>) {
        for path in paths {
            let mut at = &mut *self;
            for name in path.split('.') {
                at = at.0.entry(name.to_owned()).or_default();
            }
        }
    }

    /// Whether the name is there, or something inside it.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Whether the name itself is there.
    pub(super) fn has_whole(&self, name: &str) -> bool {
        self.0.get(name).is_some_and(|inside| inside.0.is_empty())
    }

    /// The names inside, where there are any.
    pub(super) fn inside(&self, name: &str) -> Option<Names> {
        self.0.get(name).filter(|inside| !inside.0.is_empty()).cloned()
    }
}
