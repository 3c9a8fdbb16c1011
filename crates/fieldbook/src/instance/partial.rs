//! What is known of an object whose row a query brought in part, and which fields are to be loaded before they are read.

use super::{Data, FieldSet, Instance};
use crate::ast::Part;
use crate::error::{Result, error};
use crate::value::Value;

/// What is known of an object whose row a query brought in part.
#[derive(Default)]
pub(crate) struct Partial {
    /// Which fields the query was to load: a refresh asks for these again.
    pub loaded: Vec<usize>,
    /// Of the expired fields those that are loaded one by one, when each is read.
    pub deferred: FieldSet,
    /// Of those the ones that are not to be read before they are loaded otherwise.
    pub refused: FieldSet,
    /// Of the expired fields those of which no value was ever known.
    pub unknown: FieldSet,
}

impl Data {
    /// Of a new object: the row had these fields only.
    pub(crate) fn leave_out(&mut self, part: &Part) {
        let all = 0..self.values.len();
        let loaded = if part.together { all.clone().collect() } else { part.fields.clone() };
        let mut partial = Partial { loaded, ..Partial::default() };
        for field in all.filter(|field| !part.fields.contains(field)) {
            self.expired.insert(field);
            partial.unknown.insert(field);
            if !part.together {
                partial.deferred.insert(field);
            }
        }
        part.refused.iter().for_each(|&field| partial.refused.insert(field));
        self.partial = Some(Box::new(partial));
    }

    /// The object took values of a row that had these fields, or all.
    pub(crate) fn remember(&mut self, part: Option<&Part>) {
        match (part.filter(|part| !part.together), &mut self.partial) {
            (None, None) => {}
            (None, partial) => *partial = None,
            (Some(part), partial) => partial.get_or_insert_default().loaded = part.fields.clone(),
        }
    }

    /// A field is to be loaded before it is read, with all others of which that is so.
    pub(crate) fn expire_field(&mut self, field: usize) {
        self.expired.insert(field);
        if let Some(partial) = &mut self.partial {
            partial.deferred.remove(field);
            partial.refused.remove(field);
        }
    }

    /// Every field is to be loaded before it is read.
    pub(crate) fn expire_fields(&mut self, count: usize) {
        self.expired = FieldSet::all(count);
        if let Some(partial) = &mut self.partial {
            partial.deferred.clear();
            partial.refused.clear();
        }
    }

    /// A field has the value of its row.
    pub(crate) fn load_field(&mut self, field: usize, value: Value) {
        self.values[field] = value;
        self.expired.remove(field);
        if let Some(partial) = &mut self.partial {
            partial.unknown.remove(field);
        }
    }

    /// What the object has is all that it will have: only what was never known of it stays expired.
    pub(crate) fn keep_known(&mut self) {
        let expired = std::mem::take(&mut self.expired);
        if let Some(partial) = &self.partial {
            let unknown = (0..self.values.len()).filter(|&field| partial.unknown.contains(field));
            unknown.filter(|&field| expired.contains(field)).for_each(|field| self.expired.insert(field));
        }
    }

    /// Whether a field is loaded by itself when it is read.
    pub(crate) fn is_deferred(&self, field: usize) -> bool {
        let deferred = |partial: &Partial| partial.deferred.contains(field);
        self.expired.contains(field) && self.partial.as_deref().is_some_and(deferred)
    }
}

impl Instance {
    /// Refuses where the query that left the field out said so.
    pub(super) fn check_readable(&self, field: usize) -> Result<()> {
        let refused = self.data().partial.as_ref().is_some_and(|partial| partial.refused.contains(field));
        match refused {
            false => Ok(()),
            true => {
                let (model, name) = (self.schema().name(), &self.schema().fields()[field].name);
                Err(error!(
                    InvalidRequest,
                    "'{model}.{name}' is not available due to raiseload; load it with the query, or refresh it"
                ))
            }
        }
    }

    /// Refuses where the object has fields of which no value was ever known.
    pub(crate) fn check_known(&self) -> Result<()> {
        let missing = {
            let data = self.data();
            let Some(partial) = &data.partial else { return Ok(()) };
            let fields = self.schema().fields().iter().enumerate();
            let unknown = fields.filter(|(at, _)| partial.unknown.contains(*at) && data.expired.contains(*at));
            unknown.map(|(_, field)| field.name.clone()).collect::<Vec<_>>()
        };
        match missing.is_empty() {
            true => Ok(()),
            false => Err(error!(
                InvalidRequest,
                "instance {} was loaded in part; {} is not known: read it, or refresh the instance, first",
                self.label(),
                missing.join(", ")
            )),
        }
    }
}
