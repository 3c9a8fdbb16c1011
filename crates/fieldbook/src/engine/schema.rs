//! `create_all` and `drop_all`: the tables of models, in the order of their foreign keys.

use std::sync::Arc;

use super::{Connection, Engine};
use crate::error::{Result, error};
use crate::schema::Schema;
use crate::sql::{self, Ddl, Dialect};

impl Engine {
    /// Creates the tables of these models that do not exist yet, with their indexes, in one transaction.
    ///
    /// # Errors
    ///
    /// `is_configuration` when a model is not a table or a foreign key leads to none of them, `is_database` when
    /// SQLite refuses.
    pub fn create_tables(&self, models: &[Arc<Schema>]) -> Result<()> {
        self.in_transaction(|connection| connection.create_tables(models))
    }

    /// Drops the tables of these models that exist, in one transaction.
    ///
    /// # Errors
    ///
    /// `is_configuration` when a model is not a table, `is_database` when SQLite refuses.
    pub fn drop_tables(&self, models: &[Arc<Schema>]) -> Result<()> {
        self.in_transaction(|connection| {
            let dialect = connection.dialect();
            let mut present = Vec::new();
            for mut level in sorted(models)?.into_iter().rev() {
                level.reverse();
                present.push(those(connection, level, true)?);
            }
            present.iter().try_for_each(|level| match circular(level) && dialect == Dialect::PostgreSql {
                true => send(connection, &sql::drop_tables(level, dialect), &Ddl::Drop(&level[0])),
                false => level
                    .iter()
                    .try_for_each(|schema| send(connection, &sql::drop_table(schema, dialect), &Ddl::Drop(schema))),
            })
        })
    }

    /// The statements that create a model's table with its indexes and comments, in this dialect, with the names of this
    /// engine's [naming convention](Engine::naming_convention). Nothing is sent.
    ///
    /// # Errors
    ///
    /// As [`Schema::ddl_for`]; `is_configuration` when the convention gives no name.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    /// use fieldbook::NamingConvention;
    ///
    /// #[model(table)]
    /// struct Hero {
    ///     #[field(primary_key)]
    ///     id: Option<i64>,
    /// }
    ///
    /// let engine = create_engine("sqlite://")?.naming_convention(NamingConvention::new().pk("%(table_name)s_key"));
    /// let ddl = engine.ddl_for(&Hero::schema(), Dialect::PostgreSql)?;
    /// assert!(ddl[0].contains("CONSTRAINT hero_key PRIMARY KEY (id)"));
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn ddl_for(&self, model: &Schema, dialect: Dialect) -> Result<Vec<String>> {
        model.ddl_named(dialect, &self.names())
    }

    fn in_transaction(&self, work: impl FnOnce(&mut Connection) -> Result<()>) -> Result<()> {
        let mut connection = self.connect()?;
        connection.begin(None)?;
        match work(&mut connection) {
            Ok(()) => connection.commit(),
            Err(error) => {
                connection.rollback()?;
                Err(error)
            }
        }
    }
}

impl Connection {
    /// Creates those of the tables that do not exist yet, in the transaction that it is in.
    pub(crate) fn create_tables(&mut self, models: &[Arc<Schema>]) -> Result<()> {
        let (dialect, names) = (self.dialect(), self.engine.names());
        let mut missing = Vec::new();
        for level in sorted(models)? {
            missing.push(those(self, level, false)?);
        }
        for level in missing {
            let mut later: &[Arc<Schema>] = &level;
            for schema in &level {
                later = &later[1..];
                // SQLite lets a foreign key name a table that is not there yet.
                let deferred = if dialect == Dialect::PostgreSql { later } else { &[] };
                let table = sql::create_table_before(schema, dialect, &names, deferred)?;
                send(self, &table, &Ddl::Table(schema, &names))?;
                for (place, index) in sql::create_index(schema, dialect, &names)?.iter().enumerate() {
                    send(self, index, &Ddl::Index(schema, &names, place))?;
                }
            }
            let mut later: &[Arc<Schema>] = &level;
            for schema in level.iter().filter(|_| dialect == Dialect::PostgreSql) {
                later = &later[1..];
                for key in sql::add_foreign_keys(schema, dialect, &names, later)? {
                    send(self, &key, &Ddl::Table(schema, &names))?;
                }
            }
        }
        Ok(())
    }
}

fn send(connection: &mut Connection, sql: &str, ddl: &Ddl<'_>) -> Result<()> {
    connection.write()?;
    connection.run(sql, Some(ddl), &[], &mut |_| Ok(())).map(drop)
}

fn exists(connection: &mut Connection, schema: &Schema) -> Result<bool> {
    let queries = connection.engine.backend().table_queries(schema.table_name().unwrap_or_default());
    for sql in queries {
        if connection.run(&sql, None, &[], &mut |_| Ok(()))? > 0 {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Those of the tables that exist, or those that do not.
fn those(connection: &mut Connection, schemas: Vec<Arc<Schema>>, existing: bool) -> Result<Vec<Arc<Schema>>> {
    let mut found = Vec::new();
    for schema in schemas {
        if exists(connection, &schema)? == existing {
            found.push(schema);
        }
    }
    Ok(found)
}

/// Whether any of these tables refers to another of them.
fn circular(level: &[Arc<Schema>]) -> bool {
    level.iter().any(|schema| schema.dependencies().iter().any(|target| level.contains(target)))
}

/// Tables after those that they refer to, otherwise in the order given, level by level: the tables of a level do not refer
/// to each other, but where references go round in a circle.
fn sorted(models: &[Arc<Schema>]) -> Result<Vec<Vec<Arc<Schema>>>> {
    if let Some(model) = models.iter().find(|model| model.table_name().is_none()) {
        return Err(error!(Configuration, "{} is not a table model; declare it with #[model(table)]", model.name()));
    }
    let mut given: Vec<&Arc<Schema>> = Vec::new();
    for model in models {
        if !given.contains(&model) {
            given.push(model);
        }
    }
    let mut sorted: Vec<Vec<Arc<Schema>>> = Vec::new();
    while sorted.iter().map(Vec::len).sum::<usize>() < given.len() {
        let waits = |schema: &Schema| !sorted.iter().flatten().any(|done| **done == *schema);
        let blocked =
            |schema: &Schema| schema.dependencies().iter().any(|target| given.contains(&target) && waits(target));
        let waiting = || given.iter().copied().filter(|schema| waits(schema));
        let mut level: Vec<Arc<Schema>> = waiting().filter(|schema| !blocked(schema)).cloned().collect();
        if level.is_empty() {
            level = waiting().cloned().collect();
        }
        sorted.push(level);
    }
    Ok(sorted)
}
