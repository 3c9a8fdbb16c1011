//! What an object knows of its relationships: values that are loaded, and what changed since the last flush.

use rustc_hash::FxHashSet;

use super::{Instance, WeakInstance};
use crate::schema::Schema;

/// An object's relationships; made when one of them is first touched.
pub(crate) struct Links {
    /// One for each relationship of the model.
    pub slots: Box<[Slot]>,
    /// Whether the object has a parent, by the parent's relationship; unknown ones are not listed.
    pub parents: Vec<(Token, Option<WeakInstance>)>,
    /// Removed from a parent while neither was in a session: not to be inserted by a cascade.
    pub orphaned: bool,
}

/// A relationship of a model, as a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Token {
    schema: usize,
    relationship: u32,
    /// Whether its children die with their parent.
    orphans: bool,
}

impl Token {
    pub(crate) fn new(schema: &Schema, relationship: usize) -> Self {
        Token {
            schema: std::ptr::from_ref(schema) as usize,
            relationship: relationship as u32,
            orphans: schema.relationships()[relationship].cascade_delete,
        }
    }

    /// Whether a child without a parent in this relationship is to be deleted.
    pub(crate) fn deletes_orphans(self) -> bool {
        self.orphans
    }
}

/// The value of one relationship.
#[derive(Default)]
pub(crate) enum Slot {
    /// Not known: reading it asks the session.
    #[default]
    Unloaded,
    /// Not known, and not to be loaded: `raise_load`.
    Refused,
    /// A list that is not loaded, but was changed from the other side.
    Queued { added: Vec<Instance>, removed: Vec<Instance> },
    /// The other object, or none.
    One { value: Option<Instance>, before: Before },
    /// The other objects; `before` is what the last flush left, where that differs.
    Many { items: Vec<Instance>, before: Option<Vec<Instance>> },
}

/// What a to-one relationship was when it was last flushed or loaded.
pub(crate) enum Before {
    /// What it is.
    Same,
    /// Something else.
    Known(Option<Instance>),
    /// Nothing was ever set.
    Never,
    /// It was changed without being loaded.
    Unknown,
}

/// What changed in a relationship since the last flush.
#[derive(Default)]
pub(crate) struct History {
    /// What is twice in a list is here twice.
    pub added: Vec<Instance>,
    /// A to-one relationship was set to none.
    pub set_none: bool,
    pub unchanged: Vec<Instance>,
    /// A to-one relationship is none, as it was.
    pub is_none: bool,
    pub deleted: Vec<Instance>,
    /// Whether what a to-one relationship was is not known, and could be loaded.
    pub before_unknown: bool,
}

impl History {
    /// Everything that was or is related.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Instance> {
        self.added.iter().chain(&self.unchanged).chain(&self.deleted)
    }

    /// Whether nothing is known, or the relationship leads nowhere and never did.
    pub(crate) fn is_empty(&self) -> bool {
        !self.set_none && !self.is_none && self.all().next().is_none()
    }

    /// The same history, now that it is known what a to-one relationship was.
    pub(crate) fn resolve(&mut self, before: Option<Instance>) {
        self.before_unknown = false;
        let same = match (&before, self.added.first()) {
            (Some(old), Some(new)) => Instance::ptr_eq(old, new),
            (None, None) => true,
            _ => false,
        };
        if same {
            self.is_none = std::mem::take(&mut self.set_none);
            self.unchanged = std::mem::take(&mut self.added);
        } else {
            self.deleted.extend(before);
        }
    }
}

impl Links {
    pub(crate) fn new(relationships: usize) -> Self {
        Links {
            slots: std::iter::repeat_with(Slot::default).take(relationships).collect(),
            parents: Vec::new(),
            orphaned: false,
        }
    }

    /// Notes that the object got this parent, or lost its parent.
    pub(crate) fn mark_parent(&mut self, token: Token, parent: Option<WeakInstance>) {
        match self.parents.iter_mut().find(|(known, _)| *known == token) {
            Some((_, mark)) => *mark = parent,
            None => self.parents.push((token, parent)),
        }
    }
}

impl Slot {
    /// The slot after a flush: what it holds is what the database holds.
    pub(crate) fn commit(&mut self) {
        match self {
            Slot::Unloaded | Slot::Refused => {}
            Slot::Queued { .. } => *self = Slot::Unloaded,
            Slot::One { before, .. } => *before = Before::Same,
            Slot::Many { before, .. } => *before = None,
        }
    }

    pub(crate) fn history(&self) -> History {
        match self {
            Slot::Unloaded | Slot::Refused => History::default(),
            Slot::Queued { added, removed } => {
                History { added: added.clone(), deleted: removed.clone(), ..History::default() }
            }
            Slot::One { value, before } => one_history(value, before),
            Slot::Many { items, before: None } => History { unchanged: items.clone(), ..History::default() },
            Slot::Many { items, before: Some(before) } => many_history(items, before),
        }
    }

    /// Whether its value is known.
    pub(crate) fn is_loaded(&self) -> bool {
        matches!(self, Slot::One { .. } | Slot::Many { .. })
    }

    /// Whether anything changed since the last flush, cheaply; a value set back to what it was counts as changed.
    pub(crate) fn is_touched(&self) -> bool {
        match self {
            Slot::Unloaded | Slot::Refused => false,
            Slot::Queued { .. } => true,
            Slot::One { before, .. } => !matches!(before, Before::Same),
            Slot::Many { before, .. } => before.is_some(),
        }
    }
}

fn one_history(value: &Option<Instance>, before: &Before) -> History {
    let mut history = History::default();
    let current = value.iter().cloned();
    let same = |old: &Option<Instance>| match (old, value) {
        (Some(old), Some(new)) => Instance::ptr_eq(old, new),
        (None, None) => true,
        _ => false,
    };
    let is_same = match before {
        Before::Same => true,
        Before::Known(old) => same(old),
        Before::Never | Before::Unknown => false,
    };
    if is_same {
        history.unchanged.extend(current);
        history.is_none = value.is_none();
        return history;
    }
    history.added.extend(current);
    history.set_none = value.is_none();
    history.deleted.extend(before.known().cloned());
    history.before_unknown = matches!(before, Before::Unknown);
    history
}

fn many_history(items: &[Instance], before: &[Instance]) -> History {
    let was: FxHashSet<usize> = before.iter().map(Instance::address).collect();
    let is: FxHashSet<usize> = items.iter().map(Instance::address).collect();
    let (unchanged, added): (Vec<Instance>, _) = items.iter().cloned().partition(|item| was.contains(&item.address()));
    History {
        added,
        unchanged,
        deleted: distinct(before).into_iter().filter(|item| !is.contains(&item.address())).collect(),
        ..History::default()
    }
}

impl Before {
    pub(crate) fn known(&self) -> Option<&Instance> {
        match self {
            Before::Known(Some(old)) => Some(old),
            _ => None,
        }
    }
}

impl Instance {
    /// The changes of a relationship as memory knows them: none where it is not loaded, unless what was changed from the
    /// other side counts too.
    pub(crate) fn slot_history(&self, relationship: usize, pending: bool) -> Option<History> {
        let data = self.data();
        let slot = &data.links.as_ref()?.slots[relationship];
        match slot {
            Slot::Unloaded | Slot::Refused => None,
            Slot::Queued { .. } => pending.then(|| slot.history()),
            _ => Some(slot.history()),
        }
    }

    /// Whether a relationship is loaded.
    pub(crate) fn slot_is_known(&self, relationship: usize) -> bool {
        let data = self.data();
        data.links.as_ref().is_some_and(|links| links.slots[relationship].is_loaded())
    }

    /// What a loaded relationship holds and held: what is new first, `None` for a to-one relationship that is none.
    pub(crate) fn slot_everything(&self, relationship: usize) -> Vec<Option<Instance>> {
        let data = self.data();
        let Some(links) = &data.links else { return Vec::new() };
        match &links.slots[relationship] {
            Slot::Unloaded | Slot::Refused | Slot::Queued { .. } => Vec::new(),
            Slot::One { value, before } => {
                let is_value = |old: &Instance| value.as_ref().is_some_and(|value| Instance::ptr_eq(value, old));
                let old = before.known().filter(|old| !is_value(old)).cloned();
                std::iter::once(value.clone()).chain(old.map(Some)).collect()
            }
            slot @ Slot::Many { .. } => slot.history().all().cloned().map(Some).collect(),
        }
    }
}

/// The items without repetition, in order of first appearance.
fn distinct(items: &[Instance]) -> Vec<Instance> {
    let mut seen = FxHashSet::default();
    items.iter().filter(|item| seen.insert(item.address())).cloned().collect()
}
