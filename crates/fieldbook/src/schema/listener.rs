//! Functions of a program that hear what happens to a model's rows.

use std::fmt;
use std::sync::Arc;

use crate::error::Result;
use crate::instance::Instance;

/// What happens to an object's row in a flush (SQLAlchemy's mapper events).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ModelEvent {
    /// It is to be inserted; what is set now is inserted.
    BeforeInsert,
    /// It was inserted.
    AfterInsert,
    /// It is to be updated, if anything turns out to have changed; what is set now is updated.
    BeforeUpdate,
    /// It was updated, if anything had changed.
    AfterUpdate,
    /// It is to be deleted.
    BeforeDelete,
    /// It was deleted.
    AfterDelete,
}

impl ModelEvent {
    /// Every event.
    pub const ALL: [ModelEvent; 6] = [
        ModelEvent::BeforeInsert,
        ModelEvent::AfterInsert,
        ModelEvent::BeforeUpdate,
        ModelEvent::AfterUpdate,
        ModelEvent::BeforeDelete,
        ModelEvent::AfterDelete,
    ];

    /// The event's name in SQLAlchemy, which is that of the model's option: `before_insert`, …
    pub fn name(self) -> &'static str {
        match self {
            ModelEvent::BeforeInsert => "before_insert",
            ModelEvent::AfterInsert => "after_insert",
            ModelEvent::BeforeUpdate => "before_update",
            ModelEvent::AfterUpdate => "after_update",
            ModelEvent::BeforeDelete => "before_delete",
            ModelEvent::AfterDelete => "after_delete",
        }
    }

    /// Whether the row is not sent yet.
    pub(crate) fn is_before(self) -> bool {
        matches!(self, ModelEvent::BeforeInsert | ModelEvent::BeforeUpdate | ModelEvent::BeforeDelete)
    }
}

type Tell = dyn Fn(&Instance) -> Result<()> + Send + Sync;

/// A function that is told of one kind of event.
#[derive(Clone)]
pub struct ModelListener {
    event: ModelEvent,
    tell: Arc<Tell>,
}

impl ModelListener {
    /// This function, told of this event. An error of its ends the flush.
    pub fn new(event: ModelEvent, tell: impl Fn(&Instance) -> Result<()> + Send + Sync + 'static) -> Self {
        ModelListener { event, tell: Arc::new(tell) }
    }

    /// What it is told of.
    pub fn event(&self) -> ModelEvent {
        self.event
    }

    pub(crate) fn tell(&self, instance: &Instance) -> Result<()> {
        (self.tell)(instance)
    }
}

impl fmt::Debug for ModelListener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "listener to {}", self.event.name())
    }
}
