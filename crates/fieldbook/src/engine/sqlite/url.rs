//! Database URLs, as SQLAlchemy writes them for SQLite.

use std::fmt;

use crate::error::{Result, error};

/// Where a SQLite database is.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::engine) enum Url {
    Memory,
    File(String),
}

impl Url {
    pub(in crate::engine) fn parse(url: &str) -> Result<Self> {
        let refuse = || {
            error!(
                Configuration,
                "could not parse database URL `{url}`; use `sqlite://` for a database in memory or `sqlite:///file.db` for a file"
            )
        };
        match url.strip_prefix("sqlite://").ok_or_else(refuse)? {
            "" | "/" | "/:memory:" => Ok(Url::Memory),
            path => path.strip_prefix('/').map(|path| Url::File(path.to_owned())).ok_or_else(refuse),
        }
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Url::Memory => f.write_str("sqlite://"),
            Url::File(path) => write!(f, "sqlite:///{path}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Url;

    #[test]
    fn urls_name_memory_or_a_file() {
        let parse = |url| Url::parse(url).unwrap();
        assert_eq!(parse("sqlite://"), Url::Memory);
        assert_eq!(parse("sqlite:///:memory:"), Url::Memory);
        assert_eq!(parse("sqlite:///a/b.db"), Url::File("a/b.db".into()));
        assert_eq!(parse("sqlite:////a/b.db"), Url::File("/a/b.db".into()));
        assert!(Url::parse("sqlite://host/b.db").is_err());
    }
}
