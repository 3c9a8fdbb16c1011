//! A relationship resolved against the models it connects: its direction and the columns that carry it.

use std::sync::Arc;

use super::{Direction, PassiveDeletes, Relationship, Schema, SchemaRef};
use crate::ast::{ColumnRef, Entity, Expr, Nulls, OrderBy};
use crate::error::{Result, error};

/// Pairs of column indices: the first in the one table, the second in the other.
pub(crate) type Pairs = Box<[(usize, usize)]>;

/// Columns there that objects are ordered by, and how.
type Order = Box<[(usize, Option<bool>, Option<Nulls>)]>;

/// What a flush, a load and a query need to know of a relationship.
#[derive(Debug)]
pub(crate) struct Mapped {
    target: SchemaRef,
    /// Which side holds the foreign key.
    pub direction: Direction,
    /// Whether it leads to many.
    pub list: bool,
    /// Columns here with the columns there that equal them; empty with a link table.
    pub pairs: Pairs,
    /// The table between the two sides.
    pub link: Option<Link>,
    /// The relationship on the other side that mirrors this one.
    pub back: Option<usize>,
    /// Whether children are deleted with their parent, and when they lose it.
    pub cascade_delete: bool,
    /// Who looks after children that are not loaded.
    pub passive_deletes: PassiveDeletes,
    /// Whether no change of it reaches the database.
    pub view_only: bool,
    /// What its objects are ordered by: columns there, and how.
    order: Order,
    /// What connects the two sides, over both tables, where that is not the pairs alone.
    pub condition: Option<Expr>,
}

/// The table of a many-to-many relationship.
#[derive(Debug)]
pub(crate) struct Link {
    table: SchemaRef,
    /// Columns here with the link table's columns that refer to them.
    pub here: Pairs,
    /// Columns there with the link table's columns that refer to them.
    pub there: Pairs,
}

impl Mapped {
    /// The model on the other side.
    pub(crate) fn target(&self) -> Arc<Schema> {
        expect(&self.target)
    }

    /// Whether an object of the other side remembers which parent it has: what `set null` and orphans are decided by.
    pub(crate) fn tracks_parents(&self) -> bool {
        !self.view_only && (self.direction == Direction::OneToMany || self.cascade_delete)
    }

    /// The order of its objects, of this table or alias of the other side.
    pub(crate) fn ordered(&self, there: &Entity) -> Vec<OrderBy> {
        let keys = self.order.iter().map(|&(field, descending, nulls)| {
            let column = ColumnRef { alias: there.alias, ..ColumnRef::new(&there.schema, field) };
            OrderBy { expr: Expr::Column(column), descending, nulls }
        });
        keys.collect()
    }

    /// What connects an owner of this name with the other side of that name, where the model says it itself.
    pub(crate) fn connected(&self, here: &Entity, there: &Entity) -> Option<Vec<Expr>> {
        let mut condition = self.condition.clone()?;
        condition.each_column(&mut |column| {
            column.alias = if column.schema == here.schema { here.alias } else { there.alias };
        });
        Some(condition.into_terms())
    }

    /// Whether what a to-one relationship was before it was set is loaded by the flush: where its own foreign key does
    /// not tell.
    pub(crate) fn remembers_by_loading(&self) -> bool {
        let target = self.target();
        let by_key = |pair: &(usize, usize)| target.primary_key().contains(&pair.1);
        let one_key = self.pairs.len() == target.primary_key().len() && self.pairs.iter().all(by_key);
        !(self.list || self.direction == Direction::ManyToOne && one_key && self.condition.is_none())
    }

    pub(super) fn resolve(schema: &Schema, index: usize) -> Result<Self> {
        let relationship = &schema.relationships()[index];
        let target = relationship.target.get().ok_or_else(|| {
            let (name, target) = (&relationship.name, relationship.target.name());
            let model = schema.name();
            error!(Configuration, "{model}.{name} leads to `{target}`, which is not a table model")
        })?;
        let back = back(schema, relationship, &target)?;
        let resolver = Resolver { schema, index, relationship, target: &target, back };
        let condition = resolver.condition()?;
        let (direction, pairs, link) = match &condition {
            Some(condition) => resolver.connected(condition).map(|(direction, pairs)| (direction, pairs, None))?,
            None => resolver.columns()?,
        };
        let (cascade_delete, passive_deletes) = (relationship.cascade_delete, relationship.passive_deletes);
        if cascade_delete && passive_deletes == PassiveDeletes::All {
            return Err(error!(
                Configuration,
                "{}.{} has both cascade_delete and passive_deletes = All, which contradict each other; leave one out",
                schema.name(),
                relationship.name
            ));
        }
        if relationship.view_only && (cascade_delete || back.is_some()) {
            return Err(error!(
                Configuration,
                "{}.{} is viewonly, and neither cascades nor populates another relationship; leave `cascade_delete` and `back_populates` out",
                schema.name(),
                relationship.name
            ));
        }
        let order = ordered_by(schema, relationship, &target)?;
        Ok(Mapped {
            view_only: relationship.view_only,
            order,
            condition,
            target: relationship.target.clone(),
            direction,
            list: relationship.list,
            pairs,
            link,
            back,
            cascade_delete,
            passive_deletes,
        })
    }
}

/// The fields of `order_by`.
fn ordered_by(schema: &Schema, relationship: &Relationship, target: &Schema) -> Result<Order> {
    let keys = relationship.order_by.iter().map(|key| {
        let (model, name, other, field) = (schema.name(), &relationship.name, target.name(), &key.field);
        let index = target.field_index(field).ok_or_else(|| {
            error!(Configuration, "{model}.{name} is ordered by `{field}`, and {other} has no field of that name")
        })?;
        Ok((index, key.descending, key.nulls))
    });
    keys.collect()
}

impl Link {
    /// The link table's model.
    pub(crate) fn table(&self) -> Arc<Schema> {
        expect(&self.table)
    }
}

/// A model that was there when the relationship was resolved, and lives as long as any object of it.
fn expect(schema: &SchemaRef) -> Arc<Schema> {
    match schema.get() {
        Some(schema) => schema,
        None => panic!("model {} is gone while its objects are in use", schema.name()),
    }
}

/// The relationship that `back_populates` names, or that names this one.
fn back(schema: &Schema, relationship: &Relationship, target: &Schema) -> Result<Option<usize>> {
    let Some(name) = &relationship.back_populates else {
        return Ok(None);
    };
    let (model, this, other) = (schema.name(), &relationship.name, target.name());
    let index = target.relationship_index(name).ok_or_else(|| {
        error!(Configuration, "{model}.{this} is populated by `{name}`, but {other} has no relationship of that name")
    })?;
    let reverse = &target.relationships()[index];
    if reverse.back_populates.as_deref() != Some(this) || reverse.target.name() != model {
        return Err(error!(
            Configuration,
            "{model}.{this} is populated by {other}.{name}, which does not name it back; give {other}.{name} `back_populates = {this}`"
        ));
    }
    Ok(Some(index))
}

pub(super) struct Resolver<'a> {
    pub(super) schema: &'a Schema,
    index: usize,
    pub(super) relationship: &'a Relationship,
    pub(super) target: &'a Schema,
    back: Option<usize>,
}

impl Resolver<'_> {
    fn columns(&self) -> Result<(Direction, Pairs, Option<Link>)> {
        if let Some(table) = &self.relationship.link_model {
            return self.link(table).map(|link| (Direction::ManyToMany, Pairs::default(), Some(link)));
        }
        let here = self.candidates(self.schema, self.target);
        let there = self.candidates(self.target, self.schema);
        let many_to_one = !self.relationship.list && !here.is_empty() && !self.holds_none();
        if many_to_one {
            return Ok((Direction::ManyToOne, self.unambiguous(here)?, None));
        }
        let pairs = self.unambiguous(there)?;
        let pairs = pairs.iter().map(|&(from, to)| (to, from)).collect();
        Ok((Direction::OneToMany, pairs, None))
    }

    /// Foreign keys of `from` to `to`: its column and the one that it refers to.
    fn candidates(&self, from: &Schema, to: &Schema) -> Vec<(usize, usize)> {
        let names = self.names();
        let refers = |(index, field): (usize, &super::Field)| {
            let key = field.foreign_key.as_ref()?;
            let is_target = key.target.get().is_some_and(|target| *target == *to);
            let chosen = names.is_empty() || names.contains(&field.name);
            (is_target && chosen).then_some(())?;
            Some((index, to.field_index(&key.field)?))
        };
        from.fields().iter().enumerate().filter_map(refers).collect()
    }

    /// The foreign keys to use, as this side says, or else the other.
    pub(super) fn names(&self) -> &[String] {
        let own = &self.relationship.foreign_keys;
        match self.back {
            Some(back) if own.is_empty() => &self.target.relationships()[back].foreign_keys,
            _ => own,
        }
    }

    /// Whether the other side of a pair of to-one relationships between tables that refer to each other says that it
    /// holds the key.
    fn holds_none(&self) -> bool {
        let names = self.names();
        !names.is_empty()
            && *self.schema != *self.target
            && !names.iter().any(|name| self.schema.field_index(name).is_some())
    }

    fn unambiguous(&self, pairs: Vec<(usize, usize)>) -> Result<Pairs> {
        let (model, name, target) = (self.schema.name(), &self.relationship.name, self.target.name());
        if pairs.is_empty() {
            return Err(error!(
                Configuration,
                "could not determine how {model}.{name} leads to {target}: there are no foreign keys between them; give a field `foreign_key = {target}.…`"
            ));
        }
        let mut referred: Vec<usize> = pairs.iter().map(|(_, to)| *to).collect();
        referred.sort_unstable();
        referred.dedup();
        if referred.len() < pairs.len() {
            return Err(error!(
                Configuration,
                "could not determine how {model}.{name} leads to {target}: several foreign keys connect them; say which with `foreign_keys = …`"
            ));
        }
        Ok(pairs.into())
    }

    fn link(&self, table: &SchemaRef) -> Result<Link> {
        let (model, name) = (self.schema.name(), &self.relationship.name);
        let link = table.get().ok_or_else(|| {
            error!(Configuration, "{model}.{name} has the link model `{}`, which is not a table model", table.name())
        })?;
        let mut here = self.keys_of(&link, self.schema);
        let mut there = self.keys_of(&link, self.target);
        if *self.schema == *self.target {
            self.split(&link, &mut here, &mut there);
        }
        if here.is_empty() || there.is_empty() {
            return Err(error!(
                Configuration,
                "{model}.{name} has the link model {}, whose foreign keys do not lead to both sides",
                link.name()
            ));
        }
        Ok(Link { table: table.clone(), here: here.into(), there: there.into() })
    }

    fn keys_of(&self, link: &Schema, to: &Schema) -> Vec<(usize, usize)> {
        let refers = |(index, field): (usize, &super::Field)| {
            let key = field.foreign_key.as_ref()?;
            key.target.get().filter(|target| **target == *to)?;
            Some((to.field_index(&key.field)?, index))
        };
        link.fields().iter().enumerate().filter_map(refers).collect()
    }

    /// A table linked to itself: the first foreign key is the side declared first, unless `foreign_keys` says which.
    fn split(&self, link: &Schema, here: &mut Vec<(usize, usize)>, there: &mut Vec<(usize, usize)>) {
        let own = &self.relationship.foreign_keys;
        let named = |column: &usize| own.contains(&link.fields()[*column].name);
        let first = here.iter().map(|(_, column)| *column).min();
        let is_first = self.back.is_none_or(|back| self.index <= back);
        let mine = |column: &usize| {
            if own.is_empty() { (Some(*column) == first) == is_first } else { named(column) }
        };
        here.retain(|(_, column)| mine(column));
        there.retain(|(_, column)| !mine(column));
    }
}
