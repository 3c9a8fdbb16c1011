//! What a session tells the program while it works: the original's session events, and those of its models.
//!
//! Whoever is told may use the session: its state is lent to them meanwhile, apart from what would end the work that
//! tells.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Arc, Mutex, PoisonError};

use super::{Core, Session, Work};
use crate::error::{Result, error};
use crate::instance::Instance;
use crate::schema::ModelEvent;
use crate::validate::validate_for_flush;
use crate::value::Value;

/// A moment in a session's work: [`Session::listen`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SessionEvent {
    /// A flush with something to do begins; nothing is sent yet. What is added, changed or deleted now is part of it.
    BeforeFlush,
    /// A flush has sent everything; the session still lists what was new, dirty and deleted.
    AfterFlush,
    /// A flush is over, and objects have their new states.
    AfterFlushPostexec,
    /// A transaction, or a savepoint, is to be committed; what is pending is not flushed yet.
    BeforeCommit,
    /// A transaction, or a savepoint, was committed; nothing can be sent now, and nothing has expired.
    AfterCommit,
    /// A transaction, or a savepoint, was rolled back in the database; the objects are not put back yet, and nothing can
    /// be sent.
    AfterRollback,
}

impl SessionEvent {
    /// The event's name in SQLAlchemy: `before_flush`, …
    pub fn name(self) -> &'static str {
        match self {
            SessionEvent::BeforeFlush => "before_flush",
            SessionEvent::AfterFlush => "after_flush",
            SessionEvent::AfterFlushPostexec => "after_flush_postexec",
            SessionEvent::BeforeCommit => "before_commit",
            SessionEvent::AfterCommit => "after_commit",
            SessionEvent::AfterRollback => "after_rollback",
        }
    }

    /// Whether statements can be sent while it is told.
    fn admits_statements(self) -> bool {
        !matches!(self, SessionEvent::AfterCommit | SessionEvent::AfterRollback)
    }
}

type Listener = Arc<dyn Fn(&Session) -> Result<()> + Send + Sync>;

/// Who is told what, in the order in which they asked.
#[derive(Default)]
pub(super) struct Listeners(Mutex<Vec<(SessionEvent, Listener)>>);

impl Listeners {
    fn of(&self, event: SessionEvent) -> Vec<Listener> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().filter(|(known, _)| *known == event).map(|(_, listener)| listener.clone()).collect()
    }
}

impl Session {
    /// Calls this whenever the event happens in this session: SQLAlchemy's `event.listen(session, "before_flush", …)`.
    /// An error that it returns is that of the call that caused the event; before a flush or a commit, nothing is sent.
    ///
    /// The session can be used in it, but not flushed while it flushes, nor can its transaction be ended or begun.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    /// use fieldbook::SessionEvent;
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
    /// session.listen(SessionEvent::BeforeFlush, |session| {
    ///     for hero in session.new_objects().of(Hero) {
    ///         hero.set_name(hero.name().to_uppercase());
    ///     }
    ///     Ok(())
    /// });
    /// session.add(&Hero::builder().name("Deadpond").build());
    /// session.commit()?;
    /// assert_eq!(session.get_one(Hero, 1)?.name(), "DEADPOND");
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn listen(&self, event: SessionEvent, listener: impl Fn(&Session) -> Result<()> + Send + Sync + 'static) {
        let mut all = self.core.listeners.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.push((event, Arc::new(listener)));
    }
}

impl Core {
    pub(super) fn has_listener(&self, event: SessionEvent) -> bool {
        let all = self.listeners.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().any(|(known, _)| *known == event)
    }
}

impl Work {
    /// Tells whoever listens that this happens.
    pub(super) fn tell_event(&mut self, core: &Arc<Core>, event: SessionEvent) -> Result<()> {
        let listeners = core.listeners.of(event);
        if listeners.is_empty() {
            return Ok(());
        }
        self.outside(core, event.name(), event.admits_statements(), || {
            let session = Session { core: core.clone(), closes: false };
            listeners.iter().try_for_each(|listener| listener(&session))
        })
    }

    /// Calls a function of the program, which may call the session.
    fn outside<T>(&mut self, core: &Core, name: &'static str, admits_statements: bool, call: impl FnOnce() -> T) -> T {
        let around = (self.telling.replace(name), self.mute);
        self.mute = !admits_statements;
        let result = catch_unwind(AssertUnwindSafe(|| self.lend(core, call)));
        (self.telling, self.mute) = around;
        result.unwrap_or_else(|panic| resume_unwind(panic))
    }

    /// Refuses what would end or begin a transaction while an event of the session is told.
    pub(super) fn check_not_telling(&self, operation: &str) -> Result<()> {
        match self.telling {
            None => Ok(()),
            Some(event) => Err(error!(
                InvalidRequest,
                "{operation} can't be called here; the session tells of `{event}`, and its transaction goes on after that"
            )),
        }
    }

    /// Tells a model's listeners that this happens to an object.
    pub(super) fn tell_model(&mut self, core: &Arc<Core>, event: ModelEvent, instance: &Instance) -> Result<()> {
        let schema = instance.schema().clone();
        if !schema.listens(event) {
            return Ok(());
        }
        let before = (!event.is_before()).then(|| known_values(instance));
        self.outside(core, event.name(), true, || {
            schema.listeners().iter().filter(|it| it.event() == event).try_for_each(|it| it.tell(instance))
        })?;
        match before {
            None if event == ModelEvent::BeforeDelete => Ok(()),
            // What the listener set must satisfy the model as well.
            None => validate_for_flush(instance),
            Some(values) => {
                warn_of_late(core, event.name(), [(instance.clone(), values)]);
                Ok(())
            }
        }
    }
}

/// An object's values, none for those that must be loaded before they are read.
pub(super) fn known_values(instance: &Instance) -> Vec<Option<Value>> {
    let data = instance.data();
    let values = data.values.iter().enumerate();
    values.map(|(field, value)| (!data.expired.contains(field)).then(|| value.clone())).collect()
}

/// Says which objects were changed when that could not be sent any more.
pub(super) fn warn_of_late(core: &Core, event: &str, before: impl IntoIterator<Item = (Instance, Vec<Option<Value>>)>) {
    for (instance, values) in before {
        let differs = |(known, value): (&Option<Value>, &Value)| known.as_ref().is_some_and(|known| known != value);
        let changed = values.iter().zip(instance.data().values.iter()).any(differs);
        if changed {
            let label = instance.label();
            core.warn(&format!(
                "instance {label} was changed by `{event}`, which its row does not get to know; change it in `before_flush`, or before the row is sent"
            ));
        }
    }
}
