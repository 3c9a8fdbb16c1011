//! The constant of a model: its table, with a handle for each column and relationship.

use std::cell::Cell;
use std::sync::Arc;

use fieldbook::dynamic::{ColumnRef, Entity, RelationRef, Schema};

use crate::items::{AdtId, Items};
use crate::vm::Vm;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

/// `Hero`: the table, or one of its aliases.
#[derive(Clone, Copy)]
pub(super) struct Table {
    pub model: AdtId,
    pub alias: u32,
}

/// `Hero.name`
#[derive(Clone, Copy)]
pub(super) struct Column {
    pub table: Table,
    pub field: usize,
}

/// `Hero.team`
#[derive(Clone, Copy)]
pub(super) struct Relation {
    pub table: Table,
    pub relationship: usize,
}

/// `Team.optional()`
pub(super) struct Optional(pub Table);

/// The value of a model's constant: columns, relationships, and last the table itself.
pub(crate) fn model_const(items: &Items, id: AdtId) -> Option<Value> {
    let model = items.adt(id).model.clone()?;
    Some(constant(id, 0, model.fields.len(), model.relationships.len()))
}

fn constant(model: AdtId, alias: u32, fields: usize, relationships: usize) -> Value {
    let table = Table { model, alias };
    let columns = (0..fields).map(|field| Value::host(Column { table, field }));
    let relations = (0..relationships).map(|relationship| Value::host(Relation { table, relationship }));
    let mut all: Vec<Value> = columns.chain(relations).collect();
    all.push(Value::host(table));
    Value::adt(0, all)
}

/// The table that a constant is.
pub(super) fn table(value: &Value) -> Option<Table> {
    value.fields().last()?.as_host::<Table>().copied()
}

/// The fields of the columns that a value is: one, or a tuple of them.
pub(super) fn columns(value: &Value) -> Vec<usize> {
    match value.as_host::<Column>() {
        Some(column) => vec![column.field],
        None => value.fields().iter().flat_map(columns).collect(),
    }
}

/// Another name for the same table: `Hero.alias()`.
pub(super) fn alias(vm: &Vm<'_>, value: &Value) -> Run<Value> {
    thread_local! {
        static NEXT: Cell<u32> = const { Cell::new(1) };
    }
    let Some(table) = table(value) else {
        return panic("this value is no table");
    };
    let number = NEXT.with(|next| next.replace(next.get().wrapping_add(1).max(1)));
    let schema = vm.schema(table.model)?;
    Ok(constant(table.model, number, schema.fields().len(), schema.relationships().len()))
}

impl Vm<'_> {
    pub(super) fn schema(&self, model: AdtId) -> Run<Arc<Schema>> {
        match self.host.schemas.borrow().get(&model) {
            Some(schema) => Ok(schema.clone()),
            None => panic("not supported yet: this model here"),
        }
    }

    pub(super) fn entity(&self, table: Table) -> Run<Entity> {
        Ok(Entity { alias: table.alias, ..Entity::new(self.schema(table.model)?) })
    }

    pub(super) fn column_ref(&self, column: Column) -> Run<ColumnRef> {
        Ok(ColumnRef { schema: self.schema(column.table.model)?, field: column.field, alias: column.table.alias })
    }

    pub(super) fn relation_ref(&self, value: &Value) -> Run<RelationRef> {
        match value.as_host::<Relation>() {
            Some(relation) => {
                Ok(RelationRef { source: self.entity(relation.table)?, relationship: relation.relationship })
            }
            None => panic("this value is no relationship"),
        }
    }
}
