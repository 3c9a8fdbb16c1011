//! Files in a browser: its file systems keep no locks between the connections of one worker, so that these share a gate.

use std::sync::{Arc, Mutex, PoisonError, Weak};

use rustc_hash::FxHashMap;

use super::gate::Gate;

/// The gates of the files that connections are open to, by path.
static GATES: Mutex<Option<FxHashMap<String, Weak<Gate>>>> = Mutex::new(None);

/// The locks of the file at this path, which all its connections share.
pub(super) fn gate(path: &str) -> Arc<Gate> {
    let mut gates = GATES.lock().unwrap_or_else(PoisonError::into_inner);
    let gates = gates.get_or_insert_default();
    gates.retain(|_, gate| gate.strong_count() > 0);
    if let Some(gate) = gates.get(path).and_then(Weak::upgrade) {
        return gate;
    }
    let gate = Arc::default();
    gates.insert(path.to_owned(), Arc::downgrade(&gate));
    gate
}
