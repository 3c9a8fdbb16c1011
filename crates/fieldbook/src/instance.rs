//! An instance of a model: shared by every handle to it, aware of what was given, loaded and changed.

pub(crate) mod cycles;
mod debug;
mod events;
mod fields;
mod links;
mod list;
mod partial;
mod related;
mod watch;

use std::sync::{Arc, Mutex, PoisonError, Weak};

use crate::error::{Result, error};
use crate::schema::Schema;
use crate::session::Core;
use crate::value::Value;

pub(crate) use fields::FieldSet;
pub(crate) use links::{Before, History, Links, Slot, Token};
pub(crate) use partial::Partial;
pub(crate) use watch::{Held, Watch, Watched};

/// A handle to one object of a model, as a reference is in Python: clones are the same object.
///
/// Equality compares model and values; [`Instance::ptr_eq`] compares identity. The handles that `#[model]` makes wrap
/// one of these.
#[derive(Clone)]
pub struct Instance(Arc<Inner>);

/// A handle that does not keep its object alive.
#[derive(Clone)]
pub(crate) struct WeakInstance(Weak<Inner>);

struct Inner {
    schema: Arc<Schema>,
    data: Mutex<Data>,
}

/// Where an object stands between the program and the database (SQLAlchemy's object states).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum State {
    /// Made by the program, in no session.
    #[default]
    Transient,
    /// In a session, not yet in the database.
    Pending,
    /// In a session, with a row.
    Persistent,
    /// Its row is deleted in the current transaction.
    Deleted,
    /// It has, or had, a row, but no session any more.
    Detached,
}

impl State {
    /// The state's name in the event stream: `pending`, `persistent`, …
    pub fn name(self) -> &'static str {
        match self {
            State::Transient => "transient",
            State::Pending => "pending",
            State::Persistent => "persistent",
            State::Deleted => "deleted",
            State::Detached => "detached",
        }
    }
}

/// A statement compares with this object, whose field must be loaded before it can be compiled.
#[derive(Debug)]
pub(crate) struct Unloaded {
    pub instance: Instance,
    pub field: usize,
}

impl std::fmt::Display for Unloaded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} is to be loaded", self.instance.label())
    }
}

impl std::error::Error for Unloaded {}

/// What an object holds.
#[derive(Default)]
pub(crate) struct Data {
    pub values: Box<[Value]>,
    /// Fields that were given, in Pydantic's sense: by name at construction, or by assignment.
    pub given: FieldSet,
    /// Fields whose value must be loaded before it is read.
    pub expired: FieldSet,
    /// What a query left out of the row, where one did.
    pub partial: Option<Box<Partial>>,
    /// Whether nothing was loaded since all of them expired, relationships included.
    pub stale: bool,
    /// Changed fields, with the value that the database holds where that is known.
    pub changes: Vec<(usize, Option<Value>)>,
    /// What is known of its relationships; none while nobody asked.
    pub links: Option<Box<Links>>,
    pub session: Weak<Core>,
    pub state: State,
    /// Whether `delete` waits for the next flush.
    pub doomed: bool,
    /// Whether the session has it among the changed.
    pub modified: bool,
    /// Whether its row was deleted, for good.
    pub gone: bool,
    /// Where what becomes of it is noted, if anywhere.
    pub watched: Option<Box<Watched>>,
}

impl Data {
    /// A field's value as the database holds it, as far as that is known.
    pub(crate) fn stored(&self, field: usize) -> &Value {
        let change = self.changes.iter().find(|(changed, _)| *changed == field);
        change.and_then(|(_, old)| old.as_ref()).unwrap_or(&self.values[field])
    }

    /// The session that must hear of a change, if it has not heard of one yet.
    fn touched(&mut self) -> Option<Arc<Core>> {
        if self.modified || self.state != State::Persistent {
            return None;
        }
        self.modified = true;
        self.session.upgrade()
    }

    /// A field's value before it was changed; NULL where that was not known.
    pub(crate) fn flushed(&self, field: usize) -> Value {
        match self.changes.iter().find(|(changed, _)| *changed == field) {
            Some((_, old)) => old.clone().unwrap_or(Value::Null),
            None => self.values[field].clone(),
        }
    }
}

impl Instance {
    /// A transient object of this model with these values by field; fields left out get their defaults.
    ///
    /// Nothing is validated, as in SQLModel: see `model_validate` for that.
    pub fn new(schema: &Arc<Schema>, given: impl IntoIterator<Item = (usize, Value)>) -> Self {
        let mut values: Box<[Value]> = std::iter::repeat_n(Value::Null, schema.fields().len()).collect();
        let mut set = FieldSet::default();
        for (field, value) in given {
            values[field] = value.of_field();
            set.insert(field);
        }
        for (index, field) in schema.fields().iter().enumerate() {
            if !set.contains(index) && field.default.is_some() {
                values[index] = field.default_value().of_field();
            }
        }
        Self::with(schema, Data { values, given: set, ..Data::default() })
    }

    pub(crate) fn with(schema: &Arc<Schema>, data: Data) -> Self {
        Instance(Arc::new(Inner { schema: schema.clone(), data: Mutex::new(data) }))
    }

    /// The model.
    pub fn schema(&self) -> &Arc<Schema> {
        &self.0.schema
    }

    /// Whether both handles are the same object.
    pub fn ptr_eq(a: &Instance, b: &Instance) -> bool {
        Arc::ptr_eq(&a.0, &b.0)
    }

    /// What tells this object from every other that is alive.
    pub(crate) fn address(&self) -> usize {
        Arc::as_ptr(&self.0) as usize
    }

    /// How many handles to this object there are.
    fn references(&self) -> usize {
        Arc::strong_count(&self.0)
    }

    pub(crate) fn downgrade(&self) -> WeakInstance {
        WeakInstance(Arc::downgrade(&self.0))
    }

    /// The object's data. Never held while a session is asked for anything: sessions lock first, instances second.
    pub(crate) fn data(&self) -> Held<'_> {
        Held::new(&self.0, self.0.data.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Where the object stands.
    pub fn state(&self) -> State {
        self.data().state
    }

    /// Where the object stands, and the names of its expired and of its changed fields.
    pub fn inspected(&self) -> (State, Vec<String>, Vec<String>) {
        let data = self.data();
        let named = |holds: &dyn Fn(usize) -> bool| -> Vec<String> {
            let fields = self.schema().fields().iter().enumerate();
            fields.filter(|(index, _)| holds(*index)).map(|(_, field)| field.name.clone()).collect()
        };
        let changed = |field| data.changes.iter().any(|(changed, _)| *changed == field);
        (data.state, named(&|field| data.expired.contains(field)), named(&changed))
    }

    /// The names of the fields that were given (Pydantic's `model_fields_set`), in field order.
    pub fn fields_set(&self) -> Vec<String> {
        let data = self.data();
        let fields = self.schema().fields().iter().enumerate();
        fields.filter(|(index, _)| data.given.contains(*index)).map(|(_, field)| field.name.clone()).collect()
    }

    /// A field's value, loaded first if it is expired.
    ///
    /// # Errors
    ///
    /// `is_detached` when it is expired and the object has no session, `is_object_deleted` when its row is gone,
    /// `is_pending_rollback` and `is_database` as any statement.
    pub fn get(&self, field: usize) -> Result<Value> {
        {
            let data = self.data();
            if !data.expired.contains(field) {
                return Ok(data.values[field].clone());
            }
        }
        self.check_readable(field)?;
        self.session_to_load("attribute refresh operation cannot proceed")?.reload(self, field)?;
        Ok(self.data().values[field].clone())
    }

    /// A field's value for a statement that a session compiles, which cannot load it meanwhile: the error is an
    /// [`Unloaded`] then.
    pub(crate) fn value_for_statement(&self, field: usize) -> Result<Value> {
        let busy = self.data().session.upgrade().is_some_and(|session| session.is_busy());
        if busy && self.data().expired.contains(field) {
            let unloaded = Unloaded { instance: self.clone(), field };
            return Err(error!(InvalidRequest, "instance {} is expired", self.label()).with_source(unloaded));
        }
        self.get(field)
    }

    /// Sets a field's value; the next flush sends it if it changed.
    ///
    /// # Errors
    ///
    /// As [`Instance::get`] where it is an expired primary key: the old one, by which the row is found, is loaded first.
    pub fn set(&self, field: usize, value: Value) -> Result<()> {
        let declared = &self.schema().fields()[field];
        // What a row is found by must be known before it changes.
        if declared.primary_key || declared.version {
            self.get(field)?;
        }
        let session = {
            let mut data = self.data();
            data.given.insert(field);
            let known = !data.expired.contains(field);
            data.expired.remove(field);
            let old = std::mem::replace(&mut data.values[field], value.of_field());
            let tracked = !matches!(data.state, State::Transient | State::Pending);
            if tracked && !data.changes.iter().any(|(changed, _)| *changed == field) {
                // Most objects change in one field.
                if data.changes.is_empty() {
                    data.changes.reserve_exact(1);
                }
                data.changes.push((field, known.then_some(old)));
            }
            data.touched()
        };
        if let Some(session) = session {
            session.register_dirty(self);
        }
        Ok(())
    }

    /// The session to load from, or the error that says that there is none.
    pub(crate) fn session_to_load(&self, operation: &str) -> Result<Arc<Core>> {
        // The lock ends here: the message takes it again.
        let session = self.data().session.upgrade();
        session.ok_or_else(|| {
            error!(
                Detached,
                "instance {} is not bound to a Session; {operation}; add it to a session, or read what you need before the session closes",
                self.label()
            )
        })
    }

    /// Whether its row is deleted, in the running transaction or for good.
    pub(crate) fn is_deleted(&self) -> bool {
        let data = self.data();
        data.gone || data.state == State::Deleted
    }

    /// Whether anything was set since the last flush.
    pub(crate) fn has_changes(&self) -> bool {
        let data = self.data();
        let touched = |links: &Links| links.slots.iter().any(Slot::is_touched);
        !data.changes.is_empty() || data.links.as_deref().is_some_and(touched)
    }

    /// The primary key's values, none while it is not known.
    pub(crate) fn key_values(&self) -> Option<Vec<crate::event::SqlValue>> {
        let data = self.data();
        let key: Vec<&Value> = self.schema().primary_key().iter().map(|&field| &data.values[field]).collect();
        let known = !key.iter().any(|value| value.is_null());
        known.then(|| key.into_iter().map(Into::into).collect())
    }

    /// What was removed from a parent may be inserted after all, because the program adds it.
    /// Returns whether it knows of any relationship.
    pub(crate) fn forgive_orphan(&self) -> bool {
        match &mut self.data().links {
            Some(links) => {
                links.orphaned = false;
                true
            }
            None => false,
        }
    }

    /// `<Hero 1>`: how errors name the object, without loading anything.
    pub(crate) fn label(&self) -> String {
        let data = self.data();
        let key = self.schema().primary_key().iter().map(|&index| match &data.values[index] {
            Value::Null => "new".to_owned(),
            Value::Int(key) => key.to_string(),
            Value::Text(key) => key.to_string(),
            other => format!("{other:?}"),
        });
        format!("<{} {}>", self.schema().name(), key.collect::<Vec<_>>().join(", "))
    }
}

impl WeakInstance {
    pub(crate) fn upgrade(&self) -> Option<Instance> {
        self.0.upgrade().map(Instance)
    }

    /// Whether anybody still has the object.
    pub(crate) fn is_alive(&self) -> bool {
        self.0.strong_count() > 0
    }

    /// Whether this is that object.
    pub(crate) fn is(&self, instance: &Instance) -> bool {
        std::ptr::eq(self.0.as_ptr(), Arc::as_ptr(&instance.0))
    }
}

/// By model and values.
impl PartialEq for Instance {
    fn eq(&self, other: &Self) -> bool {
        if Instance::ptr_eq(self, other) {
            return true;
        }
        if self.schema() != other.schema() {
            return false;
        }
        // One after the other: two threads comparing the same pair both ways round must not wait for each other.
        let mine = self.data().values.clone();
        mine == other.data().values
    }
}
