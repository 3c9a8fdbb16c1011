//! Refresh and expire: what an object holds is loaded anew, now or when it is next read.

use std::sync::Arc;

use super::cascade::{Cascade, walk};
use super::hydrate::value;
use super::transaction::{expire, forget};
use super::{Core, Session, Work};
use crate::ast::{BinaryOp, ColumnRef, Expr, Select, SelectItem};
use crate::error::{Result, error};
use crate::instance::{Instance, Slot, State};
use crate::sql;
use crate::typed::unwrap;
use crate::value::Value;

impl Session {
    /// Loads every field of an object anew; changes that were not flushed are lost.
    ///
    /// # Errors
    ///
    /// `is_invalid_request` when the object has no row in this session, or its row is gone.
    pub fn refresh_instance(&self, instance: &Instance) -> Result<()> {
        self.core.check_persistent(instance)?;
        // As the query loaded it: what that left out is loaded when it is read, as in SQLAlchemy.
        let loaded = instance.data().partial.as_ref().map(|partial| partial.loaded.clone());
        let fields = loaded.unwrap_or_else(|| (0..instance.schema().fields().len()).collect());
        self.expire_instance(instance)?;
        let mut work = self.core.work()?;
        work.autoflush(&self.core)?;
        work.refetch(&self.core, instance, &fields)
    }

    /// Loads these fields of an object anew.
    ///
    /// # Errors
    ///
    /// As [`Session::refresh_instance`].
    pub fn refresh_instance_fields(&self, instance: &Instance, fields: &[usize]) -> Result<()> {
        self.core.check_persistent(instance)?;
        instance.expire_fields(fields);
        let mut work = self.core.work()?;
        work.autoflush(&self.core)?;
        work.refetch(&self.core, instance, fields)
    }

    /// Loads these relationships of an object anew; changes that were not flushed are lost.
    ///
    /// # Errors
    ///
    /// As [`Session::refresh_instance`].
    pub fn refresh_instance_relationships(&self, instance: &Instance, relationships: &[usize]) -> Result<()> {
        self.expire_instance_relationships(instance, relationships)?;
        for &relationship in relationships {
            match instance.schema().relationships()[relationship].list {
                true => instance.list_len(relationship).map(drop)?,
                false => instance.related(relationship).map(drop)?,
            }
        }
        Ok(())
    }

    /// Forgets these relationships of an object; the next read loads them anew.
    ///
    /// # Errors
    ///
    /// As [`Session::expire_instance`].
    pub fn expire_instance_relationships(&self, instance: &Instance, relationships: &[usize]) -> Result<()> {
        self.core.check_persistent(instance)?;
        let _work = self.core.work()?;
        if let Some(links) = &mut instance.data().links {
            relationships.iter().for_each(|&relationship| links.slots[relationship] = Slot::default());
        }
        Ok(())
    }

    /// Forgets what an object holds and what was changed; the next read loads it anew.
    ///
    /// # Errors
    ///
    /// `is_invalid_request` when the object has no row in this session.
    pub fn expire_instance(&self, instance: &Instance) -> Result<()> {
        self.core.check_persistent(instance)?;
        let follow = walk(instance, Cascade::Loaded, |_| false)?;
        let mut work = self.core.work()?;
        work.expire(instance);
        for child in follow {
            match child.state() {
                State::Pending => work.expunge(&self.core, &child),
                _ => work.expire(&child),
            }
        }
        Ok(())
    }

    /// Forgets these fields of an object; the next read loads them anew.
    ///
    /// # Errors
    ///
    /// `is_invalid_request` when the object has no row in this session.
    pub fn expire_instance_fields(&self, instance: &Instance, fields: &[usize]) -> Result<()> {
        self.core.check_persistent(instance)?;
        instance.expire_fields(fields);
        Ok(())
    }

    /// Forgets one relationship of an object; the next read loads it anew.
    ///
    /// # Errors
    ///
    /// `is_invalid_request` when the object has no row in this session.
    pub fn expire_instance_relationship(&self, instance: &Instance, relationship: usize) -> Result<()> {
        self.core.check_persistent(instance)?;
        instance.with_slot(relationship, |slot| *slot = Slot::Unloaded);
        Ok(())
    }

    /// Forgets what every object of the session holds and what was changed.
    ///
    /// # Panics
    ///
    /// When what the session calls, such as an observer, calls this.
    #[track_caller]
    pub fn expire_all(&self) {
        let mut work = unwrap(self.core.work());
        work.dirty.clear();
        work.identity.all().iter().for_each(expire);
    }
}

impl Core {
    fn check_persistent(&self, instance: &Instance) -> Result<()> {
        if self.contains(instance) && instance.state() != State::Pending {
            return Ok(());
        }
        Err(error!(
            InvalidRequest,
            "instance {} is not persistent within this Session; add and commit it first",
            instance.label()
        ))
    }
}

impl Work {
    /// Forgets what one object holds and what was changed.
    pub(super) fn expire(&mut self, instance: &Instance) {
        match instance.state() {
            // Its row is gone, which the next read tells.
            State::Deleted => forget(&mut instance.data(), instance.schema()),
            _ => expire(instance),
        }
        self.dirty.retain(|other| !Instance::ptr_eq(other, instance));
    }

    /// Whether an object's row, of which nothing is known, turns out to be gone; the object is deleted then.
    pub(super) fn is_gone(&mut self, core: &Arc<Core>, instance: &Instance) -> Result<bool> {
        if !instance.data().stale {
            return Ok(false);
        }
        match self.reload(core, instance, instance.schema().primary_key()) {
            Ok(()) => Ok(false),
            Err(error) if error.is_object_deleted() => {
                self.removed(core, instance);
                // What it held was expired, and no row will say it any more: the next read tells.
                forget(&mut instance.data(), instance.schema());
                Ok(true)
            }
            Err(error) => Err(error),
        }
    }

    /// Loads these fields of an object where they are expired: all that expired in one statement, and what a query left
    /// out field by field.
    pub(super) fn reload(&mut self, core: &Arc<Core>, instance: &Instance, wanted: &[usize]) -> Result<()> {
        let (together, alone): (Vec<usize>, Vec<usize>) = {
            let data = instance.data();
            let expired = (0..instance.schema().fields().len()).filter(|&field| data.expired.contains(field));
            expired.partition(|&field| !data.is_deferred(field))
        };
        if together.iter().any(|field| wanted.contains(field)) {
            self.load_fields(core, instance, &together)?;
        }
        let alone = alone.iter().filter(|field| wanted.contains(field));
        alone.into_iter().try_for_each(|&field| self.load_fields(core, instance, &[field]))
    }

    fn load_fields(&mut self, core: &Arc<Core>, instance: &Instance, fields: &[usize]) -> Result<()> {
        if instance.is_new() && schema_key_is_expired(instance) {
            return Err(error!(
                InvalidRequest,
                "instance {} cannot be refreshed: its insertion was undone while its values were expired; set them anew",
                instance.label()
            ));
        }
        // A flush may come upon an object that was taken out of the session.
        instance.session_to_load("attribute refresh operation cannot proceed")?;
        // What the flush loads of them is loaded once more, as in SQLAlchemy.
        self.autoflush(core)?;
        if self.fetch(core, instance, fields)? || instance.is_new() {
            return Ok(());
        }
        Err(error!(
            ObjectDeleted,
            "instance {} has been deleted, or its row is otherwise not present",
            instance.label()
        ))
    }

    /// Loads these fields of an object; false when its row is gone.
    fn fetch(&mut self, core: &Arc<Core>, instance: &Instance, fields: &[usize]) -> Result<bool> {
        let select = by_key(instance, fields);
        let compiled = sql::compile_select(&select, core.engine.dialect())?;
        let connection = self.connection(core)?;
        let params: Vec<&Value> = compiled.params.iter().collect();
        let found = connection.run(&compiled.sql, Some(&select), &params, &mut |row| {
            let mut data = instance.data();
            for (column, &field) in fields.iter().enumerate() {
                let value = value(row, column, instance.schema(), field)?;
                data.load_field(field, value);
            }
            data.stale = false;
            Ok(())
        });
        Ok(self.noted(found)? > 0)
    }

    /// What the row holds in these fields, whatever the object does; nothing where it is gone.
    pub(super) fn row_of(&mut self, core: &Arc<Core>, instance: &Instance, fields: &[usize]) -> Result<Vec<Value>> {
        let select = by_key(instance, fields);
        let compiled = sql::compile_select(&select, core.engine.dialect())?;
        let connection = self.connection(core)?;
        let params: Vec<&Value> = compiled.params.iter().collect();
        let mut values = Vec::new();
        let found = connection.run(&compiled.sql, Some(&select), &params, &mut |row| {
            for (column, &field) in fields.iter().enumerate() {
                values.push(value(row, column, instance.schema(), field)?);
            }
            Ok(())
        });
        self.noted(found)?;
        Ok(values)
    }

    /// Loads these fields, if one of them is expired.
    pub(super) fn ensure(&mut self, core: &Arc<Core>, instance: &Instance, fields: &[usize]) -> Result<()> {
        let is_expired = {
            let data = instance.data();
            !data.expired.is_empty() && fields.iter().any(|field| data.expired.contains(*field))
        };
        if is_expired {
            self.reload(core, instance, fields)?;
        }
        Ok(())
    }

    /// A field's value, loaded if it is expired.
    pub(super) fn value_of(&mut self, core: &Arc<Core>, instance: &Instance, field: usize) -> Result<Value> {
        self.ensure(core, instance, &[field])?;
        Ok(instance.data().values[field].clone())
    }

    fn refetch(&mut self, core: &Arc<Core>, instance: &Instance, fields: &[usize]) -> Result<()> {
        if self.fetch(core, instance, fields)? {
            return Ok(());
        }
        Err(error!(InvalidRequest, "could not refresh instance {}; its row is gone", instance.label()))
    }
}

impl Instance {
    fn expire_fields(&self, fields: &[usize]) {
        let mut data = self.data();
        for &field in fields {
            let stored = data.stored(field).clone();
            data.values[field] = stored;
            data.changes.retain(|(changed, _)| *changed != field);
            data.expire_field(field);
        }
    }
}

/// Whether the key is among what is expired.
fn schema_key_is_expired(instance: &Instance) -> bool {
    let data = instance.data();
    instance.schema().primary_key().iter().any(|field| data.expired.contains(*field))
}

/// `SELECT fields FROM table WHERE key = ?`
fn by_key(instance: &Instance, fields: &[usize]) -> Select {
    let schema = instance.schema();
    let data = instance.data();
    let column = |field| Expr::Column(ColumnRef::new(schema, field));
    let items = fields.iter().map(|&field| SelectItem::Expr(column(field), schema.fields()[field].column_type.clone()));
    let filters = schema.primary_key().iter().map(|&field| {
        let stored = data.stored(field).clone();
        column(field).binary(BinaryOp::Eq, Expr::Value(stored))
    });
    Select { items: items.collect(), filters: filters.collect(), ..Select::default() }
}
