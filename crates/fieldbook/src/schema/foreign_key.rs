//! Foreign keys over one column or several.

use super::{Schema, TableConstraint};

/// The columns of one foreign key.
#[derive(Debug)]
pub(crate) struct KeyColumns<'a> {
    /// The fields' indices.
    pub columns: Vec<usize>,
    /// The constraint's own name.
    pub name: Option<&'a str>,
}

impl Schema {
    /// The table's foreign keys, in the order of their first columns. Those that a constraint puts together are one, and
    /// so are those that refer to every column of a primary key over several, each once.
    pub(crate) fn foreign_keys(&self) -> Vec<KeyColumns<'_>> {
        let mut keys: Vec<KeyColumns<'_>> = self.constraints().iter().filter_map(|it| self.declared(it)).collect();
        for (index, field) in self.fields().iter().enumerate() {
            if field.foreign_key.is_some() && !keys.iter().any(|key| key.columns.contains(&index)) {
                keys.push(KeyColumns { columns: self.whole_key(index, &keys), name: None });
            }
        }
        keys.sort_by_key(|key| key.columns[0]);
        keys
    }

    fn declared<'a>(&self, constraint: &'a TableConstraint) -> Option<KeyColumns<'a>> {
        let TableConstraint::ForeignKey { columns, name } = constraint else { return None };
        let columns: Vec<usize> = columns.iter().filter_map(|name| self.field_index(name)).collect();
        (!columns.is_empty()).then_some(KeyColumns { columns, name: name.as_deref() })
    }

    /// The fields that refer to the same composite primary key as this one, or this one alone.
    fn whole_key(&self, index: usize, taken: &[KeyColumns<'_>]) -> Vec<usize> {
        let alone = vec![index];
        let Some(target) = self.fields()[index].foreign_key.as_ref().and_then(|key| key.target.get()) else {
            return alone;
        };
        let free = |field: &usize| !taken.iter().any(|key| key.columns.contains(field));
        let refers = |field: &usize| {
            let key = self.fields()[*field].foreign_key.as_ref()?;
            key.target.get().filter(|other| *other == target)?;
            target.field_index(&key.field)
        };
        let fields: Vec<usize> =
            (0..self.fields().len()).filter(|field| free(field) && refers(field).is_some()).collect();
        let mut there: Vec<usize> = fields.iter().filter_map(refers).collect();
        there.sort_unstable();
        let whole = target.primary_key().len() > 1 && there == target.primary_key();
        if whole { fields } else { alone }
    }
}
