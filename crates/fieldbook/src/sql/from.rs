//! The tables of a query: those that are named anywhere in it, and those that are joined.

use super::Compiler;
use super::relation::{along, joined};
use crate::ast::{
    BinaryOp, ColumnRef, Entity, Expr, Join, JoinKind, JoinTarget, RelationRef, Select, SelectItem, Source,
};
use crate::error::{Result, error};

/// What stands in FROM.
pub(super) struct Plan {
    tables: Vec<Source>,
    joins: Vec<JoinPlan>,
}

/// One table that is joined.
struct JoinPlan {
    kind: JoinKind,
    target: Source,
    /// The table that the relationship begins at, which must be named too.
    source: Option<Entity>,
    on: Option<Expr>,
    /// What is joined to the target first: the table behind a link table.
    behind: Option<(Source, Expr)>,
}

impl JoinPlan {
    fn sources(&self) -> impl Iterator<Item = &Source> {
        std::iter::once(&self.target).chain(self.behind.iter().map(|(source, _)| source))
    }
}

impl Plan {
    /// Everything that the query's expressions may name.
    pub fn known(&self) -> Vec<Source> {
        self.tables.iter().chain(self.joins.iter().flat_map(JoinPlan::sources)).cloned().collect()
    }
}

impl Compiler {
    /// The tables named anywhere in the query, those that are joined apart. A subquery leaves out what the query around
    /// it names, unless nothing would remain.
    pub(super) fn plan(&mut self, select: &Select) -> Result<Plan> {
        let mut tables = Tables::default();
        select.from.iter().for_each(|source| tables.add(source.clone()));
        for item in &select.items {
            match item {
                SelectItem::Entity(entity) | SelectItem::Keyed { entity, .. } => tables.add(entity.clone().into()),
                SelectItem::Expr(expr, _) => tables.add_named_in(expr),
            }
        }
        let mut joins = Vec::new();
        for join in &select.joins {
            self.plan_join(join, &mut joins)?;
        }
        select.filters.iter().for_each(|filter| tables.add_named_in(filter));
        for join in &joins {
            if let Some(source) = &join.source {
                tables.add(source.clone().into());
            }
        }
        let mut tables = tables.0;
        tables.retain(|table| !joins.iter().any(|join: &JoinPlan| join.sources().any(|source| source.is(table))));
        let around = |table: &Source| self.scopes.iter().flatten().any(|outer| outer.is(table));
        if !tables.iter().all(around) {
            tables.retain(|table| !around(table));
        }
        Ok(Plan { tables, joins })
    }

    /// A join one table at a time: along a link table there are two.
    fn plan_join(&mut self, join: &Join, plans: &mut Vec<JoinPlan>) -> Result<()> {
        let Join { kind, target, on } = join;
        let (source, relationship, alias) = match target {
            JoinTarget::Entity(entity) => {
                let target = entity.clone().into();
                plans.push(JoinPlan { kind: *kind, target, source: None, on: on.clone(), behind: None });
                return Ok(());
            }
            JoinTarget::Derived(derived) => {
                let target = Source::Derived(derived.clone());
                plans.push(JoinPlan { kind: *kind, target, source: None, on: on.clone(), behind: None });
                return Ok(());
            }
            JoinTarget::Relationship { source, relationship, alias } => (source, *relationship, *alias),
        };
        let schema = source.schema.clone();
        let mapped = schema.mapped(relationship)?;
        let entity = Entity { alias, ..Entity::new(mapped.target()) };
        let mut conditions = match &mapped.link {
            None => along(mapped, source, &entity),
            Some(link) => {
                let table = Entity { alias: self.fresh_alias(), ..Entity::new(link.table()) };
                let mut there = joined(&entity, &table, &link.there, true);
                let mut plan = JoinPlan {
                    kind: *kind,
                    target: table.clone().into(),
                    source: Some(source.clone()),
                    on: Some(all(joined(source, &table, &link.here, true))),
                    behind: None,
                };
                if *kind == JoinKind::Left {
                    // Both tables or none: a link without its other side is no row.
                    there.extend(on.clone());
                    plan.behind = Some((entity.into(), all(there)));
                    plans.push(plan);
                    return Ok(());
                }
                plans.push(plan);
                there
            }
        };
        conditions.extend(on.clone());
        let source = mapped.link.is_none().then(|| source.clone());
        plans.push(JoinPlan { kind: *kind, target: entity.into(), source, on: Some(all(conditions)), behind: None });
        Ok(())
    }

    pub(super) fn from(&mut self, plan: &Plan) -> Result<()> {
        if plan.tables.is_empty() && plan.joins.is_empty() {
            return Ok(());
        }
        self.push("\nFROM ");
        self.separated(", ", &plan.tables, Self::source)?;
        let mut known = plan.tables.clone();
        for join in &plan.joins {
            self.join(join, &known)?;
            known.extend(join.sources().cloned());
        }
        Ok(())
    }

    pub(super) fn source(&mut self, source: &Source) -> Result<()> {
        let entity = match source {
            Source::Entity(entity) => entity,
            Source::Derived(derived) => return self.derived_table(derived),
        };
        let name = self.table_name(entity);
        if entity.alias != 0 {
            let table = self.rules.quote(entity.schema.table_name().unwrap_or_default()).into_owned();
            self.push(&format!("{table} AS "));
        }
        self.push(&name);
        Ok(())
    }

    fn join(&mut self, join: &JoinPlan, known: &[Source]) -> Result<()> {
        if join.kind == JoinKind::Full && !self.rules.full_join {
            return Err(self.rules.cannot("FULL OUTER JOIN", "combine two left joins with .union(…)"));
        }
        self.push(match join.kind {
            JoinKind::Inner => " JOIN ",
            JoinKind::Left => " LEFT OUTER JOIN ",
            JoinKind::Full => " FULL OUTER JOIN ",
        });
        match &join.behind {
            None => self.source(&join.target)?,
            Some((source, on)) => {
                self.push("(");
                self.source(&join.target)?;
                self.push(" JOIN ");
                self.source(source)?;
                self.push(" ON ");
                self.expr(on)?;
                self.push(")");
            }
        }
        self.push(" ON ");
        match (&join.on, &join.target) {
            (Some(on), _) => self.condition(on),
            (None, Source::Entity(entity)) => {
                let on = inferred(known, entity)?;
                self.expr(&on)
            }
            (None, Source::Derived(_)) => {
                Err(error!(InvalidRequest, "nothing says how a subquery is joined; say the condition with .join_on(…)"))
            }
        }
    }
}

/// All of these conditions as one.
fn all(conditions: Vec<Expr>) -> Expr {
    Expr::all_of(conditions).unwrap_or_else(|| Expr::And(Vec::new()))
}

/// The condition between a table and those before it, from the one foreign key that connects them.
fn inferred(known: &[Source], joined: &Entity) -> Result<Expr> {
    let mut found = Vec::new();
    for left in known {
        let Source::Entity(left) = left else { continue };
        found.extend(links(left, joined).map(|(from, to)| to.binary(BinaryOp::Eq, from)));
        found.extend(links(joined, left).map(|(from, to)| to.binary(BinaryOp::Eq, from)));
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

/// The tables that these expressions name, but for this one.
pub(super) fn others<'a>(own: &Entity, exprs: impl IntoIterator<Item = &'a Expr>) -> Vec<Source> {
    let mut tables = Tables::default();
    exprs.into_iter().for_each(|expr| tables.add_named_in(expr));
    tables.0.retain(|source| !source.is(&own.clone().into()));
    tables.0
}

/// Tables in order of first appearance.
#[derive(Default)]
struct Tables(Vec<Source>);

impl Tables {
    fn add(&mut self, source: Source) {
        if !self.0.iter().any(|known| known.is(&source)) {
            self.0.push(source);
        }
    }

    fn add_named_in(&mut self, expr: &Expr) {
        match expr {
            Expr::Column(column) => {
                let entity = Entity { alias: column.alias, ..Entity::new(column.schema.clone()) };
                self.add(entity.into());
            }
            Expr::Derived(column) => self.add(Source::Derived(column.source.clone())),
            Expr::Binary(_, left, right) => [left, right].into_iter().for_each(|side| self.add_named_in(side)),
            Expr::Between { operand, low, high, .. } => {
                [operand, low, high].into_iter().for_each(|part| self.add_named_in(part));
            }
            Expr::Unary(_, inner) | Expr::Cast(inner, _) | Expr::Label(inner, _) | Expr::Escaped(inner, _) => {
                self.add_named_in(inner);
            }
            Expr::Collate(inner, _) | Expr::Extract(_, inner) | Expr::JsonPath { document: inner, .. } => {
                self.add_named_in(inner);
            }
            Expr::Filtered(function, conditions) => {
                self.add_named_in(function);
                conditions.iter().for_each(|condition| self.add_named_in(condition));
            }
            Expr::Over(function, window) => {
                self.add_named_in(function);
                window.partition_by.iter().for_each(|key| self.add_named_in(key));
                window.order_by.iter().for_each(|key| self.add_named_in(&key.expr));
            }
            Expr::And(terms) | Expr::Or(terms) | Expr::Row(terms) => {
                terms.iter().for_each(|term| self.add_named_in(term));
            }
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
            Expr::RelatedTo { relation: RelationRef { source, .. }, .. }
            | Expr::RelatedWhere { relation: RelationRef { source, .. }, .. } => self.add(source.clone().into()),
            Expr::Value(_)
            | Expr::Star
            | Expr::Wildcard
            | Expr::Excluded(_)
            | Expr::Scalar(_)
            | Expr::Exists(_)
            | Expr::Text(_) => {}
        }
    }
}
