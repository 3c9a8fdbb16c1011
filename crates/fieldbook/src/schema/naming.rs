//! Names of constraints and indexes made by templates, as SQLAlchemy's `MetaData(naming_convention=…)` makes them.

mod template;

use md5::{Digest, Md5};

use super::{KeyColumns, Schema, TableConstraint};
use crate::error::Result;
use template::Subject;

/// What constraints and indexes are called that a model gives no name: a template for each kind, in the words of
/// SQLAlchemy's `MetaData(naming_convention={…})`. An engine takes one: [`Engine::naming_convention`].
///
/// Its tokens are `%(table_name)s`; `%(column_0_name)s` for the first column, `%(column_1_name)s` for the next one,
/// `%(column_0_N_name)s` for all of them with `_` between them and `%(column_0N_name)s` with nothing; the same with `label`,
/// which has the table's name in front, and `key`, which is the column's name; of a foreign key also
/// `%(referred_table_name)s`, `%(referred_column_0_name)s` and its like; and `%(constraint_name)s`, the name that the model
/// gives. A template with the last one is for constraints that have a name too; one without it leaves those as they are.
///
/// A kind without a template has the name that the database gives; an index `ix_<table>_<columns>`.
///
/// ```
/// use fieldbook::prelude::*;
/// use fieldbook::NamingConvention;
///
/// #[model(table, check("age >= 0", name = "age"))]
/// struct Hero {
///     #[field(primary_key)]
///     id: Option<i64>,
///     #[field(unique)]
///     name: String,
///     age: i64,
/// }
///
/// let names = NamingConvention::new()
///     .pk("pk_%(table_name)s")
///     .uq("uq_%(table_name)s_%(column_0_N_name)s")
///     .ck("ck_%(table_name)s_%(constraint_name)s");
/// let engine = create_engine("sqlite://")?.naming_convention(names);
/// let ddl = engine.ddl_for(&Hero::schema(), Dialect::Sqlite)?;
/// assert!(ddl[0].contains("CONSTRAINT pk_hero PRIMARY KEY (id)"));
/// assert!(ddl[0].contains("CONSTRAINT uq_hero_name UNIQUE (name)"));
/// assert!(ddl[0].contains("CONSTRAINT ck_hero_age CHECK (age >= 0)"));
/// # Ok::<(), fieldbook::Error>(())
/// ```
///
/// [`Engine::naming_convention`]: crate::Engine::naming_convention
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NamingConvention {
    pk: Option<String>,
    fk: Option<String>,
    uq: Option<String>,
    ck: Option<String>,
    ix: Option<String>,
}

impl NamingConvention {
    /// Without templates: every name is the model's, or the database's.
    pub fn new() -> Self {
        Self::default()
    }

    /// Primary keys: `pk_%(table_name)s`.
    pub fn pk(mut self, template: impl Into<String>) -> Self {
        self.pk = Some(template.into());
        self
    }

    /// Foreign keys: `fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s`.
    pub fn fk(mut self, template: impl Into<String>) -> Self {
        self.fk = Some(template.into());
        self
    }

    /// Constraints `UNIQUE`: `uq_%(table_name)s_%(column_0_name)s`.
    pub fn uq(mut self, template: impl Into<String>) -> Self {
        self.uq = Some(template.into());
        self
    }

    /// Checks: `ck_%(table_name)s_%(constraint_name)s`. They have no columns but those that their SQL names, which no
    /// template sees.
    pub fn ck(mut self, template: impl Into<String>) -> Self {
        self.ck = Some(template.into());
        self
    }

    /// Indexes: `ix_%(column_0_label)s`.
    pub fn ix(mut self, template: impl Into<String>) -> Self {
        self.ix = Some(template.into());
        self
    }
}

/// A name as DDL says it.
#[derive(Debug, PartialEq)]
pub(crate) enum Name {
    /// The model's own, which is said as it is.
    Own(String),
    /// A template's, which is cut where the database takes none of that length.
    Made(String),
}

impl Name {
    /// The name with no more characters than a database takes: what is cut ends in four digits of the whole one's MD5, as
    /// SQLAlchemy's names do.
    pub fn within(self, longest: usize) -> String {
        match self {
            Name::Made(name) if name.chars().count() > longest => {
                let kept: String = name.chars().take(longest.saturating_sub(8)).collect();
                let digest = Md5::digest(name.as_bytes());
                format!("{kept}_{:02x}{:02x}", digest[14], digest[15])
            }
            Name::Own(name) | Name::Made(name) => name,
        }
    }
}

impl NamingConvention {
    /// The primary key's name.
    pub(crate) fn of_primary_key(&self, schema: &Schema) -> Result<Option<Name>> {
        let columns = schema.primary_key().iter().map(|&index| schema.fields()[index].column_name()).collect();
        Subject::new(schema, columns).name(self.pk.as_deref(), None)
    }

    /// The name of a constraint over one field that is `unique`.
    pub(crate) fn of_unique_field(&self, schema: &Schema, field: usize) -> Result<Option<Name>> {
        Subject::new(schema, vec![schema.fields()[field].column_name()]).name(self.uq.as_deref(), None)
    }

    /// The name of an index, which has one always.
    pub(crate) fn of_index(&self, schema: &Schema, columns: Vec<&str>, own: Option<&str>) -> Result<Name> {
        let table = schema.table_name().unwrap_or(schema.name());
        let usual = Name::Made(format!("ix_{table}_{}", columns.join("_")));
        Ok(Subject::new(schema, columns).name(self.ix.as_deref(), own)?.unwrap_or(usual))
    }

    /// The name of a constraint over several columns.
    pub(crate) fn of_constraint(&self, schema: &Schema, constraint: &TableConstraint) -> Result<Option<Name>> {
        let (template, own) = match constraint {
            TableConstraint::Unique { name, .. } => (&self.uq, name),
            TableConstraint::Check { name, .. } => (&self.ck, name),
            TableConstraint::ForeignKey { name, .. } => (&self.fk, name),
            TableConstraint::Index { name, .. } => (&self.ix, name),
        };
        let fields = constraint.columns().iter().filter_map(|name| schema.field_index(name));
        let columns = fields.map(|index| schema.fields()[index].column_name()).collect();
        Subject::new(schema, columns).name(template.as_deref(), own.as_deref())
    }

    /// The name of a foreign key to these columns of a table.
    pub(crate) fn of_foreign_key(
        &self,
        schema: &Schema,
        key: &KeyColumns<'_>,
        table: &str,
        there: Vec<&str>,
    ) -> Result<Option<Name>> {
        let columns = key.columns.iter().map(|&index| schema.fields()[index].column_name()).collect();
        Subject::new(schema, columns).referring(table, there).name(self.fk.as_deref(), key.name)
    }
}
