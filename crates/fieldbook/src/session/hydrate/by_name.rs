//! Rows of SQL written by hand, whose columns are found by their names.

use std::sync::Arc;

use super::Hydrator;
use crate::ast::{Entity, Part};
use crate::engine::Row;
use crate::error::{Result, error};
use crate::schema::ColumnType;
use crate::session::Item;
use crate::sql::Output;

/// Where the columns stand: known with the first row.
pub(super) struct ByName<'a> {
    names: &'a [String],
    places: Vec<Place>,
}

enum Place {
    Entity(Entity, Vec<Option<usize>>),
    Value(usize, ColumnType),
}

impl<'a> Hydrator<'a> {
    /// Finds columns by name, where there are names.
    pub fn find_by_name(&mut self, names: Option<&'a [String]>) {
        self.by_name = names.map(|names| ByName { names, places: Vec::new() });
    }

    pub(super) fn named_row(&mut self, row: &dyn Row, items: &mut Vec<Item>) -> Result<()> {
        let Some(mut by_name) = self.by_name.take() else {
            return Ok(());
        };
        if by_name.places.is_empty() {
            by_name.places = places(row, self.output, by_name.names)?;
        }
        for place in &by_name.places {
            items.push(match place {
                Place::Entity(entity, columns) => Item::Instance(self.object(row, entity, |field| columns[field])?),
                Place::Value(column, column_type) => {
                    let value = row.value(*column, column_type);
                    Item::Value(value.map_err(|message| error!(Value, "{message}"))?)
                }
            });
        }
        self.by_name = Some(by_name);
        Ok(())
    }
}

fn places(row: &dyn Row, output: &[Output], names: &[String]) -> Result<Vec<Place>> {
    let columns: Vec<&str> = (0..row.width()).map(|column| row.name(column)).collect();
    let find = |name: &str| columns.iter().position(|column| *column == name);
    let missing = |name: String| {
        let known = columns.join(", ");
        error!(InvalidRequest, "could not locate column '{name}' among those of the statement: {known}")
    };
    let place = |(output, name): (&Output, &String)| match output {
        Output::Value(column_type) => {
            let column = find(name).ok_or_else(|| missing(name.clone()))?;
            Ok(Place::Value(column, column_type.clone()))
        }
        Output::Entity(entity) | Output::Keyed { entity, .. } => {
            let schema = &entity.schema;
            let columns = schema.fields().iter().map(|field| find(field.column_name()));
            let columns: Vec<Option<usize>> = columns.collect();
            let lacks = |field: &&usize| columns[**field].is_none();
            if let Some(&field) = schema.primary_key().iter().find(lacks) {
                let table = schema.table_name().unwrap_or_default();
                return Err(missing(format!("{table}.{}", schema.fields()[field].column_name())));
            }
            let fields: Vec<usize> = (0..columns.len()).filter(|&field| columns[field].is_some()).collect();
            let part = Part { fields, refused: Vec::new(), together: true };
            let part = (part.fields.len() < columns.len()).then(|| Arc::new(part));
            Ok(Place::Entity(Entity { part, ..entity.clone() }, columns))
        }
    };
    output.iter().zip(names).map(place).collect()
}
