//! `load_only` and `defer`: which columns a query has of its objects.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::ast::{LoadColumns, Part};
use crate::error::{Result, error};
use crate::schema::Schema;

/// What options say of the columns of one place.
#[derive(Clone, Debug, Default)]
pub(super) struct Choice {
    /// Of those that no option names.
    others: Option<Loaded>,
    named: BTreeMap<usize, Loaded>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Loaded {
    Now,
    WhenRead,
    Never,
}

impl Choice {
    /// One more option, which must not contradict the others.
    pub fn add(&mut self, schema: &Schema, columns: &LoadColumns) -> Result<()> {
        let left_out = if columns.refused { Loaded::Never } else { Loaded::WhenRead };
        if !columns.deferred {
            if self.others.is_some_and(|others| others != left_out) {
                let name = schema.name();
                return Err(error!(
                    InvalidRequest,
                    "options of the columns of {name} contradict each other: raiseload"
                ));
            }
            self.others = Some(left_out);
        }
        let named = if columns.deferred { left_out } else { Loaded::Now };
        for &field in &columns.fields {
            if *self.named.entry(field).or_insert(named) != named {
                let (model, name) = (schema.name(), &schema.fields()[field].name);
                return Err(error!(
                    InvalidRequest,
                    "options of {model}.{name} contradict each other: it is loaded by one, and left out by another"
                ));
            }
        }
        Ok(())
    }

    /// The fields that rows have then; nothing where they have all.
    pub fn part(&self, schema: &Schema) -> Option<Arc<Part>> {
        let loaded = |field: &usize| match self.named.get(field) {
            _ if schema.primary_key().contains(field) => Loaded::Now,
            Some(loaded) => *loaded,
            None => self.others.unwrap_or(Loaded::Now),
        };
        let of = |wanted: Loaded| (0..schema.fields().len()).filter(|field| loaded(field) == wanted).collect();
        let (fields, refused): (Vec<usize>, Vec<usize>) = (of(Loaded::Now), of(Loaded::Never));
        (fields.len() < schema.fields().len()).then(|| Arc::new(Part { fields, refused, together: false }))
    }
}
