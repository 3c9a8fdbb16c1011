//! `INSERT`, `UPDATE` and `DELETE` over whole tables.

use super::Compiler;
use super::dialect::{Returning, SeveralTables, Upsert};
use super::from::others;
use super::operator::Precedence;
use crate::ast::{Conflict, Delete, Entity, Expr, Insert, InsertRows, Query, Resolution, SelectItem, Source, Update};
use crate::error::{Result, error};
use crate::schema::Schema;

/// The name that MySQL gives the row that an insert would have made.
const NEW: &str = "new";

impl Compiler {
    pub(super) fn insert(&mut self, insert: &Insert) -> Result<()> {
        let mysql = self.rules.upsert == Upsert::OnDuplicateKey;
        let ignore = mysql && matches!(&insert.conflict, Some(Conflict { resolution: Resolution::Nothing, .. }));
        let table = self.table(&insert.schema);
        self.push(&format!("INSERT {}INTO {table} ", if ignore { "IGNORE " } else { "" }));
        match &insert.rows {
            InsertRows::Values(_) if insert.fields.is_empty() => self.push(self.rules.default_values),
            InsertRows::Values(rows) if rows.is_empty() => {
                return Err(error!(
                    InvalidRequest,
                    "an insert into {table} has no rows; give it some, or do not send it"
                ));
            }
            InsertRows::Values(rows) => {
                self.field_list(&insert.schema, &insert.fields);
                self.push(" VALUES ");
                self.separated(", ", rows, |compiler, row| {
                    compiler.push("(");
                    compiler.separated(", ", row.iter().zip(&insert.fields), |compiler, (value, &field)| {
                        compiler.within(value, Precedence::Atom)?;
                        compiler.cast_to_field(value, &insert.schema.fields()[field]);
                        Ok(())
                    })?;
                    compiler.push(")");
                    Ok(())
                })?;
            }
            InsertRows::Select(query) => {
                self.field_list(&insert.schema, &insert.fields);
                self.push(" ");
                self.query(query)?;
                self.compiled.output.clear();
                // Without a condition SQLite takes ON for a join's.
                let ambiguous = insert.conflict.is_some() && !mysql;
                if ambiguous && matches!(&**query, Query::Select(select) if ends_with_from(select)) {
                    self.push("\nWHERE 1 = 1");
                }
            }
        }
        self.scopes.push(vec![Entity::new(insert.schema.clone()).into()]);
        if let Some(conflict) = &insert.conflict {
            self.conflict(&insert.schema, conflict)?;
        }
        self.scopes.pop();
        self.returning(&insert.returning)
    }

    fn field_list(&mut self, schema: &Schema, fields: &[usize]) {
        let names = fields.iter().map(|&field| self.rules.quote(schema.fields()[field].column_name()));
        let names = names.collect::<Vec<_>>().join(", ");
        self.push(&format!("({names})"));
    }

    fn conflict(&mut self, schema: &Schema, conflict: &Conflict) -> Result<()> {
        let Resolution::Update { assignments, filters } = &conflict.resolution else {
            if self.rules.upsert == Upsert::OnConflict {
                self.push(" ON CONFLICT");
                self.target(schema, &conflict.target);
                self.push(" DO NOTHING");
            }
            return Ok(());
        };
        match self.rules.upsert {
            Upsert::OnConflict => {
                self.push(" ON CONFLICT");
                self.target(schema, &conflict.target);
                self.push(" DO UPDATE SET ");
            }
            Upsert::OnDuplicateKey if !filters.is_empty() => {
                return Err(self.rules.cannot("condition on an upsert", "put it into the values with case()"));
            }
            Upsert::OnDuplicateKey => self.push(&format!(" AS {NEW} ON DUPLICATE KEY UPDATE ")),
        }
        self.assignments(schema, assignments, " = ")?;
        self.filters(filters)
    }

    fn target(&mut self, schema: &Schema, target: &[usize]) {
        if !target.is_empty() {
            self.push(" ");
            self.field_list(schema, target);
        }
    }

    /// A column of the row that an upsert would have inserted.
    pub(super) fn excluded(&mut self, column: &crate::ast::ColumnRef) {
        let table = if self.rules.upsert == Upsert::OnConflict { "excluded" } else { NEW };
        let name = self.rules.quote(column.schema.fields()[column.field].column_name());
        self.push(&format!("{table}.{name}"));
    }

    pub(super) fn update(&mut self, update: &Update) -> Result<()> {
        if update.assignments.is_empty() {
            let name = update.schema.name();
            return Err(error!(InvalidRequest, "an update of {name} sets nothing; say what with .set(…)"));
        }
        let own = Entity::new(update.schema.clone());
        let values = update.assignments.iter().map(|(_, value)| value);
        let more = others(&own, values.chain(&update.filters));
        self.scopes.push([vec![own.into()], more.clone()].concat());
        let table = self.table(&update.schema);
        self.push(&format!("UPDATE {table} SET "));
        self.assignments(&update.schema, &update.assignments, "=")?;
        self.further_tables("FROM", &more)?;
        self.filters(&update.filters)?;
        self.scopes.pop();
        self.returning(&update.returning)
    }

    pub(super) fn delete(&mut self, delete: &Delete) -> Result<()> {
        let own = Entity::new(delete.schema.clone());
        let more = others(&own, &delete.filters);
        self.scopes.push([vec![own.into()], more.clone()].concat());
        let table = self.table(&delete.schema);
        self.push(&format!("DELETE FROM {table}"));
        self.further_tables("USING", &more)?;
        self.filters(&delete.filters)?;
        self.scopes.pop();
        self.returning(&delete.returning)
    }

    /// The tables that the conditions of an `UPDATE` or `DELETE` name beside its own.
    fn further_tables(&mut self, word: &str, tables: &[Source]) -> Result<()> {
        if tables.is_empty() {
            return Ok(());
        }
        let can = match self.rules.several_tables {
            SeveralTables::FromAndUsing => true,
            SeveralTables::From => word == "FROM",
            SeveralTables::No => false,
        };
        if !can {
            return Err(self.rules.cannot(
                "further tables in this statement",
                "look the rows up with .in_select(…) or .exists() instead",
            ));
        }
        self.push(&format!(" {word} "));
        self.separated(", ", tables, Self::source)
    }

    /// New values, in the order of the table's columns.
    fn assignments(&mut self, schema: &Schema, assignments: &[(usize, Expr)], equals: &str) -> Result<()> {
        let mut sorted: Vec<&(usize, Expr)> = assignments.iter().collect();
        sorted.sort_by_key(|(field, _)| *field);
        self.separated(", ", sorted, |compiler, (field, value)| {
            let name = compiler.rules.quote(schema.fields()[*field].column_name());
            compiler.push(&format!("{name}{equals}"));
            compiler.within(value, Precedence::Atom)?;
            compiler.cast_to_field(value, &schema.fields()[*field]);
            Ok(())
        })
    }

    fn filters(&mut self, filters: &[Expr]) -> Result<()> {
        if filters.is_empty() {
            return Ok(());
        }
        self.push(" WHERE ");
        self.conditions(filters)
    }

    /// What comes back of each row.
    fn returning(&mut self, items: &[SelectItem]) -> Result<()> {
        if items.is_empty() {
            return Ok(());
        }
        if self.rules.returning == Returning::No {
            return Err(self.rules.cannot("RETURNING", "select the rows with a statement of its own"));
        }
        self.push(" RETURNING ");
        self.unqualified = self.rules.returning == Returning::Plain;
        self.separated(", ", items, Self::item)?;
        self.unqualified = false;
        Ok(())
    }

    fn table(&self, schema: &Schema) -> String {
        self.rules.quote(schema.table_name().unwrap_or(schema.name())).into_owned()
    }
}

/// Whether the tables are the last that a query names.
fn ends_with_from(select: &crate::ast::Select) -> bool {
    select.filters.is_empty()
        && select.group_by.is_empty()
        && select.order_by.is_empty()
        && select.limit.is_none()
        && select.offset.is_none()
}
