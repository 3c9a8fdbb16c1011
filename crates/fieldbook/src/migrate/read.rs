//! Reads what tables there are: of a database, and of models, which are made in a database of their own for that, so
//! that both are said in the same words.

mod definition;
mod sqlite;

use std::sync::Arc;

use super::link::Link;
use super::snapshot::Snapshot;
use crate::engine::{Engine, create_engine};
use crate::error::Result;
use crate::schema::Schema;

/// The table that says which versions were applied; no model has it.
pub(super) const HISTORY: &str = "fieldbook_migration";

/// What tables the database has.
pub(super) fn database(engine: &Engine) -> Result<Snapshot> {
    connected(&mut Link::open(engine)?)
}

/// The same over a connection that is open.
pub(super) fn connected(link: &mut Link) -> Result<Snapshot> {
    let mut snapshot = sqlite::read(link)?;
    snapshot.tables.retain(|table| table.name != HISTORY);
    Ok(snapshot)
}

/// What tables these models ask for.
pub(super) fn models(schemas: &[Arc<Schema>]) -> Result<Snapshot> {
    let scratch = create_engine("sqlite://")?;
    scratch.create_tables(schemas)?;
    database(&scratch)
}
