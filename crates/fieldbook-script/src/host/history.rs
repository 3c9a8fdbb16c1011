//! What an engine's events need so that any moment of a run can be told from them: which database, connection, session
//! and object each is about, in small numbers that are the same in every run; and how many objects a long run tells of.

use std::cell::Cell;
use std::collections::HashMap;

use serde_json::{Value, json};

/// How many events about objects a run has.
const MOST_OBJECTS: usize = 20_000;

thread_local! {
    static PROBES: Cell<bool> = const { Cell::new(false) };
}

/// Has this thread's next runs send an event `probe` before each of a database: what its tables and objects really are by
/// then. For tests of what a moment is made of; it reads everything each time.
#[doc(hidden)]
pub fn probe_runs(on: bool) {
    PROBES.set(on);
}

/// Whether runs are probed.
pub(super) fn probes() -> bool {
    PROBES.get()
}

/// The numbers of one run.
#[derive(Default)]
pub(crate) struct Numbers {
    databases: Vec<String>,
    connections: HashMap<u64, usize>,
    sessions: HashMap<u64, usize>,
    objects: HashMap<u64, usize>,
    told: usize,
}

impl Numbers {
    /// The number of the database at this URL. One in memory is its engine's alone, a file is the same for all.
    pub fn database(&mut self, url: &str) -> usize {
        let file = url.split('?').next().filter(|url| url.len() > "sqlite://".len() && !url.contains(":memory:"));
        if let Some(known) = file.and_then(|file| self.databases.iter().position(|known| known == file)) {
            return known;
        }
        self.databases.push(file.unwrap_or_default().to_owned());
        self.databases.len() - 1
    }

    /// Numbers what an event is about. Some events more may follow; without any, not even this one is told.
    pub fn place(&mut self, mut event: Value, database: usize, connection: Option<u64>) -> Vec<Value> {
        let mut placed = Vec::with_capacity(1);
        let Some(fields) = event.as_object_mut() else {
            return placed;
        };
        if let Some(connection) = connection {
            fields.insert("connection".to_owned(), numbered(&mut self.connections, connection).into());
        }
        if database > 0 {
            fields.insert("database".to_owned(), database.into());
        }
        let is_object = fields["event"] == "object";
        if is_object {
            self.object(&mut event);
            self.told += 1;
        }
        if let Some(objects) = event.get_mut("objects").and_then(Value::as_array_mut) {
            objects.iter_mut().for_each(|object| self.object(object));
        }
        if !is_object || self.told <= MOST_OBJECTS {
            placed.push(event);
        }
        if is_object && self.told == MOST_OBJECTS + 1 {
            placed.push(notice(
                "this run did more with objects than its history keeps; the timeline shows objects up to here",
            ));
        }
        placed
    }

    fn object(&mut self, object: &mut Value) {
        renumber(&mut self.objects, object.get_mut("id"));
        renumber(&mut self.sessions, object.get_mut("session"));
        for related in object.get_mut("related").and_then(Value::as_array_mut).into_iter().flatten() {
            for id in related["objects"].as_array_mut().into_iter().flatten() {
                renumber(&mut self.objects, Some(id));
            }
        }
    }
}

fn notice(message: &str) -> Value {
    json!({"event": "notice", "message": message})
}

/// The number of something that the process numbers otherwise; from 1, in the order in which they are first told of.
fn numbered(known: &mut HashMap<u64, usize>, id: u64) -> usize {
    let next = known.len() + 1;
    *known.entry(id).or_insert(next)
}

fn renumber(known: &mut HashMap<u64, usize>, id: Option<&mut Value>) {
    if let Some(id) = id
        && let Some(raw) = id.as_u64()
    {
        *id = numbered(known, raw).into();
    }
}
