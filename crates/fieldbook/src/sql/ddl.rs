//! `CREATE` and `DROP`, as SQLAlchemy writes them.

use std::sync::Arc;

use super::Dialect;
use super::dialect::{Comments, Rules};
use crate::error::{Result, error};
use crate::schema::{ColumnType, Field, KeyColumns, Name, NamingConvention, Schema, TableConstraint};

/// The declared type of a column in SQLite.
pub(crate) fn type_name(column_type: &ColumnType) -> String {
    (Dialect::Sqlite.rules().column_type)(column_type, false)
}

/// `CREATE TABLE`, a line for each column and constraint.
pub(crate) fn create_table(schema: &Schema, dialect: Dialect, names: &NamingConvention) -> Result<String> {
    create_table_before(schema, dialect, names, &[])
}

/// `CREATE TABLE` without the foreign keys to tables that are created later, where the dialect cannot refer to those.
pub(crate) fn create_table_before(
    schema: &Schema,
    dialect: Dialect,
    names: &NamingConvention,
    later: &[Arc<Schema>],
) -> Result<String> {
    let rules = dialect.rules();
    let fields = schema.fields();
    let mut lines = Vec::new();
    for index in 0..fields.len() {
        lines.push(column(schema, index, rules)?);
    }
    let key = schema.primary_key().iter().map(|&index| fields[index].column_name());
    let key = format!("PRIMARY KEY ({})", list(key, rules));
    lines.push(named(names.of_primary_key(schema)?, key, rules));
    let keys = schema.foreign_keys();
    for (index, field) in fields.iter().enumerate() {
        if field.unique && !field.index {
            let unique = format!("UNIQUE ({})", rules.quote(field.column_name()));
            lines.push(named(names.of_unique_field(schema, index)?, unique, rules));
        }
        if let Some(key) = keys.iter().find(|key| key.columns[0] == index && !leads_to(schema, key, later)) {
            lines.push(foreign_key(schema, key, names, rules)?);
        }
    }
    for own in schema.constraints() {
        if let Some(text) = constraint(schema, own, rules) {
            lines.push(named(names.of_constraint(schema, own)?, text, rules));
        }
    }
    let table = rules.quote(schema.table_name().unwrap_or(schema.name()));
    let mut sql = format!("CREATE TABLE {table} (\n    {}\n)", lines.join(",\n    "));
    if let (Comments::Inline, Some(comment)) = (rules.comments, schema.comment()) {
        sql.push_str(&format!(" COMMENT={}", literal(comment, rules)));
    }
    Ok(sql)
}

/// `COMMENT ON`, where the dialect says comments in statements of their own.
pub(crate) fn comments(schema: &Schema, dialect: Dialect) -> Vec<String> {
    let rules = dialect.rules();
    if rules.comments != Comments::Apart {
        return Vec::new();
    }
    let table = rules.quote(schema.table_name().unwrap_or(schema.name()));
    let whole = schema.comment().map(|text| format!("COMMENT ON TABLE {table} IS {}", literal(text, rules)));
    let columns = schema.fields().iter().filter_map(|field| {
        let text = literal(field.comment.as_ref()?, rules);
        Some(format!("COMMENT ON COLUMN {table}.{} IS {text}", rules.quote(field.column_name())))
    });
    whole.into_iter().chain(columns).collect()
}

/// The foreign keys that [`create_table_before`] left out: `ALTER TABLE … ADD FOREIGN KEY …`.
pub(crate) fn add_foreign_keys(
    schema: &Schema,
    dialect: Dialect,
    names: &NamingConvention,
    later: &[Arc<Schema>],
) -> Result<Vec<String>> {
    let rules = dialect.rules();
    let table = rules.quote(schema.table_name().unwrap_or(schema.name()));
    let keys = schema.foreign_keys();
    let left_out = keys.iter().filter(|key| leads_to(schema, key, later));
    left_out.map(|key| Ok(format!("ALTER TABLE {table} ADD {}", foreign_key(schema, key, names, rules)?))).collect()
}

/// Whether a foreign key leads to one of these tables.
fn leads_to(schema: &Schema, key: &KeyColumns<'_>, tables: &[Arc<Schema>]) -> bool {
    let target = schema.fields()[key.columns[0]].foreign_key.as_ref().and_then(|refer| refer.target.get());
    target.is_some_and(|target| tables.contains(&target))
}

/// `DROP TABLE a, b`: tables that refer to each other go together.
pub(crate) fn drop_tables(schemas: &[Arc<Schema>], dialect: Dialect) -> String {
    let names = schemas.iter().map(|schema| schema.table_name().unwrap_or(schema.name()));
    format!("DROP TABLE {}", list(names, dialect.rules()))
}

/// A text as a literal: no value of a program, but of its models.
fn literal(text: &str, rules: &Rules) -> String {
    let text = text.replace('\'', "''");
    let text = if rules.quote == '`' { text.replace('\\', "\\\\") } else { text };
    format!("'{text}'")
}

/// Quoted names, separated by commas.
fn list<'a>(names: impl IntoIterator<Item = &'a str>, rules: &Rules) -> String {
    let names = names.into_iter().map(|name| rules.quote(name).to_string());
    names.collect::<Vec<_>>().join(", ")
}

/// The columns of fields by their names.
fn column_names<'a>(schema: &'a Schema, fields: &'a [String]) -> impl Iterator<Item = &'a str> {
    fields
        .iter()
        .map(|name| schema.field_index(name).map_or(name.as_str(), |index| schema.fields()[index].column_name()))
}

/// A constraint of the table without its name, unless it is one that stands elsewhere.
fn constraint(schema: &Schema, constraint: &TableConstraint, rules: &Rules) -> Option<String> {
    match constraint {
        TableConstraint::Unique { columns, .. } => {
            Some(format!("UNIQUE ({})", list(column_names(schema, columns), rules)))
        }
        TableConstraint::Check { sql, .. } => Some(format!("CHECK ({sql})")),
        TableConstraint::Index { .. } | TableConstraint::ForeignKey { .. } => None,
    }
}

/// A constraint with its name, where it has one.
fn named(name: Option<Name>, text: String, rules: &Rules) -> String {
    match name {
        Some(name) => format!("CONSTRAINT {} {text}", rules.quote(&name.within(rules.longest_name))),
        None => text,
    }
}

fn column(schema: &Schema, index: usize, rules: &Rules) -> Result<String> {
    let field = &schema.fields()[index];
    if field.column_type.has_model() {
        return Err(error!(
            Configuration,
            "{}.{} has a type that no column can hold; make it a relationship, JSON, or a field of a data model",
            schema.name(),
            field.name
        ));
    }
    let mut line = rules.quote(field.column_name()).to_string();
    line.push(' ');
    let mut made = "";
    match &field.sql_type {
        Some(sql) => line.push_str(sql),
        None => {
            let mut name = (rules.column_type)(&field.column_type, is_keyed(schema, field));
            if schema.has_generated_key() == Some(index) {
                (name, made) = (rules.generated_key)(&name);
            }
            line.push_str(&name);
        }
    }
    if let Some(default) = &field.server_default {
        line.push_str(&server_default(default));
    }
    if !field.nullable {
        line.push_str(" NOT NULL");
    }
    line.push_str(made);
    if let Some(sql) = &field.generated {
        line.push_str(&format!(" GENERATED ALWAYS AS ({sql}){}", rules.generated));
    }
    if let (Comments::Inline, Some(comment)) = (rules.comments, &field.comment) {
        line.push_str(&format!(" COMMENT {}", literal(comment, rules)));
    }
    Ok(line)
}

/// Whether an index or a constraint holds the column's values.
fn is_keyed(schema: &Schema, field: &Field) -> bool {
    let several = schema.constraints().iter().any(|constraint| match constraint {
        TableConstraint::Unique { columns, .. } | TableConstraint::Index { columns, .. } => {
            columns.contains(&field.name)
        }
        TableConstraint::Check { .. } | TableConstraint::ForeignKey { .. } => false,
    });
    field.primary_key || field.index || field.unique || field.foreign_key.is_some() || several
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

fn foreign_key(schema: &Schema, key: &KeyColumns<'_>, names: &NamingConvention, rules: &Rules) -> Result<String> {
    let (model, fields) = (schema.name(), schema.fields());
    let refers = || key.columns.iter().filter_map(|&column| fields[column].foreign_key.as_ref());
    let first = &fields[key.columns[0]];
    let missing = |target: &str| {
        error!(Configuration, "{model}.{} is a foreign key to `{target}`, which is not a table model", first.name)
    };
    let Some(refer) = &first.foreign_key else { return Err(missing("nothing")) };
    let target = refer.target.get().ok_or_else(|| missing(refer.target.name()))?;
    let table = target.table_name().ok_or_else(|| missing(refer.target.name()))?;
    if refers().any(|other| other.target != refer.target || other.on_delete != refer.on_delete) {
        return Err(error!(
            Configuration,
            "the foreign key of {model} over {} leads to several tables, or does several things on delete; it is one key",
            key.columns.iter().map(|&column| fields[column].name.as_str()).collect::<Vec<_>>().join(", ")
        ));
    }
    let on_delete = refer.on_delete.map(|action| format!(" ON DELETE {}", action.sql())).unwrap_or_default();
    let own = list(key.columns.iter().map(|&column| fields[column].column_name()), rules);
    let there: Vec<String> = refers().map(|refer| refer.field.clone()).collect();
    let there: Vec<&str> = column_names(&target, &there).collect();
    let name = names.of_foreign_key(schema, key, table, there.clone())?;
    let there = list(there, rules);
    let text = format!("FOREIGN KEY({own}) REFERENCES {} ({there}){on_delete}", rules.quote(table));
    Ok(named(name, text, rules))
}

/// `CREATE INDEX` for every field that asks for one, then those over several columns.
pub(crate) fn create_index(schema: &Schema, dialect: Dialect, names: &NamingConvention) -> Result<Vec<String>> {
    let rules = dialect.rules();
    let table = schema.table_name().unwrap_or(schema.name());
    let indexed = schema.fields().iter().filter(|field| field.index);
    let mut all = Vec::new();
    for field in indexed {
        let name = names.of_index(schema, vec![field.column_name()], None)?;
        all.push(index(table, name, field.unique, [field.column_name()], rules));
    }
    for constraint in schema.constraints() {
        let TableConstraint::Index { columns, name, unique, condition } = constraint else { continue };
        let columns: Vec<&str> = column_names(schema, columns).collect();
        let name = names.of_index(schema, columns.clone(), name.as_deref())?;
        let mut sql = index(table, name, *unique, columns, rules);
        if let Some(condition) = condition {
            if !rules.partial_index {
                return Err(rules.cannot("index over some rows only", "leave the condition of the index out"));
            }
            sql.push_str(&format!(" WHERE {condition}"));
        }
        all.push(sql);
    }
    Ok(all)
}

fn index<'a>(
    table: &str,
    name: Name,
    unique: bool,
    columns: impl IntoIterator<Item = &'a str>,
    rules: &Rules,
) -> String {
    let unique = if unique { "UNIQUE " } else { "" };
    let name = name.within(rules.longest_name);
    format!("CREATE {unique}INDEX {} ON {} ({})", rules.quote(&name), rules.quote(table), list(columns, rules))
}

/// `DROP TABLE`
pub(crate) fn drop_table(schema: &Schema, dialect: Dialect) -> String {
    format!("DROP TABLE {}", dialect.rules().quote(schema.table_name().unwrap_or(schema.name())))
}
