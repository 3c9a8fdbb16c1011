//! `CREATE` and `DROP`, as SQLAlchemy's SQLite dialect writes them.

use super::quote;
use crate::error::{Result, error};
use crate::schema::{ColumnType, Field, ForeignKey, Schema};

/// The declared type of a column.
pub(crate) fn type_name(column_type: &ColumnType) -> String {
    match column_type {
        ColumnType::Bool => "BOOLEAN".into(),
        ColumnType::Int { .. } => "INTEGER".into(),
        ColumnType::Float => "FLOAT".into(),
        ColumnType::Text { max_length: None } => "VARCHAR".into(),
        ColumnType::Text {
            max_length: Some(length),
        } => format!("VARCHAR({length})"),
        ColumnType::Bytes => "BLOB".into(),
        ColumnType::Decimal {
            digits: Some(digits),
            places: Some(places),
        } => format!("NUMERIC({digits}, {places})"),
        ColumnType::Decimal {
            digits: Some(digits),
            places: None,
        } => format!("NUMERIC({digits})"),
        ColumnType::Decimal { digits: None, .. } => "NUMERIC".into(),
        ColumnType::Uuid => "CHAR(32)".into(),
        ColumnType::Date => "DATE".into(),
        ColumnType::Time => "TIME".into(),
        ColumnType::DateTime | ColumnType::Timestamp | ColumnType::Duration => "DATETIME".into(),
        ColumnType::Json => "JSON".into(),
        ColumnType::Enum(names) => {
            let longest = names
                .variants
                .iter()
                .map(|(_, name)| name.chars().count())
                .max()
                .unwrap_or(0);
            format!("VARCHAR({longest})")
        }
        ColumnType::Custom { sql } => sql.clone(),
    }
}

/// `CREATE TABLE`, a line for each column and constraint.
pub(crate) fn create_table(schema: &Schema) -> Result<String> {
    let names = |fields: Vec<&Field>| {
        fields
            .iter()
            .map(|field| quote(&field.name))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let fields = schema.fields();
    let mut lines: Vec<String> = fields.iter().map(column).collect();
    lines.push(format!(
        "PRIMARY KEY ({})",
        names(
            schema
                .primary_key()
                .iter()
                .map(|&index| &fields[index])
                .collect()
        )
    ));
    for field in fields {
        if field.unique && !field.index {
            lines.push(format!("UNIQUE ({})", quote(&field.name)));
        }
    }
    for field in fields {
        if let Some(key) = &field.foreign_key {
            lines.push(foreign_key(schema, field, key)?);
        }
    }
    let table = quote(schema.table_name().unwrap_or(schema.name()));
    Ok(format!(
        "CREATE TABLE {table} (\n    {}\n)",
        lines.join(",\n    ")
    ))
}

fn column(field: &Field) -> String {
    let not_null = if field.nullable { "" } else { " NOT NULL" };
    format!(
        "{} {}{not_null}",
        quote(&field.name),
        type_name(&field.column_type)
    )
}

fn foreign_key(schema: &Schema, field: &Field, key: &ForeignKey) -> Result<String> {
    let target = key.target.get();
    let table = target
        .as_ref()
        .and_then(|target| target.table_name())
        .ok_or_else(|| {
            let (model, name, target) = (schema.name(), &field.name, key.target.name());
            error!(
                Configuration,
                "{model}.{name} is a foreign key to `{target}`, which is not a table model"
            )
        })?;
    let on_delete = key
        .on_delete
        .map(|action| format!(" ON DELETE {}", action.sql()))
        .unwrap_or_default();
    Ok(format!(
        "FOREIGN KEY({}) REFERENCES {} ({}){on_delete}",
        quote(&field.name),
        quote(table),
        quote(&key.field)
    ))
}

/// `CREATE INDEX` for every field that asks for one.
pub(crate) fn create_index(schema: &Schema) -> Vec<String> {
    let table = schema.table_name().unwrap_or(schema.name());
    let indexed = schema.fields().iter().filter(|field| field.index);
    indexed
        .map(|field| {
            let unique = if field.unique { "UNIQUE " } else { "" };
            let name = format!("ix_{table}_{}", field.name);
            format!(
                "CREATE {unique}INDEX {} ON {} ({})",
                quote(&name),
                quote(table),
                quote(&field.name)
            )
        })
        .collect()
}

/// `DROP TABLE`
pub(crate) fn drop_table(schema: &Schema) -> String {
    format!(
        "DROP TABLE {}",
        quote(schema.table_name().unwrap_or(schema.name()))
    )
}
