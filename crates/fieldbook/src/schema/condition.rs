//! A relationship whose model says what connects its two sides: `primaryjoin`.

use super::mapped::{Pairs, Resolver};
use super::{Direction, Schema};
use crate::ast::{BinaryOp, ColumnRef, Expr};
use crate::error::{Result, error};

impl Resolver<'_> {
    /// The condition, if the relationship has one, over nothing but the two tables.
    pub(super) fn condition(&self) -> Result<Option<Expr>> {
        let Some(join) = &self.relationship.primary_join else {
            return Ok(None);
        };
        let (model, name, target) = (self.schema.name(), &self.relationship.name, self.target.name());
        if self.relationship.link_model.is_some() {
            return Err(error!(Configuration, "{model}.{name} has both primaryjoin and link_model; leave one out"));
        }
        if *self.schema == *self.target {
            return Err(error!(
                Configuration,
                "{model}.{name} leads to its own table, where primaryjoin cannot say which side a column is of; use foreign_keys"
            ));
        }
        let mut condition = join.make();
        let mut stranger = None;
        condition.each_column(&mut |column| {
            if column.alias != 0 || *column.schema != *self.schema && *column.schema != *self.target {
                stranger = Some(column.schema.name().to_owned());
            }
        });
        match stranger {
            None => Ok(Some(condition)),
            Some(stranger) => Err(error!(
                Configuration,
                "primaryjoin of {model}.{name} is about {model} and {target}, and names a column of an alias or of another table, {stranger}"
            )),
        }
    }

    /// The columns that carry the relationship: of the condition's equalities those of a foreign key with what it refers
    /// to, or of a column that `foreign_keys` names.
    pub(super) fn connected(&self, condition: &Expr) -> Result<(Direction, Pairs)> {
        let (mut to_one, mut to_many) = (Vec::new(), Vec::new());
        for term in condition.clone().into_terms() {
            let Expr::Binary(BinaryOp::Eq, left, right) = term else { continue };
            let (Expr::Column(left), Expr::Column(right)) = (*left, *right) else { continue };
            let (here, there) = match (*left.schema == *self.schema, *right.schema == *self.schema) {
                (true, false) => (left, right),
                (false, true) => (right, left),
                _ => continue,
            };
            if self.refers(&here, &there) {
                to_one.push((here.field, there.field));
            } else if self.refers(&there, &here) {
                to_many.push((here.field, there.field));
            }
        }
        let (model, name) = (self.schema.name(), &self.relationship.name);
        match (to_one.is_empty(), to_many.is_empty(), self.relationship.list) {
            (false, true, false) => Ok((Direction::ManyToOne, to_one.into())),
            (true, false, _) => Ok((Direction::OneToMany, to_many.into())),
            (true, true, _) => Err(error!(
                Configuration,
                "could not locate a foreign key in primaryjoin of {model}.{name}: one of its equalities must be of a foreign key and what it refers to, or `foreign_keys` must name the column"
            )),
            (false, true, true) => Err(error!(
                Configuration,
                "{model}.{name} leads to many, and the foreign key in its primaryjoin is of {model}, which leads to one; make it an `Option`"
            )),
            (false, false, _) => Err(error!(
                Configuration,
                "primaryjoin of {model}.{name} has foreign keys in both directions; say which with `foreign_keys`"
            )),
        }
    }

    /// Whether the one column refers to the other.
    fn refers(&self, from: &ColumnRef, to: &ColumnRef) -> bool {
        let field = |column: &ColumnRef| column.schema.fields()[column.field].clone();
        let (from_field, names) = (field(from), self.names());
        if !names.is_empty() {
            return names.contains(&from_field.name) && has_none(&to.schema, names);
        }
        from_field.foreign_key.as_ref().is_some_and(|key| {
            key.field == field(to).name && key.target.get().is_some_and(|target| *target == *to.schema)
        })
    }
}

/// Whether none of these is a field of the model: names are of the side that refers.
fn has_none(schema: &Schema, names: &[String]) -> bool {
    !names.iter().any(|name| schema.field_index(name).is_some())
}
