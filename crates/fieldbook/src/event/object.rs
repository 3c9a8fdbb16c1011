//! One object at one moment, as observers are told of it where the engine tracks changes.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::SqlValue;
use crate::instance::State;

/// An object that a session has, or had: what `inspect` says of it, and what it holds.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ObjectSnapshot {
    /// Tells it from every other object of the process.
    pub id: u64,
    /// The session that it is in.
    pub session: Option<u64>,
    /// The model's name.
    pub model: String,
    /// The primary key, where it is known.
    pub key: Option<Vec<SqlValue>>,
    /// Where it stands.
    pub state: State,
    /// Whether the next flush deletes it.
    pub doomed: bool,
    /// Whether the program has let go of it: nothing else of it is told any more.
    pub gone: bool,
    /// The fields that are loaded, with their values.
    pub values: Vec<(String, SqlValue)>,
    /// The fields that are loaded anew when they are next read.
    pub expired: Vec<String>,
    /// The fields that were set since the last flush, with what the database holds where that is known.
    pub changed: Vec<(String, Option<SqlValue>)>,
    /// Its relationships.
    pub related: Vec<RelatedSnapshot>,
}

/// A relationship of an object at one moment.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct RelatedSnapshot {
    /// Its name.
    pub name: String,
    /// Whether what it leads to is loaded.
    pub loaded: bool,
    /// How many objects it leads to, as far as they are loaded.
    pub count: usize,
    /// Those of them that were told of by then.
    pub objects: Vec<u64>,
}

impl ObjectSnapshot {
    /// An object that the program has let go of.
    pub(crate) fn gone(id: u64) -> Self {
        ObjectSnapshot {
            id,
            session: None,
            model: String::new(),
            key: None,
            state: State::Detached,
            doomed: false,
            gone: true,
            values: Vec::new(),
            expired: Vec::new(),
            changed: Vec::new(),
            related: Vec::new(),
        }
    }

    /// The word that stands for the object's fields in a text: `id=1, name='Rusty-Man', age=<expired>`.
    pub(crate) fn fields(&self) -> String {
        let old = |name: &str| match self.changed.iter().find(|(changed, _)| changed == name) {
            Some((_, Some(old))) => format!(" (was {old:?})"),
            Some((_, None)) => " (changed)".to_owned(),
            None => String::new(),
        };
        let loaded = self.values.iter().map(|(name, value)| format!("{name}={value:?}{}", old(name)));
        let expired = self.expired.iter().map(|name| format!("{name}=<expired>"));
        let related = self.related.iter().map(|relation| match relation.loaded {
            true => format!("{}=<{} loaded>", relation.name, relation.count),
            false => format!("{}=<not loaded>", relation.name),
        });
        loaded.chain(expired).chain(related).collect::<Vec<_>>().join(", ")
    }
}

/// The form of the event stream (`docs/events.md`), without its name.
impl Serialize for ObjectSnapshot {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.entries(&mut map)?;
        map.end()
    }
}

impl ObjectSnapshot {
    pub(super) fn entries<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("id", &self.id)?;
        if self.gone {
            return map.serialize_entry("gone", &true);
        }
        map.serialize_entry("session", &self.session)?;
        map.serialize_entry("model", &self.model)?;
        map.serialize_entry("key", &self.key)?;
        map.serialize_entry("state", self.state.name())?;
        if self.doomed {
            map.serialize_entry("doomed", &true)?;
        }
        map.serialize_entry("values", &Pairs(&self.values))?;
        if !self.expired.is_empty() {
            map.serialize_entry("expired", &self.expired)?;
        }
        if !self.changed.is_empty() {
            map.serialize_entry("changed", &Changed(&self.changed))?;
        }
        if !self.related.is_empty() {
            map.serialize_entry("related", &self.related)?;
        }
        Ok(())
    }
}

/// Names with what belongs to them, as lists of two: their order is that of the model's fields.
struct Pairs<'a>(&'a [(String, SqlValue)]);

impl Serialize for Pairs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0)
    }
}

/// Names with what was there before; alone where that is not known, which is not NULL.
struct Changed<'a>(&'a [(String, Option<SqlValue>)]);

impl Serialize for Changed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|(name, old)| {
            let name = SqlValue::Text(name.clone());
            [Some(name), old.clone()].into_iter().flatten().collect::<Vec<_>>()
        }))
    }
}
