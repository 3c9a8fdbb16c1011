//! An object of the program at one moment.

use serde::Deserialize;

use super::super::value::Value;

/// What an object is from this event on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object {
    /// Tells it from every other of the run.
    pub id: u32,
    /// The session that it is in.
    pub session: Option<u32>,
    /// The model's name.
    pub model: String,
    /// The primary key, where it is known.
    pub key: Option<Vec<Value>>,
    /// Where it stands: `pending`, `persistent`, …
    pub state: String,
    /// Whether the next flush deletes it.
    pub doomed: bool,
    /// Whether the program has let go of it.
    pub gone: bool,
    /// The fields that are loaded, with their values.
    pub values: Vec<(String, Value)>,
    /// The fields that are loaded anew when they are next read.
    pub expired: Vec<String>,
    /// The fields that were set since the last flush, each with what the database holds, where that is known.
    pub changed: Vec<(String, Option<Value>)>,
    /// Its relationships.
    pub related: Vec<Related>,
}

/// A relationship of an object.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Related {
    /// Its name.
    pub name: String,
    /// Whether what it leads to is loaded.
    pub loaded: bool,
    /// How many objects it leads to.
    pub count: u32,
    /// Those of them that were told of by then.
    #[serde(default)]
    pub objects: Vec<u32>,
}

impl Object {
    /// `Hero 1`, and `a new Hero` while it has no key.
    pub fn name(&self) -> String {
        match &self.key {
            Some(key) => format!("{} {}", self.model, key.iter().map(Value::display).collect::<Vec<_>>().join(", ")),
            None => format!("a new {}", self.model),
        }
    }

    /// Where it stands, in a word: a persistent object none of whose fields are known is `expired`.
    pub fn state_word(&self) -> &str {
        match self.state.as_str() {
            "persistent" if self.values.is_empty() && !self.expired.is_empty() => "expired",
            state => state,
        }
    }
}
