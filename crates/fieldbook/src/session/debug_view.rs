//! `debug_view`: what a session has in hand, as text.

use std::fmt::Write as _;

use super::Session;
use crate::event::ObjectSnapshot;
use crate::instance::{Instance, State};
use crate::typed::unwrap;

impl Session {
    /// What the session has in hand, as text for people: its transaction, its objects with their states and fields, and
    /// what a flush would send now. Nothing is loaded or sent for it.
    ///
    /// The words may change from version to version: it is for reading, not for programs.
    ///
    /// # Panics
    ///
    /// When what the session calls, such as an observer, calls this.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// #[model(table)]
    /// struct Hero {
    ///     #[field(primary_key)]
    ///     id: Option<i64>,
    ///     name: String,
    /// }
    ///
    /// let engine = create_engine("sqlite://")?;
    /// engine.create_all(Hero)?;
    /// let session = Session::new(&engine);
    /// let hero = Hero::builder().name("Deadpond").build();
    /// session.add(&hero);
    /// assert!(session.debug_view().contains("Hero new, pending: id=NULL, name='Deadpond'"));
    /// session.flush()?;
    /// hero.set_name("Pond");
    /// let view = session.debug_view();
    /// assert!(view.contains("Hero 1, persistent: id=1, name='Pond' (was 'Deadpond')"));
    /// assert!(view.ends_with("a flush would send: 1 UPDATE\n"));
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    #[track_caller]
    pub fn debug_view(&self) -> String {
        let work = unwrap(self.core.work());
        let mut objects = work.identity.all();
        let deleted = work.frames.iter().flat_map(|frame| &frame.deleted);
        objects.extend(work.new.iter().chain(&work.dirty).chain(&work.doomed).chain(deleted).cloned());
        objects.sort_by_key(Instance::address);
        objects.dedup_by(|a, b| Instance::ptr_eq(a, b));
        let transaction = match (&work.failure, work.connection.is_some()) {
            (Some(_), _) => "waits for a rollback",
            (None, true) => "in a transaction",
            (None, false) => "no transaction yet",
        };
        // Its own data is locked for each; the session's state is not asked meanwhile.
        let mut seen: Vec<ObjectSnapshot> = objects.iter().map(Instance::snapshot).collect();
        seen.sort_by(|a, b| a.model.cmp(&b.model).then_with(|| format!("{:?}", a.key).cmp(&format!("{:?}", b.key))));
        let mut view = format!("Session {}, {transaction}\n", self.core.id());
        for object in &seen {
            let key = match &object.key {
                Some(key) => key.iter().map(|value| format!("{value:?}")).collect::<Vec<_>>().join(", "),
                None => "new".to_owned(),
            };
            let doomed = if object.doomed { ", to be deleted" } else { "" };
            let _ = writeln!(view, "  {} {key}, {}{doomed}: {}", object.model, object.state.name(), object.fields());
        }
        let _ = writeln!(view, "a flush would send: {}", pending(&seen));
        view
    }
}

/// What a flush would send, as far as the objects themselves tell; rows of link tables and cascades come on top.
fn pending(objects: &[ObjectSnapshot]) -> String {
    let count = |holds: &dyn Fn(&&ObjectSnapshot) -> bool| objects.iter().filter(holds).count();
    let phrases = [
        ("INSERT", count(&|object| object.state == State::Pending)),
        ("UPDATE", count(&|object| object.state == State::Persistent && !object.doomed && !object.changed.is_empty())),
        ("DELETE", count(&|object| object.doomed)),
    ];
    let phrases: Vec<String> =
        phrases.iter().filter(|(_, count)| *count > 0).map(|(verb, count)| format!("{count} {verb}")).collect();
    if phrases.is_empty() { "nothing".to_owned() } else { phrases.join(", ") }
}
