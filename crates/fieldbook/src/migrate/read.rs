//! Reads what tables there are: of a database, and of models, which are made in a database of their own for that, so
//! that both are said in the same words.

mod definition;
mod postgres;
mod sqlite;

use std::sync::Arc;

use super::link::Link;
use super::snapshot::Snapshot;
use crate::engine::{Engine, create_engine};
use crate::error::Result;
use crate::schema::Schema;
use crate::sql::Dialect;

/// The table that says which versions were applied; no model has it.
pub(super) const HISTORY: &str = "fieldbook_migration";

/// What tables the database has.
pub(super) fn database(engine: &Engine) -> Result<Snapshot> {
    connected(&mut Link::open(engine)?)
}

/// The same over a connection that is open.
pub(super) fn connected(link: &mut Link) -> Result<Snapshot> {
    let mut snapshot = match link.dialect() {
        Dialect::PostgreSql => postgres::read(link)?,
        _ => sqlite::read(link)?,
    };
    snapshot.tables.retain(|table| table.name != HISTORY);
    Ok(snapshot)
}

/// What tables these models ask for, in the words of this engine's database.
pub(super) fn models(engine: &Engine, schemas: &[Arc<Schema>]) -> Result<Snapshot> {
    apart(engine, |link| link.create_tables(schemas))
}

/// What tables there are once this was done in an empty database: in one in memory, or in a schema of PostgreSQL that is
/// rolled back.
pub(super) fn apart(engine: &Engine, work: impl FnOnce(&mut Link) -> Result<()>) -> Result<Snapshot> {
    if engine.dialect() != Dialect::PostgreSql {
        let own = create_engine("sqlite://")?.naming_convention((*engine.names()).clone());
        let mut link = Link::open(&own)?;
        work(&mut link)?;
        return connected(&mut link);
    }
    let mut link = Link::open(engine)?;
    link.undone(|link| {
        // The database's own types, which no model makes.
        let enums = postgres::enums(link)?;
        link.send("CREATE SCHEMA fieldbook_apart")?;
        link.send("SET LOCAL search_path TO fieldbook_apart")?;
        enums.iter().try_for_each(|known| link.send(&known.sql()))?;
        work(link)?;
        connected(link)
    })
}
