//! What becomes of objects, noted for observers: every write to an object of a watched session puts it on a list, which the
//! engine hands out before it tells anything else.

use std::ops::{Deref, DerefMut};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};

use super::{Data, Inner, Instance, Slot, WeakInstance};
use crate::event::{ObjectSnapshot, RelatedSnapshot, SqlValue};

/// Objects of which there is something to tell.
#[derive(Default)]
pub(crate) struct Watch {
    queue: Mutex<Vec<Noted>>,
    /// Every object, for tests that look at all of them.
    all: Mutex<Option<Vec<WeakInstance>>>,
}

enum Noted {
    Changed(WeakInstance),
    /// The program has let go of it.
    Gone(u64),
}

/// What a watched object carries.
pub(crate) struct Watched {
    id: u64,
    watch: Arc<Watch>,
    /// Whether it is on the list already.
    queued: bool,
}

/// An object's data, locked; knows whether it was written to.
pub(crate) struct Held<'a> {
    inner: &'a Arc<Inner>,
    data: MutexGuard<'a, Data>,
    written: bool,
}

impl<'a> Held<'a> {
    pub(super) fn new(inner: &'a Arc<Inner>, data: MutexGuard<'a, Data>) -> Self {
        Held { inner, data, written: false }
    }
}

impl Deref for Held<'_> {
    type Target = Data;

    fn deref(&self) -> &Data {
        &self.data
    }
}

impl DerefMut for Held<'_> {
    fn deref_mut(&mut self) -> &mut Data {
        self.written = true;
        &mut self.data
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        if self.written
            && let Some(watched) = &mut self.data.watched
            && !std::mem::replace(&mut watched.queued, true)
        {
            watched.watch.note(Noted::Changed(WeakInstance(Arc::downgrade(self.inner))));
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        let data = self.data.get_mut().unwrap_or_else(PoisonError::into_inner);
        if let Some(watched) = data.watched.take() {
            watched.watch.note(Noted::Gone(watched.id));
        }
    }
}

impl Watch {
    fn list(&self) -> MutexGuard<'_, Vec<Noted>> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, noted: Noted) {
        self.list().push(noted);
    }

    /// Remembers every object from now on.
    pub(crate) fn remember_all(&self) {
        *self.all.lock().unwrap_or_else(PoisonError::into_inner) = Some(Vec::new());
    }

    /// What every object that is alive is now.
    pub(crate) fn all(&self) -> Vec<ObjectSnapshot> {
        let all = self.all.lock().unwrap_or_else(PoisonError::into_inner).clone().unwrap_or_default();
        all.iter().filter_map(WeakInstance::upgrade).filter_map(|instance| instance.watched_snapshot(false)).collect()
    }

    /// Hands out what is to be told, and forgets it.
    pub(crate) fn drain(&self, mut tell: impl FnMut(ObjectSnapshot)) {
        let noted = std::mem::take(&mut *self.list());
        for noted in noted {
            match noted {
                Noted::Gone(id) => tell(ObjectSnapshot::gone(id)),
                Noted::Changed(weak) => {
                    let Some(instance) = weak.upgrade() else { continue };
                    match instance.watched_snapshot(true) {
                        Some(snapshot) => tell(snapshot),
                        // Somebody is at work on it, and it is told afterwards.
                        None => self.note(Noted::Changed(weak)),
                    }
                }
            }
        }
    }
}

impl Instance {
    /// Has what becomes of this object noted there, from now on.
    pub(crate) fn watch(&self, watch: Arc<Watch>) {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        let mut data = self.data();
        if data.watched.is_none() {
            if let Some(all) = &mut *watch.all.lock().unwrap_or_else(PoisonError::into_inner) {
                all.push(self.downgrade());
            }
            let id = NEXT.fetch_add(1, Ordering::Relaxed);
            data.watched = Some(Box::new(Watched { id, watch, queued: false }));
        }
    }

    /// What it is now, and taken off the list where it is told; none while it is locked.
    fn watched_snapshot(&self, told: bool) -> Option<ObjectSnapshot> {
        let (mut snapshot, leads_to) = {
            let mut data = match self.0.data.try_lock() {
                Ok(data) => data,
                Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
                Err(TryLockError::WouldBlock) => return None,
            };
            let watched = data.watched.as_mut()?;
            watched.queued &= !told;
            let id = watched.id;
            self.seen(&data, id)
        };
        for (related, objects) in snapshot.related.iter_mut().zip(leads_to) {
            related.objects = objects.iter().filter_map(Instance::watched_id).collect();
        }
        Some(snapshot)
    }

    /// What it is now.
    pub(crate) fn snapshot(&self) -> ObjectSnapshot {
        self.seen(&self.data(), 0).0
    }

    fn watched_id(&self) -> Option<u64> {
        self.0.data.try_lock().ok()?.watched.as_ref().map(|watched| watched.id)
    }

    /// What the data says, and the objects that each relationship leads to.
    fn seen(&self, data: &Data, id: u64) -> (ObjectSnapshot, Vec<Vec<Instance>>) {
        let schema = self.schema();
        let named = |field: usize| schema.fields()[field].name.clone();
        let fields = 0..schema.fields().len();
        let (expired, loaded): (Vec<usize>, Vec<usize>) = fields.partition(|field| data.expired.contains(*field));
        let key: Vec<SqlValue> =
            schema.primary_key().iter().map(|&field| SqlValue::from(&data.values[field])).collect();
        let is_known = !key.contains(&SqlValue::Null);
        let mut leads_to = Vec::new();
        let related = schema.relationships().iter().enumerate().map(|(place, relationship)| {
            let slot = data.links.as_ref().map(|links| &links.slots[place]);
            let (loaded, objects) = match slot {
                Some(Slot::One { value, .. }) => (true, value.iter().cloned().collect()),
                Some(Slot::Many { items, .. }) => (true, items.clone()),
                _ => (false, Vec::new()),
            };
            let count = objects.len();
            leads_to.push(objects);
            RelatedSnapshot { name: relationship.name.clone(), loaded, count, objects: Vec::new() }
        });
        let related = related.collect();
        let snapshot = ObjectSnapshot {
            id,
            session: data.session.upgrade().map(|session| session.id()),
            model: schema.name().to_owned(),
            key: is_known.then_some(key),
            state: data.state,
            doomed: data.doomed,
            gone: false,
            values: loaded.into_iter().map(|field| (named(field), SqlValue::from(&data.values[field]))).collect(),
            expired: expired.into_iter().map(named).collect(),
            changed: changed(data).map(|(field, old)| (named(field), old)).collect(),
            related,
        };
        (snapshot, leads_to)
    }
}

/// Changed fields in the model's order, with what the database holds.
fn changed(data: &Data) -> impl Iterator<Item = (usize, Option<SqlValue>)> {
    let mut changes: Vec<_> =
        data.changes.iter().map(|(field, old)| (*field, old.as_ref().map(SqlValue::from))).collect();
    changes.sort_by_key(|(field, _)| *field);
    changes.into_iter()
}
