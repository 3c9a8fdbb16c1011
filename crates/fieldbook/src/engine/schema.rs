//! `create_all` and `drop_all`: the tables of models, in the order of their foreign keys.

use std::sync::Arc;

use super::{Connection, Engine};
use crate::error::{Result, error};
use crate::schema::Schema;
use crate::sql::{self, Ddl};

impl Engine {
    /// Creates the tables of these models that do not exist yet, with their indexes, in one transaction.
    ///
    /// # Errors
    ///
    /// `is_configuration` when a model is not a table or a foreign key leads to none of them, `is_database` when
    /// SQLite refuses.
    pub fn create_tables(&self, models: &[Arc<Schema>]) -> Result<()> {
        self.in_transaction(|connection| {
            let mut missing = Vec::new();
            for schema in sorted(models)? {
                if !exists(connection, &schema)? {
                    missing.push(schema);
                }
            }
            for schema in missing {
                let dialect = connection.dialect();
                let table = sql::create_table(&schema, dialect)?;
                send(connection, &table, &Ddl::Table(&schema))?;
                for (place, index) in sql::create_index(&schema, dialect)?.iter().enumerate() {
                    send(connection, index, &Ddl::Index(&schema, place))?;
                }
            }
            Ok(())
        })
    }

    /// Drops the tables of these models that exist, in one transaction.
    ///
    /// # Errors
    ///
    /// `is_configuration` when a model is not a table, `is_database` when SQLite refuses.
    pub fn drop_tables(&self, models: &[Arc<Schema>]) -> Result<()> {
        self.in_transaction(|connection| {
            let mut present = Vec::new();
            for schema in sorted(models)?.into_iter().rev() {
                if exists(connection, &schema)? {
                    present.push(schema);
                }
            }
            let dialect = connection.dialect();
            present
                .iter()
                .try_for_each(|schema| send(connection, &sql::drop_table(schema, dialect), &Ddl::Drop(schema)))
        })
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

/// Tables after those that they refer to, otherwise in the order given; so too where references go round in a circle.
fn sorted(models: &[Arc<Schema>]) -> Result<Vec<Arc<Schema>>> {
    if let Some(model) = models.iter().find(|model| model.table_name().is_none()) {
        return Err(error!(Configuration, "{} is not a table model; declare it with #[model(table)]", model.name()));
    }
    let mut given: Vec<&Arc<Schema>> = Vec::new();
    for model in models {
        if !given.contains(&model) {
            given.push(model);
        }
    }
    let mut sorted: Vec<Arc<Schema>> = Vec::new();
    while sorted.len() < given.len() {
        let waits = |schema: &Schema| !sorted.iter().any(|done| **done == *schema);
        let blocked =
            |schema: &Schema| schema.dependencies().iter().any(|target| given.contains(&target) && waits(target));
        let waiting = || given.iter().copied().filter(|schema| waits(schema));
        let mut level: Vec<Arc<Schema>> = waiting().filter(|schema| !blocked(schema)).cloned().collect();
        if level.is_empty() {
            level = waiting().cloned().collect();
        }
        sorted.append(&mut level);
    }
    Ok(sorted)
}
