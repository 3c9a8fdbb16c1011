//! From statements as data to SQL text with bound values, as SQLAlchemy's compiler writes it.

mod compound;
mod ddl;
mod derived;
mod describe;
mod dialect;
mod dml;
mod expr;
mod from;
mod json;
mod labels;
mod operator;
mod paging;
mod relation;
mod render;
mod row;
mod select;
mod statement;
mod text;
mod window;

pub(crate) use ddl::{
    add_foreign_keys, create_index, create_table, create_table_before, drop_table, drop_tables, type_name,
};
pub use dialect::Dialect;
pub use render::Rendered;
pub(crate) use render::{Ddl, Render};
pub(crate) use row::{RowStatement, changes_data};

use std::rc::Rc;

use crate::ast::{Derived, Entity, Query, Select, Source, Statement};
use crate::error::Result;
use crate::schema::ColumnType;
use crate::value::Value;
use dialect::Rules;

/// A statement ready to be sent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Compiled {
    /// The text, with a placeholder for each value.
    pub sql: String,
    /// The values, in the order of their placeholders.
    pub params: Vec<Value>,
    /// What the result's columns are, in order.
    pub output: Vec<Output>,
    /// For SQL written by hand whose columns are found by name: the name of each value among the output.
    pub names: Option<Vec<String>>,
}

/// What one or more columns of a result are read as.
#[derive(Clone, Debug)]
pub(crate) enum Output {
    /// All columns of an object.
    Entity(Entity),
    /// Some columns of an object by themselves, and the whole object.
    Keyed {
        /// The object.
        entity: Entity,
        /// The columns, which come first.
        keys: Vec<usize>,
    },
    /// One value.
    Value(ColumnType),
}

/// Values that one of SQLite's statements has placeholders for.
pub(crate) const MOST_VALUES: usize = 32_766;

/// Compiles any statement. Where that takes too many placeholders, its lists of values are one value each.
pub(crate) fn compile_for(statement: &Statement, dialect: Dialect) -> Result<Compiled> {
    let compiled = compile_with(statement, Compiler::new(dialect))?;
    match dialect == Dialect::Sqlite && compiled.params.len() > MOST_VALUES {
        true => compile_with(statement, Compiler { long_lists: true, ..Compiler::new(dialect) }),
        false => Ok(compiled),
    }
}

fn compile_with(statement: &Statement, mut compiler: Compiler) -> Result<Compiled> {
    match statement {
        Statement::Select(select) => compiler.select(select)?,
        Statement::Compound(compound) => compiler.compound(compound)?,
        Statement::Insert(insert) => compiler.insert(insert)?,
        Statement::Update(update) => compiler.update(update)?,
        Statement::Delete(delete) => compiler.delete(delete)?,
        Statement::Text(text) => compiler.text(text)?,
    }
    Ok(compiler.finish())
}

/// Compiles a query, with as few placeholders as it needs.
pub(crate) fn compile_select(select: &Select, dialect: Dialect) -> Result<Compiled> {
    let compile = |mut compiler: Compiler| {
        compiler.select(select)?;
        Ok(compiler.finish())
    };
    let compiled: Compiled = compile(Compiler::new(dialect))?;
    match dialect == Dialect::Sqlite && compiled.params.len() > MOST_VALUES {
        true => compile(Compiler { long_lists: true, ..Compiler::new(dialect) }),
        false => Ok(compiled),
    }
}

/// Stands for a numbered placeholder until all of them are known.
const NUMBERED: char = '\0';

/// The text so far, the names given to aliases in order of appearance, and those of the result's columns.
struct Compiler {
    rules: &'static Rules,
    compiled: Compiled,
    aliases: Vec<(u32, String)>,
    own_aliases: u32,
    /// The tables of the queries around the one being compiled: a subquery sees them without naming them.
    scopes: Vec<Vec<Source>>,
    labels: labels::Labels,
    /// The names of the columns of the query that was compiled last.
    written: Vec<String>,
    /// The names of the columns of subqueries, by the subquery's number.
    derived: Vec<(u64, DerivedName)>,
    /// Common table expressions, in the order in which they are needed.
    ctes: Vec<Cte>,
    /// The names that the columns of the query being compiled must have, where it is in the place of a table.
    forced: Option<std::vec::IntoIter<String>>,
    /// Whether columns are named without their table.
    unqualified: bool,
    /// Whether columns of the same name stay without labels.
    unlabelled: bool,
    /// Whether a list of values is sent as one.
    long_lists: bool,
}

/// How a statement names a subquery and its columns.
#[derive(Clone)]
struct DerivedName {
    name: String,
    columns: Rc<[String]>,
}

/// A common table expression; its text is empty while it is being compiled.
struct Cte {
    id: u64,
    recursive: bool,
    compiled: Option<Compiled>,
}

impl Compiler {
    fn new(dialect: Dialect) -> Self {
        Compiler {
            rules: dialect.rules(),
            compiled: Compiled::default(),
            aliases: Vec::new(),
            own_aliases: 0,
            scopes: Vec::new(),
            labels: labels::Labels::default(),
            written: Vec::new(),
            derived: Vec::new(),
            ctes: Vec::new(),
            forced: None,
            unqualified: false,
            unlabelled: false,
            long_lists: false,
        }
    }

    /// The statement, common table expressions before it and placeholders numbered where the dialect has it so.
    fn finish(mut self) -> Compiled {
        self.put_ctes();
        if self.rules.numbered {
            let mut parts = self.compiled.sql.split(NUMBERED);
            let mut sql = parts.next().unwrap_or_default().to_owned();
            for (index, part) in parts.enumerate() {
                sql.push_str(&format!("${}{part}", index + 1));
            }
            self.compiled.sql = sql;
        }
        self.compiled
    }

    fn push(&mut self, text: &str) {
        self.compiled.sql.push_str(text);
    }

    fn bind(&mut self, value: &Value) {
        self.compiled.sql.push(if self.rules.numbered { NUMBERED } else { '?' });
        self.compiled.params.push(value.clone());
    }

    /// Writes each item, with this between them.
    fn separated<T>(
        &mut self,
        separator: &str,
        items: impl IntoIterator<Item = T>,
        mut write: impl FnMut(&mut Self, T) -> Result<()>,
    ) -> Result<()> {
        for (index, item) in items.into_iter().enumerate() {
            if index > 0 {
                self.push(separator);
            }
            write(self, item)?;
        }
        Ok(())
    }

    /// The name that a table has in this statement: its own, or its alias's.
    fn table_name(&mut self, entity: &Entity) -> String {
        let table = entity.schema.table_name().unwrap_or(entity.schema.name()).to_owned();
        if entity.alias == 0 {
            return self.rules.quote(&table).into_owned();
        }
        if let Some((_, name)) = self.aliases.iter().find(|(alias, _)| *alias == entity.alias) {
            return name.clone();
        }
        let name = self.labels.of_expression(&table);
        let name = self.rules.quote(&name).into_owned();
        self.aliases.push((entity.alias, name.clone()));
        name
    }

    /// A query in parentheses, which sees the tables around it.
    fn subquery(&mut self, query: &Query) -> Result<()> {
        let output = std::mem::take(&mut self.compiled.output);
        let forced = self.forced.take();
        let unqualified = std::mem::replace(&mut self.unqualified, false);
        self.push("(");
        self.query(query)?;
        self.push(")");
        self.compiled.output = output;
        self.forced = forced;
        self.unqualified = unqualified;
        Ok(())
    }

    fn query(&mut self, query: &Query) -> Result<()> {
        match query {
            Query::Select(select) => self.select(select),
            Query::Compound(compound) => self.compound(compound),
        }
    }

    /// The names of a subquery and its columns, found when it is first named.
    fn derived_name(&mut self, derived: &Derived) -> DerivedName {
        if let Some((_, name)) = self.derived.iter().find(|(id, _)| *id == derived.id) {
            return name.clone();
        }
        let name = self.name_derived(derived);
        self.derived.push((derived.id, name.clone()));
        name
    }
}
