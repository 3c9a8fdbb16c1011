//! `CREATE` and `DROP`, as SQLAlchemy's SQLite dialect writes them.

use super::quote;
use crate::error::{Result, error};
use crate::schema::{ColumnType, Field, ForeignKey, Schema, TableConstraint};

/// The declared type of a column.
pub(crate) fn type_name(column_type: &ColumnType) -> String {
    match column_type {
        ColumnType::Bool => "BOOLEAN".into(),
        ColumnType::Int { .. } => "INTEGER".into(),
        ColumnType::Float => "FLOAT".into(),
        ColumnType::Text { max_length: None } => "VARCHAR".into(),
        ColumnType::Text { max_length: Some(length) } => format!("VARCHAR({length})"),
        ColumnType::Bytes => "BLOB".into(),
        ColumnType::Decimal { digits: Some(digits), places: Some(places) } => format!("NUMERIC({digits}, {places})"),
        ColumnType::Decimal { digits: Some(digits), places: None } => format!("NUMERIC({digits})"),
        ColumnType::Decimal { digits: None, .. } => "NUMERIC".into(),
        ColumnType::Uuid => "CHAR(32)".into(),
        ColumnType::Date => "DATE".into(),
        ColumnType::Time => "TIME".into(),
        ColumnType::DateTime | ColumnType::Timestamp | ColumnType::Duration => "DATETIME".into(),
        ColumnType::Json => "JSON".into(),
        ColumnType::Enum(names) => {
            let longest = names.variants.iter().map(|variant| variant.stored.chars().count()).max().unwrap_or(0);
            format!("VARCHAR({longest})")
        }
        ColumnType::Ip(_) | ColumnType::Path => "VARCHAR".into(),
        ColumnType::Custom { sql } => sql.clone(),
        // No table has them: `create_table` says so.
        ColumnType::Model(_) | ColumnType::List(_) => String::new(),
    }
}

/// `CREATE TABLE`, a line for each column and constraint.
pub(crate) fn create_table(schema: &Schema) -> Result<String> {
    let fields = schema.fields();
    let mut lines = Vec::new();
    for field in fields {
        lines.push(column(schema, field)?);
    }
    let key = schema.primary_key().iter().map(|&index| &fields[index].name);
    lines.push(format!("PRIMARY KEY ({})", list(key)));
    for field in fields {
        if field.unique && !field.index {
            lines.push(format!("UNIQUE ({})", quote(&field.name)));
        }
        if let Some(key) = &field.foreign_key {
            lines.push(foreign_key(schema, field, key)?);
        }
    }
    lines.extend(schema.constraints().iter().filter_map(constraint));
    let table = quote(schema.table_name().unwrap_or(schema.name()));
    Ok(format!("CREATE TABLE {table} (\n    {}\n)", lines.join(",\n    ")))
}

/// Quoted names, separated by commas.
fn list<'a>(names: impl IntoIterator<Item = &'a String>) -> String {
    let names = names.into_iter().map(|name| quote(name).to_string());
    names.collect::<Vec<_>>().join(", ")
}

/// A constraint of the table, unless it is an index, which stands on its own.
fn constraint(constraint: &TableConstraint) -> Option<String> {
    let (name, text) = match constraint {
        TableConstraint::Unique { columns, name } => (name, format!("UNIQUE ({})", list(columns))),
        TableConstraint::Check { sql, name } => (name, format!("CHECK ({sql})")),
        TableConstraint::Index { .. } => return None,
    };
    Some(match name {
        Some(name) => format!("CONSTRAINT {} {text}", quote(name)),
        None => text,
    })
}

fn column(schema: &Schema, field: &Field) -> Result<String> {
    if let ColumnType::Model(_) | ColumnType::List(_) = field.column_type {
        return Err(error!(
            Configuration,
            "{}.{} has a type that no column can hold; make it a relationship, JSON, or a field of a data model",
            schema.name(),
            field.name
        ));
    }
    let mut line = quote(&field.name).to_string();
    line.push(' ');
    match &field.sql_type {
        Some(sql) => line.push_str(sql),
        None => line.push_str(&type_name(&field.column_type)),
    }
    if let Some(default) = &field.server_default {
        line.push_str(&server_default(default));
    }
    if !field.nullable {
        line.push_str(" NOT NULL");
    }
    if let Some(sql) = &field.generated {
        line.push_str(&format!(" GENERATED ALWAYS AS ({sql})"));
    }
    Ok(line)
}

/// A default that is no literal or name stands in parentheses.
fn server_default(sql: &str) -> String {
    let quoted = sql.trim_start().starts_with(['\'', '"', '(']);
    let plain = |c: char| c.is_alphanumeric() || c == '_';
    match quoted || sql.chars().all(plain) {
        true => format!(" DEFAULT {sql}"),
        false => format!(" DEFAULT ({sql})"),
    }
}

fn foreign_key(schema: &Schema, field: &Field, key: &ForeignKey) -> Result<String> {
    let target = key.target.get();
    let table = target.as_ref().and_then(|target| target.table_name()).ok_or_else(|| {
        let (model, name, target) = (schema.name(), &field.name, key.target.name());
        error!(Configuration, "{model}.{name} is a foreign key to `{target}`, which is not a table model")
    })?;
    let on_delete = key.on_delete.map(|action| format!(" ON DELETE {}", action.sql())).unwrap_or_default();
    Ok(format!("FOREIGN KEY({}) REFERENCES {} ({}){on_delete}", quote(&field.name), quote(table), quote(&key.field)))
}

/// `CREATE INDEX` for every field that asks for one, then those over several columns.
pub(crate) fn create_index(schema: &Schema) -> Vec<String> {
    let table = schema.table_name().unwrap_or(schema.name());
    let indexed = schema.fields().iter().filter(|field| field.index);
    let single = indexed.map(|field| {
        let name = format!("ix_{table}_{}", field.name);
        index(table, &name, field.unique, std::slice::from_ref(&field.name))
    });
    let several = schema.constraints().iter().filter_map(|constraint| match constraint {
        TableConstraint::Index { columns, name, unique, condition } => {
            let own = || format!("ix_{table}_{}", columns.join("_"));
            let name = name.clone().unwrap_or_else(own);
            let mut sql = index(table, &name, *unique, columns);
            if let Some(condition) = condition {
                sql.push_str(&format!(" WHERE {condition}"));
            }
            Some(sql)
        }
        _ => None,
    });
    single.chain(several).collect()
}

fn index(table: &str, name: &str, unique: bool, columns: &[String]) -> String {
    let unique = if unique { "UNIQUE " } else { "" };
    format!("CREATE {unique}INDEX {} ON {} ({})", quote(name), quote(table), list(columns))
}

/// `DROP TABLE`
pub(crate) fn drop_table(schema: &Schema) -> String {
    format!("DROP TABLE {}", quote(schema.table_name().unwrap_or(schema.name())))
}
