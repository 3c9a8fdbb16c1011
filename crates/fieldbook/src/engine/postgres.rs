//! The backend for PostgreSQL, through tokio-postgres: on a socket, or on a wire.

mod driver;
mod error;
mod inspect;
mod instant;
mod interval;
mod link;
mod numeric;
mod param;
mod row;
mod wire;

use std::fmt;

use tokio_postgres::Config;
use tokio_postgres::config::Host;

use super::Settings;
use super::backend::{Backend, Link};
use crate::error::{Result, error};
use crate::event::SqlValue;
use crate::sql::Dialect;
use crate::value::Value;
use link::PostgresLink;
pub(super) use wire::Open;
pub use wire::Wire;

/// A PostgreSQL database, or one that speaks its protocol.
pub(super) struct Postgres {
    config: Config,
    wire: Option<Open>,
}

impl Postgres {
    /// The database that a URL names: `postgresql://user:secret@host:5432/name?option=value`, with libpq's options.
    pub(super) fn new(url: &str) -> Result<Self> {
        let config: Config = url.parse().map_err(|cause: tokio_postgres::Error| {
            error!(
                Configuration,
                "could not parse the database URL: {}; write `postgresql://user:password@host/database`",
                error::chain(&cause)
            )
        })?;
        Ok(Postgres { config, wire: None })
    }

    /// The same, reached by a wire.
    pub(super) fn over(url: &str, wire: Open) -> Result<Self> {
        Ok(Postgres { wire: Some(wire), ..Postgres::new(url)? })
    }
}

impl Backend for Postgres {
    fn dialect(&self) -> Dialect {
        Dialect::PostgreSql
    }

    /// A transaction sees one state of the database from its first statement on, so that is where it begins.
    fn begins_at_read(&self) -> bool {
        true
    }

    fn tells_keys(&self) -> bool {
        false
    }

    fn connect(&self, settings: &Settings) -> Result<Box<dyn Link>> {
        Ok(Box::new(PostgresLink::open(&self.config, self.wire.as_ref(), settings)?))
    }

    fn table_queries(&self, table: &str) -> Vec<String> {
        let table = table.replace('\'', "''");
        vec![format!(
            "SELECT pg_catalog.pg_class.relname \nFROM pg_catalog.pg_class \nWHERE pg_catalog.pg_class.relname = '{table}' \
             AND pg_catalog.pg_class.relkind IN ('r', 'p', 'f', 'v', 'm') \
             AND pg_catalog.pg_table_is_visible(pg_catalog.pg_class.oid)"
        )]
    }

    fn shown(&self, value: &Value) -> SqlValue {
        param::shown(value)
    }
}

/// The URL without its password.
impl fmt::Display for Postgres {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("postgresql://")?;
        if let Some(user) = self.config.get_user() {
            let secret = if self.config.get_password().is_some() { ":***" } else { "" };
            write!(f, "{user}{secret}@")?;
        }
        match self.config.get_hosts().first() {
            Some(Host::Tcp(host)) => f.write_str(host)?,
            #[cfg(unix)]
            Some(Host::Unix(path)) => write!(f, "{}", path.display())?,
            None => {}
        }
        if let Some(port) = self.config.get_ports().first() {
            write!(f, ":{port}")?;
        }
        write!(f, "/{}", self.config.get_dbname().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::Postgres;

    #[test]
    fn the_password_is_not_shown() {
        let shown = |url| Postgres::new(url).map(|it| it.to_string()).map_err(|error| error.to_string());
        assert_eq!(shown("postgresql://me:secret@host:5433/heroes").unwrap(), "postgresql://me:***@host:5433/heroes");
        assert_eq!(shown("postgresql://host/heroes").unwrap(), "postgresql://host:5432/heroes");
        let error = shown("postgresql://me:secret@host:port/heroes").unwrap_err();
        assert!(error.starts_with("could not parse the database URL") && !error.contains("secret"), "{error}");
    }
}
