//! `SELECT` as SQL: columns, the tables that are named, joins, and the clauses in their order.

use super::expr::Precedence;
use super::relation::{along, joined};
use super::{Compiler, Output, quote};
use crate::ast::{ColumnRef, Entity, Expr, JoinKind, JoinTarget, Nulls, OrderBy, Select, SelectItem};
use crate::error::{Result, error};

impl Compiler {
    pub(super) fn select(&mut self, select: &Select) -> Result<()> {
        self.push(if select.distinct { "SELECT DISTINCT " } else { "SELECT " });
        self.separated(", ", &select.items, Self::item)?;
        let tables = self.from(select)?;
        self.scopes.push(tables);
        self.clause("WHERE", &select.filters)?;
        if !select.group_by.is_empty() {
            self.push("\nGROUP BY ");
            self.separated(", ", &select.group_by, Self::expr)?;
        }
        self.clause("HAVING", &select.having)?;
        if !select.order_by.is_empty() {
            self.push("\nORDER BY ");
            self.separated(", ", &select.order_by, Self::order_by)?;
        }
        self.limit(select.limit, select.offset);
        self.scopes.pop();
        Ok(())
    }

    fn item(&mut self, item: &SelectItem) -> Result<()> {
        match item {
            SelectItem::Entity(entity) => {
                self.entity_columns(entity);
                self.compiled.output.push(Output::Entity(entity.clone()));
                Ok(())
            }
            SelectItem::Keyed { entity, keys } => {
                let rest = (0..entity.schema.fields().len()).filter(|field| !keys.contains(field));
                let columns: Vec<usize> = keys.iter().copied().chain(rest).collect();
                self.columns(entity, columns);
                self.compiled.output.push(Output::Keyed { entity: entity.clone(), keys: keys.clone() });
                Ok(())
            }
            SelectItem::Expr(expr, column_type) => {
                self.compiled.output.push(Output::Value(column_type.clone()));
                self.expr(expr)?;
                let label = match expr {
                    Expr::Label(_, name) => Some(name.clone()),
                    Expr::Function { name, .. } => Some(self.labels.of_expression(name)),
                    Expr::Column(column) => {
                        let field = &column.schema.fields()[column.field];
                        self.labels.of_column(&field.name)
                    }
                    _ => None,
                };
                self.label(label);
                Ok(())
            }
        }
    }

    fn entity_columns(&mut self, entity: &Entity) {
        self.columns(entity, 0..entity.schema.fields().len());
    }

    fn columns(&mut self, entity: &Entity, fields: impl IntoIterator<Item = usize>) {
        let table = self.table_name(entity);
        for (at, index) in fields.into_iter().enumerate() {
            let field = &entity.schema.fields()[index];
            self.push(if at > 0 { ", " } else { "" });
            self.push(&format!("{table}.{}", quote(&field.name)));
            let label = self.labels.of_column(&field.name);
            self.label(label);
        }
    }

    fn label(&mut self, label: Option<String>) {
        if let Some(label) = label {
            self.push(&format!(" AS {}", quote(&label)));
        }
    }

    /// The tables named anywhere in the statement, those that are joined joined to the first. A subquery leaves out
    /// what the query around it names, unless nothing would remain.
    fn from(&mut self, select: &Select) -> Result<Vec<Entity>> {
        let mut tables = Tables::default();
        select.from.iter().for_each(|entity| tables.add(entity));
        for item in &select.items {
            match item {
                SelectItem::Entity(entity) | SelectItem::Keyed { entity, .. } => tables.add(entity),
                SelectItem::Expr(expr, _) => tables.add_named_in(expr),
            }
        }
        let joins: Vec<JoinPlan> = self.joins(select)?;
        select.filters.iter().for_each(|filter| tables.add_named_in(filter));
        for join in &joins {
            if let Some(source) = &join.source {
                tables.add(source);
            }
        }
        tables.0.retain(|table| !joins.iter().any(|join| join.entity.is(table)));
        let around = |table: &Entity| self.scopes.iter().flatten().any(|outer| outer.is(table));
        if !tables.0.iter().all(around) {
            let outer: Vec<bool> = tables.0.iter().map(around).collect();
            let mut outer = outer.into_iter();
            tables.0.retain(|_| !outer.next().unwrap_or(false));
        }
        if tables.0.is_empty() && joins.is_empty() {
            return Ok(Vec::new());
        }
        self.push("\nFROM ");
        self.separated(", ", &tables.0.clone(), |compiler, entity| {
            compiler.table(entity);
            Ok(())
        })?;
        let mut known = tables.0;
        for join in joins {
            self.join(&join, &known)?;
            known.push(join.entity);
        }
        Ok(known)
    }

    /// The joins one table at a time: along a link table there are two.
    fn joins(&mut self, select: &Select) -> Result<Vec<JoinPlan>> {
        let mut plans = Vec::new();
        for join in &select.joins {
            match &join.target {
                JoinTarget::Entity(entity) => {
                    plans.push(JoinPlan { kind: join.kind, entity: entity.clone(), source: None, on: join.on.clone() })
                }
                JoinTarget::Relationship { source, relationship, alias } => {
                    let schema = source.schema.clone();
                    let mapped = schema.mapped(*relationship)?;
                    let entity = Entity { alias: *alias, ..Entity::new(mapped.target()) };
                    let mut left = source.clone();
                    let mut on = match &mapped.link {
                        None => along(mapped, source, &entity),
                        Some(link) => {
                            let table = Entity { alias: self.fresh_alias(), ..Entity::new(link.table()) };
                            plans.push(JoinPlan {
                                kind: join.kind,
                                entity: table.clone(),
                                source: Some(source.clone()),
                                on: Some(all(joined(source, &table, &link.here, true))),
                            });
                            left = table.clone();
                            joined(&entity, &table, &link.there, true)
                        }
                    };
                    on.extend(join.on.clone());
                    plans.push(JoinPlan {
                        kind: join.kind,
                        entity,
                        source: mapped.link.is_none().then_some(left),
                        on: Some(all(on)),
                    });
                }
            }
        }
        Ok(plans)
    }

    fn table(&mut self, entity: &Entity) {
        let name = self.table_name(entity);
        if entity.alias != 0 {
            let table = quote(entity.schema.table_name().unwrap_or_default()).into_owned();
            self.push(&format!("{table} AS "));
        }
        self.push(&name);
    }

    fn join(&mut self, join: &JoinPlan, known: &[Entity]) -> Result<()> {
        self.push(match join.kind {
            JoinKind::Inner => " JOIN ",
            JoinKind::Left => " LEFT OUTER JOIN ",
        });
        self.table(&join.entity);
        self.push(" ON ");
        match &join.on {
            Some(on) => self.expr(on),
            None => {
                let on = inferred(known, &join.entity)?;
                self.expr(&on)
            }
        }
    }

    fn clause(&mut self, name: &str, conditions: &[Expr]) -> Result<()> {
        if conditions.is_empty() {
            return Ok(());
        }
        self.push(&format!("\n{name} "));
        let level = if conditions.len() > 1 { Precedence::And } else { Precedence::Lowest };
        self.separated(" AND ", conditions, |compiler, condition| compiler.operand(condition, level, false))
    }

    fn order_by(&mut self, key: &OrderBy) -> Result<()> {
        self.expr(&key.expr)?;
        match key.descending {
            Some(true) => self.push(" DESC"),
            Some(false) => self.push(" ASC"),
            None => {}
        }
        match key.nulls {
            Some(Nulls::First) => self.push(" NULLS FIRST"),
            Some(Nulls::Last) => self.push(" NULLS LAST"),
            None => {}
        }
        Ok(())
    }

    /// As SQLAlchemy's SQLite dialect: an offset alone needs `LIMIT -1`, a limit alone `OFFSET 0`.
    fn limit(&mut self, limit: Option<i64>, offset: Option<i64>) {
        if limit.is_none() && offset.is_none() {
            return;
        }
        self.push("\nLIMIT ");
        self.bind(&limit.unwrap_or(-1).into());
        self.push(" OFFSET ");
        self.bind(&offset.unwrap_or(0).into());
    }
}

/// One table that is joined.
struct JoinPlan {
    kind: JoinKind,
    entity: Entity,
    /// The table that the relationship begins at, which must be named too.
    source: Option<Entity>,
    on: Option<Expr>,
}

/// All of these conditions as one.
fn all(mut conditions: Vec<Expr>) -> Expr {
    match conditions.len() {
        1 => conditions.remove(0),
        _ => Expr::And(conditions),
    }
}

/// The condition between a table and those before it, from the one foreign key that connects them.
fn inferred(known: &[Entity], joined: &Entity) -> Result<Expr> {
    let mut found = Vec::new();
    for left in known {
        found.extend(links(left, joined).map(|(from, to)| to.binary(crate::ast::BinaryOp::Eq, from)));
        found.extend(links(joined, left).map(|(from, to)| to.binary(crate::ast::BinaryOp::Eq, from)));
    }
    let name = joined.schema.name();
    match found.len() {
        1 => Ok(found.remove(0)),
        0 => Err(error!(
            InvalidRequest,
            "no foreign key connects {name} with what it is joined to; say the condition with .join_on({name}, …)"
        )),
        _ => Err(error!(
            InvalidRequest,
            "several foreign keys connect {name} with what it is joined to; say which with .join_on({name}, …)"
        )),
    }
}

/// Pairs of a foreign key column in `from` and the column in `to` that it refers to.
fn links<'a>(from: &'a Entity, to: &'a Entity) -> impl Iterator<Item = (Expr, Expr)> + 'a {
    from.schema.fields().iter().enumerate().filter_map(move |(index, field)| {
        let key = field.foreign_key.as_ref()?;
        let target = key.target.get().filter(|target| *target == to.schema)?;
        let referred = target.field_index(&key.field)?;
        let column = |entity: &Entity, field| {
            Expr::Column(ColumnRef { schema: entity.schema.clone(), field, alias: entity.alias })
        };
        Some((column(from, index), column(to, referred)))
    })
}

/// Tables in order of first appearance.
#[derive(Default)]
struct Tables(Vec<Entity>);

impl Tables {
    fn add(&mut self, entity: &Entity) {
        if !self.0.iter().any(|known| known.is(entity)) {
            self.0.push(entity.clone());
        }
    }

    fn add_named_in(&mut self, expr: &Expr) {
        match expr {
            Expr::Column(column) => {
                self.add(&Entity { schema: column.schema.clone(), alias: column.alias, optional: false });
            }
            Expr::Binary(_, left, right) => [left, right].into_iter().for_each(|side| self.add_named_in(side)),
            Expr::Between(a, b, c) => [a, b, c].into_iter().for_each(|part| self.add_named_in(part)),
            Expr::Unary(_, inner) | Expr::Cast(inner, _) | Expr::Label(inner, _) => self.add_named_in(inner),
            Expr::And(terms) | Expr::Or(terms) => terms.iter().for_each(|term| self.add_named_in(term)),
            Expr::In { operand, list, .. } => {
                self.add_named_in(operand);
                list.iter().for_each(|item| self.add_named_in(item));
            }
            Expr::InSelect { operand, .. } => self.add_named_in(operand),
            Expr::Function { args, .. } => args.iter().for_each(|arg| self.add_named_in(arg)),
            Expr::Case { when, otherwise } => {
                when.iter().for_each(|(condition, result)| {
                    self.add_named_in(condition);
                    self.add_named_in(result);
                });
                otherwise.iter().for_each(|result| self.add_named_in(result));
            }
            Expr::RelatedTo { relation, .. } | Expr::RelatedWhere { relation, .. } => {
                self.add(&relation.source);
            }
            Expr::Value(_) | Expr::Star | Expr::Scalar(_) | Expr::Exists(_) | Expr::Text(_) => {}
        }
    }
}
