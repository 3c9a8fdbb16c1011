//! Models for the tables that a database has: `fieldbook inspect URL`.
//!
//! What is written compiles, and asks for the tables as they are, as far as a model can say it; what it cannot say stands
//! there as a comment.

mod kind;
mod naming;
mod relation;

use std::fmt::Write as _;

use kind::Kinds;
use naming::{Names, field_name, type_name};
use relation::{Relation, relations};

use super::read;
use super::snapshot::{Column, Index, Snapshot, Table};
use crate::engine::Engine;
use crate::error::Result;

/// The longest line.
const LINE: usize = 120;

/// A table on its way to a model.
struct Draft<'a> {
    table: &'a Table,
    /// The struct's name.
    name: String,
    fields: Vec<Draftee<'a>>,
    /// What no model can say.
    notes: Vec<String>,
}

/// A column on its way to a field.
struct Draftee<'a> {
    column: &'a Column,
    /// The field's name, which may be a raw one.
    name: String,
    /// Its type in Rust, `Option` left out.
    ty: String,
    options: Vec<String>,
    optional: bool,
}

/// The source of a module with a `#[model]` for each table of the database, enums, foreign keys and relationships both
/// ways.
///
/// Tables without a primary key and columns of types that no field has are named in comments.
///
/// # Errors
///
/// `is_database` when the database cannot be read.
///
/// ```
/// use fieldbook::prelude::*;
/// use fieldbook::migrate::models_source;
///
/// let engine = create_engine("sqlite://")?;
/// let session = Session::new(&engine);
/// session.exec(text("CREATE TABLE team (id INTEGER NOT NULL PRIMARY KEY, \"type\" VARCHAR(20))"))?;
/// session.commit()?;
/// let source = models_source(&engine)?;
/// assert!(source.contains("pub struct Team {"));
/// assert!(source.contains("#[field(column = \"type\", max_length = 20)]\n    pub r#type: Option<String>"));
/// # Ok::<(), fieldbook::Error>(())
/// ```
pub fn models_source(engine: &Engine) -> Result<String> {
    let snapshot = read::database(engine)?;
    let mut source =
        String::from("//! Written by `fieldbook inspect`; yours to change.\n\nuse fieldbook::prelude::*;\n");
    let mut kinds = Kinds::new(&snapshot);
    let drafts = drafts(&snapshot, &mut kinds);
    let relations = relations(&drafts);
    source.push_str(&kinds.enums());
    for (place, draft) in drafts.iter().enumerate() {
        write_model(&mut source, draft, &drafts, relations.iter().filter(|relation| relation.owner == place));
    }
    for table in snapshot.tables.iter().filter(|table| table.primary_key.is_empty()) {
        let _ = write!(source, "\n// The table `{}` has no primary key, which a model needs.\n", table.name);
    }
    Ok(source)
}

fn drafts<'a>(snapshot: &'a Snapshot, kinds: &mut Kinds) -> Vec<Draft<'a>> {
    let mut names = kinds.taken();
    let tables = snapshot.tables.iter().filter(|table| !table.primary_key.is_empty());
    let mut all = Vec::new();
    for table in tables {
        let name = names.fresh(type_name(&table.name));
        all.push(Draft { table, name, fields: Vec::new(), notes: Vec::new() });
    }
    for draft in &mut all {
        let mut names = Names::of_fields();
        for column in &draft.table.columns {
            match kinds.of(column, draft.table) {
                Some((ty, options)) => {
                    let name = names.fresh(field_name(&column.name));
                    draft.fields.push(drafted(column, draft.table, name, ty, options));
                }
                None => draft.notes.push(format!("column `{}` is {}, which no field is", column.name, column.declared)),
            }
        }
        rules(draft);
    }
    all
}

fn drafted<'a>(column: &'a Column, table: &Table, name: String, ty: String, options: Vec<String>) -> Draftee<'a> {
    let key = table.primary_key.contains(&column.name);
    let refers = table.foreign_keys.iter().any(|key| key.columns.contains(&column.name));
    let counted = key && !refers && table.primary_key.len() == 1 && kind::is_counted(column);
    let mut all = Vec::new();
    if name != column.name {
        all.push(format!("column = {:?}", column.name));
    }
    if key {
        all.push("primary_key".to_owned());
    }
    all.extend(options);
    if let Some(default) = &column.default {
        all.push(format!("server_default = {default:?}"));
    }
    if let Some(generated) = &column.generated {
        all.push(format!("generated = {:?}", generated.sql));
    }
    Draftee { column, name, ty, options: all, optional: counted || !column.not_null && !key }
}

/// Constraints and indexes over one column become its options; the others, the model's.
fn rules(draft: &mut Draft<'_>) {
    let table = draft.table;
    let mut notes = Vec::new();
    for unique in table.uniques.iter().filter(|unique| unique.columns.len() == 1 && unique.name.is_none()) {
        give(draft, &unique.columns[0], "unique");
    }
    for index in &table.indexes {
        match own_index(table, index) {
            Some(column) => {
                give(draft, &column, "index");
                if index.unique {
                    give(draft, &column, "unique");
                }
            }
            None if columns_of(index).is_none() => notes.push(format!("index: {}", index.sql(&table.name))),
            None => {}
        }
    }
    draft.notes.extend(notes);
}

fn give(draft: &mut Draft<'_>, column: &str, option: &str) {
    for field in draft.fields.iter_mut().filter(|field| field.column.name == column) {
        if !field.options.iter().any(|known| known == option) {
            field.options.push(option.to_owned());
        }
    }
}

/// The column of an index that a field's `index` makes.
fn own_index(table: &Table, index: &Index) -> Option<String> {
    let (columns, condition) = columns_of(index)?;
    let [column] = columns.as_slice() else { return None };
    (condition.is_none() && index.name == format!("ix_{}_{column}", table.name)).then(|| column.clone())
}

/// The columns of an index and its condition; nothing where it is over expressions.
fn columns_of(index: &Index) -> Option<(Vec<String>, Option<String>)> {
    let (list, rest) = index.body.strip_prefix('(')?.split_once(')')?;
    let mut columns = Vec::new();
    for item in list.split(',').map(str::trim) {
        let quoted = item.strip_prefix('"').and_then(|item| item.strip_suffix('"'));
        let plain = item.chars().all(|c| c.is_alphanumeric() || c == '_');
        match (quoted, plain) {
            (Some(name), _) => columns.push(name.replace("\"\"", "\"")),
            (None, true) => columns.push(item.to_owned()),
            (None, false) => return None,
        }
    }
    let condition = rest.trim().strip_prefix("WHERE ").map(|sql| sql.trim().to_owned());
    (condition.is_some() || rest.trim().is_empty()).then_some((columns, condition))
}

impl Draft<'_> {
    /// The field of a column, where it has one.
    fn field(&self, column: &str) -> Option<&Draftee<'_>> {
        self.fields.iter().find(|field| field.column.name == column)
    }

    /// The names of the fields of these columns; nothing where one has none.
    fn names(&self, columns: &[String]) -> Option<String> {
        let names: Option<Vec<&str>> = columns.iter().map(|column| Some(&*self.field(column)?.name)).collect();
        Some(names?.join(", "))
    }

    /// The options of `#[model]`.
    fn options(&self) -> Vec<String> {
        let table = self.table;
        let mut all = vec![match self.name.to_lowercase() == table.name {
            true => "table".to_owned(),
            false => format!("table = {:?}", table.name),
        }];
        for unique in table.uniques.iter().filter(|unique| unique.columns.len() > 1 || unique.name.is_some()) {
            let name = unique.name.as_ref().map(|name| format!(", name = {name:?}")).unwrap_or_default();
            all.extend(self.names(&unique.columns).map(|names| format!("unique({names}{name})")));
        }
        for check in &table.checks {
            let name = check.name.as_ref().map(|name| format!(", name = {name:?}")).unwrap_or_default();
            all.push(format!("check({:?}{name})", check.sql));
        }
        for key in table.foreign_keys.iter().filter(|key| key.columns.len() > 1) {
            all.extend(self.names(&key.columns).map(|names| format!("foreign_key({names})")));
        }
        for index in table.indexes.iter().filter(|index| own_index(table, index).is_none()) {
            let Some((columns, condition)) = columns_of(index) else { continue };
            let Some(names) = self.names(&columns) else { continue };
            let unique = if index.unique { ", unique" } else { "" };
            let condition = condition.map(|sql| format!(", where = {sql:?}")).unwrap_or_default();
            all.push(format!("index({names}, name = {:?}{unique}{condition})", index.name));
        }
        all
    }
}

fn write_model<'a>(
    source: &mut String,
    draft: &Draft<'_>,
    drafts: &[Draft<'_>],
    relations: impl Iterator<Item = &'a Relation>,
) {
    let _ = writeln!(source, "\n/// The table `{}`.", draft.table.name);
    draft.notes.iter().for_each(|note| {
        let _ = writeln!(source, "// {}", note.replace('\n', " "));
    });
    let options = draft.options();
    let line = format!("#[model({})]", options.join(", "));
    // As rustfmt would have it.
    match line.len() > LINE {
        true => drop(writeln!(source, "#[model(\n    {}\n)]", options.join(",\n    "))),
        false => drop(writeln!(source, "{line}")),
    }
    let _ = writeln!(source, "pub struct {} {{", draft.name);
    for field in &draft.fields {
        let mut options = field.options.clone();
        options.extend(relation::foreign_key(draft, field, drafts));
        if !options.is_empty() {
            let _ = writeln!(source, "    #[field({})]", options.join(", "));
        }
        let ty = if field.optional { format!("Option<{}>", field.ty) } else { field.ty.clone() };
        let _ = writeln!(source, "    pub {}: {ty},", field.name);
    }
    for relation in relations {
        let mut options = vec![format!("back_populates = {}", relation.back)];
        options.extend(relation.foreign_key.as_ref().map(|field| format!("foreign_keys = {field}")));
        let _ = writeln!(source, "    #[relationship({})]", options.join(", "));
        let _ = writeln!(source, "    pub {}: {},", relation.name, relation.ty);
    }
    source.push_str("}\n");
}
