//! `insert`, `update` and `delete` over whole tables; objects that the session holds follow what became of their rows.
//!
//! Where the conditions can be evaluated in memory, the objects that match are found before the statement is sent. Where
//! not, the statement returns the keys of the rows that it touched.

mod evaluate;

use std::sync::Arc;

use self::evaluate::{Unknown, evaluate, holds, supported};
use super::identity::Key;
use super::{Core, Item, Rows, Work};
use crate::ast::{ColumnRef, Delete, Expr, Insert, InsertRows, SelectItem, Statement, Update};
use crate::error;
use crate::instance::Instance;
use crate::schema::Schema;
use crate::sql;
use crate::validate::{check_stored, validate_for};
use crate::value::Value;

/// What an update makes of an object's fields: the new value, or that it must be loaded.
type Changes = Vec<(usize, Option<Value>)>;

impl Work {
    pub(super) fn insert_all(&mut self, core: &Arc<Core>, insert: &Insert) -> error::Result<Rows> {
        let dialect = core.engine.dialect();
        let mut insert = insert.clone();
        insert.add_defaults();
        let insert = &insert;
        insert.checked.iter().try_for_each(|object| validate_for(object, dialect))?;
        if let (InsertRows::Values(rows), true) = (&insert.rows, insert.checked.is_empty()) {
            for row in rows {
                check_stored(&insert.schema, dialect, insert.fields.iter().copied().zip(row).filter_map(value))?;
            }
        }
        self.autoflush(core)?;
        let width = insert.fields.len();
        match &insert.rows {
            InsertRows::Values(rows) if rows.len() * width > sql::MOST_VALUES => self.insert_pages(core, insert, rows),
            _ => self.send(core, Statement::Insert(insert.clone()), insert.conflict.is_some()),
        }
    }

    /// More rows than one statement has room for: several statements, which fail or succeed together.
    fn insert_pages(&mut self, core: &Arc<Core>, insert: &Insert, rows: &[Vec<Expr>]) -> error::Result<Rows> {
        const SAVEPOINT: &str = "insert_pages";
        self.connection(core)?.savepoint(SAVEPOINT)?;
        let mut all = Rows::default();
        let page = (sql::MOST_VALUES / insert.fields.len().max(1)).max(1);
        for rows in rows.chunks(page) {
            let page = Insert { rows: InsertRows::Values(rows.to_vec()), checked: Vec::new(), ..insert.clone() };
            match self.send(core, Statement::Insert(page), insert.conflict.is_some()) {
                Ok(sent) => {
                    all.width = sent.width;
                    all.row_count += sent.row_count;
                    all.items.extend(sent.items);
                }
                Err(error) => {
                    self.connection(core)?.rollback_to(SAVEPOINT)?;
                    return Err(error);
                }
            }
        }
        self.connection(core)?.release_savepoint(SAVEPOINT)?;
        Ok(all)
    }

    pub(super) fn update_all(&mut self, core: &Arc<Core>, update: &Update) -> error::Result<Rows> {
        let mut with_defaults = update.clone();
        let is_set = |field| update.assignments.iter().any(|(set, _)| *set == field);
        for (field, value) in update.schema.updated_fields(is_set) {
            with_defaults.assignments.push((field, Expr::Value(value)));
        }
        let update = &with_defaults;
        let set = update.assignments.iter().filter_map(|(field, set)| value((*field, set)));
        check_stored(&update.schema, core.engine.dialect(), set)?;
        self.autoflush(core)?;
        let Update { schema, assignments, filters, .. } = update;
        let known = filters.iter().all(|filter| supported(filter, schema));
        let mut changes: Vec<(Instance, Changes)> = Vec::new();
        for object in self.held(schema) {
            match (known, matches(filters, &object)) {
                // What is loaded anyway before it is read.
                (true, _) if object.data().stale => {}
                (true, Ok(false)) => {}
                // The row may have changed: what was set is loaded anew.
                (true, Err(Unknown)) => {
                    changes.push((object, assignments.iter().map(|(field, _)| (*field, None)).collect()));
                }
                _ => {
                    let new = changes_of(&object, assignments);
                    changes.push((object, new));
                }
            }
        }
        let mut update = update.clone();
        let keys = self.return_keys(!known, schema, &mut update.returning);
        let mut rows = self.send(core, Statement::Update(update), true)?;
        if let Some(keys) = keys.map(|width| take_keys(&mut rows, width)) {
            changes.retain(|(object, _)| Key::stored(object).is_some_and(|key| keys.contains(&key)));
        }
        for (object, changes) in changes {
            apply(&object, changes);
            if self.frames.len() > 1 {
                self.frame().dirty.push(object.downgrade());
            }
        }
        Ok(rows)
    }

    pub(super) fn delete_all(&mut self, core: &Arc<Core>, delete: &Delete) -> error::Result<Rows> {
        self.autoflush(core)?;
        let schema = &delete.schema;
        let known = delete.filters.iter().all(|filter| supported(filter, schema));
        // What is expired is looked for before it is read, and then found to be gone.
        let mut held = self.held(schema);
        held.retain(|object| {
            let matches = matches(&delete.filters, object);
            let stale = object.data().stale;
            if known && matches == Err(Unknown) && !stale {
                self.expire(object);
            }
            !known || matches == Ok(true) && !stale
        });
        let mut delete = delete.clone();
        let keys = self.return_keys(!known, schema, &mut delete.returning);
        let schema = delete.schema.clone();
        let mut rows = self.send(core, Statement::Delete(delete), false)?;
        let keys = keys.map(|width| take_keys(&mut rows, width));
        let gone = |object: &&Instance| match &keys {
            Some(keys) => Key::stored(object).is_some_and(|key| keys.contains(&key)),
            None => true,
        };
        let returned = rows.items.iter().filter_map(|item| match item {
            Item::Instance(Some(object)) if *object.schema() == schema => Some(object.clone()),
            _ => None,
        });
        let mut all: Vec<Instance> = held.iter().filter(gone).cloned().collect();
        all.extend(returned);
        all.sort_by_key(Instance::address);
        all.dedup_by_key(|object| object.address());
        for object in &all {
            self.removed(core, object);
        }
        Ok(rows)
    }

    fn send(&mut self, core: &Arc<Core>, statement: Statement, overwrite: bool) -> error::Result<Rows> {
        let compiled = sql::compile_for(&statement, core.engine.dialect())?;
        self.execute(core, &compiled, &statement, true, overwrite)
    }

    /// The objects of a model that the session holds.
    fn held(&self, schema: &Arc<Schema>) -> Vec<Instance> {
        if self.identity.is_empty_for(schema) {
            return Vec::new();
        }
        self.identity.all().into_iter().filter(|object| object.schema() == schema).collect()
    }

    /// Asks for the keys of the rows too; how many columns they are.
    fn return_keys(&self, needed: bool, schema: &Arc<Schema>, returning: &mut Vec<SelectItem>) -> Option<usize> {
        let key = schema.primary_key();
        needed.then(|| {
            returning.extend(key.iter().map(|&field| {
                let column_type = schema.fields()[field].column_type.clone();
                SelectItem::Expr(Expr::Column(ColumnRef::new(schema, field)), column_type)
            }));
            key.len()
        })
    }
}

/// A value that a statement gives a field, where it is one.
fn value((field, expr): (usize, &Expr)) -> Option<(usize, &Value)> {
    match expr {
        Expr::Value(value) => Some((field, value)),
        _ => None,
    }
}

/// Whether every condition holds for an object.
fn matches(filters: &[Expr], object: &Instance) -> Result<bool, Unknown> {
    let mut all = Ok(true);
    for filter in filters {
        match holds(filter, object) {
            Ok(true) => {}
            Ok(false) => return Ok(false),
            Err(Unknown) => all = Err(Unknown),
        }
    }
    all
}

/// Takes the keys, which are the last items of each row, out of the rows.
fn take_keys(rows: &mut Rows, width: usize) -> Vec<Key> {
    let full = rows.width;
    let mut keys = Vec::new();
    let mut kept = Vec::new();
    for row in rows.items.chunks(full.max(1)) {
        let (own, key) = row.split_at(full - width);
        kept.extend_from_slice(own);
        keys.extend(Key::new(key.iter().map(|item| match item {
            Item::Value(value) => value.clone(),
            Item::Instance(_) => Value::Null,
        })));
    }
    rows.items = kept;
    rows.width = full - width;
    keys
}

/// The new values of an object's fields, evaluated before any is set.
fn changes_of(object: &Instance, assignments: &[(usize, Expr)]) -> Changes {
    let schema = object.schema();
    let new = |expr: &Expr| match supported(expr, schema) {
        true => evaluate(expr, object),
        false => Err(Unknown),
    };
    let set = assignments.iter().map(|(field, expr)| (*field, new(expr).ok()));
    let fields = schema.fields().iter().enumerate();
    let computed = fields.filter(|(_, field)| field.generated.is_some()).map(|(index, _)| (index, None));
    set.chain(computed).collect()
}

/// Gives an object what its row has now.
fn apply(object: &Instance, changes: Changes) {
    let mut data = object.data();
    for (field, new) in changes {
        // What the program set and did not flush is given up, and what the row has then is loaded.
        let changes = data.changes.len();
        data.changes.retain(|(changed, _)| *changed != field);
        let changed = data.changes.len() < changes;
        match new {
            Some(value) if !changed && !data.expired.contains(field) => data.values[field] = value,
            _ => data.expire_field(field),
        }
    }
}
