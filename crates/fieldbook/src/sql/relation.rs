//! Relationships in conditions and joins, put into plain comparisons of columns.

use super::Compiler;
use crate::ast::{BinaryOp, ColumnRef, Entity, Expr, Query, RelationRef, Select, SelectItem, Source, Text};
use crate::error::{Result, error};
use crate::instance::Instance;
use crate::schema::{ColumnType, Direction, Mapped};
use crate::value::Value;

/// Where the compiler's own aliases begin; programs count theirs from 1.
const OWN_ALIASES: u32 = 1 << 31;

impl Compiler {
    /// An alias that nothing else in the statement has.
    pub(super) fn fresh_alias(&mut self) -> u32 {
        self.own_aliases += 1;
        OWN_ALIASES + self.own_aliases
    }

    /// Compares a to-one relationship with an object, or asks whether a list has it.
    pub(super) fn related_to(
        &mut self,
        relation: &RelationRef,
        target: Option<&Instance>,
        negated: bool,
    ) -> Result<Expr> {
        let schema = relation.source.schema.clone();
        let mapped = schema.mapped(relation.relationship)?;
        if let Some(link) = &mapped.link {
            let table = Entity::new(link.table());
            let mut filters = joined(&relation.source, &table, &link.here, true);
            for &(there, column) in &link.there {
                let value = value_of(target, there)?;
                filters.push(equal(value, self::column(&table, column)));
            }
            let found = exists(vec![table], filters);
            return Ok(if negated { found.negate() } else { found });
        }
        if mapped.condition.is_some() {
            let (model, name) = (schema.name(), &schema.relationships()[relation.relationship].name);
            return Err(error!(
                InvalidRequest,
                "{model}.{name} has a primaryjoin of its own and compares with no object; ask by .has(…) or .any(…)"
            ));
        }
        let mut terms = Vec::new();
        for &(here, there) in &mapped.pairs {
            let column = self::column(&relation.source, here);
            let value = value_of(target, there)?;
            terms.push(match (target.is_some(), negated) {
                (true, false) if mapped.direction == Direction::ManyToOne => equal(value, column),
                (true, true) if mapped.direction == Direction::ManyToOne => {
                    let other = column.clone().binary(BinaryOp::Ne, value);
                    other.or(equal(column, Expr::Value(Value::Null)))
                }
                (_, false) => equal(column, value),
                (_, true) => column.binary(BinaryOp::Ne, value),
            });
        }
        Ok(match terms.len() {
            1 => terms.remove(0),
            _ => Expr::And(terms),
        })
    }

    /// `EXISTS (SELECT 1 FROM other side WHERE it is related AND the conditions hold)`
    pub(super) fn related_where(&mut self, relation: &RelationRef, conditions: &[Expr]) -> Result<Expr> {
        let schema = relation.source.schema.clone();
        let mapped = schema.mapped(relation.relationship)?;
        let target = mapped.target();
        let to_itself = *target == *schema && relation.source.alias == 0;
        let other = Entity { alias: if to_itself { self.fresh_alias() } else { 0 }, ..Entity::new(target) };
        let conditions = conditions.iter().map(|condition| condition.clone().of_alias(&other));
        let (tables, mut filters) = match &mapped.link {
            None => {
                let filters = along(mapped, &relation.source, &other);
                (vec![other.clone()], filters)
            }
            Some(link) => {
                let table = Entity::new(link.table());
                let mut filters = joined(&relation.source, &table, &link.here, true);
                filters.extend(joined(&other, &table, &link.there, true));
                (vec![other.clone(), table], filters)
            }
        };
        filters.extend(conditions);
        Ok(exists(tables, filters))
    }
}

/// The conditions that connect the two sides of a relationship without a link table.
pub(super) fn along(mapped: &Mapped, here: &Entity, there: &Entity) -> Vec<Expr> {
    if let Some(terms) = mapped.connected(here, there) {
        return terms;
    }
    match mapped.direction {
        Direction::ManyToOne => joined(here, there, &mapped.pairs, false),
        _ => joined(here, there, &mapped.pairs, true),
    }
}

/// `referred = referring` for each pair of columns, as SQLAlchemy writes it.
pub(super) fn joined(left: &Entity, right: &Entity, pairs: &[(usize, usize)], left_is_referred: bool) -> Vec<Expr> {
    let condition = |&(here, there): &(usize, usize)| {
        let (here, there) = (column(left, here), column(right, there));
        if left_is_referred { equal(here, there) } else { equal(there, here) }
    };
    pairs.iter().map(condition).collect()
}

fn exists(tables: Vec<Entity>, filters: Vec<Expr>) -> Expr {
    let one = Expr::Text(Text { sql: "1".into(), params: Vec::new() });
    Expr::Exists(Box::new(Query::Select(Select {
        items: vec![SelectItem::Expr(one, ColumnType::INT)],
        from: tables.into_iter().map(Source::from).collect(),
        filters,
        ..Select::default()
    })))
}

fn value_of(target: Option<&Instance>, field: usize) -> Result<Expr> {
    let value = target.map(|target| target.value_for_statement(field)).transpose()?;
    Ok(Expr::Value(value.unwrap_or_default()))
}

fn equal(left: Expr, right: Expr) -> Expr {
    left.binary(BinaryOp::Eq, right)
}

fn column(entity: &Entity, field: usize) -> Expr {
    Expr::Column(ColumnRef { alias: entity.alias, ..ColumnRef::new(&entity.schema, field) })
}
