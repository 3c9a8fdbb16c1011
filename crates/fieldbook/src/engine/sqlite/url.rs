//! Database URLs, as SQLAlchemy writes them for SQLite, and the options at their end.

use std::fmt;
use std::time::Duration;

use crate::engine::{JournalMode, Settings, Synchronous};
use crate::error::{Result, error};

/// Where a SQLite database is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Place {
    Memory,
    File(String),
}

/// Where it is, and how a file is opened.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Url {
    pub place: Place,
    /// Whether a file that is not there is made.
    pub create: bool,
    /// Whether nobody at all writes to the file, so that nothing is locked.
    pub immutable: bool,
}

/// What an option of a URL may be.
const OPTIONS: &str = "mode (ro, rw, rwc), immutable, timeout, foreign_keys, journal_mode, synchronous";

impl Url {
    /// The URL, and what it says of the connections.
    pub(super) fn parse(text: &str) -> Result<(Self, Settings)> {
        let refuse = || {
            error!(
                Configuration,
                "could not parse database URL `{text}`; use `sqlite://` for a database in memory or `sqlite:///file.db` for a file"
            )
        };
        let rest = text.strip_prefix("sqlite://").ok_or_else(refuse)?;
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let place = match path {
            "" | "/" | "/:memory:" => Place::Memory,
            path => Place::File(path.strip_prefix('/').ok_or_else(refuse)?.to_owned()),
        };
        let mut url = Url { place, create: true, immutable: false };
        let mut settings = Settings::default();
        for option in query.split('&').filter(|option| !option.is_empty()) {
            let (name, value) = option.split_once('=').unwrap_or((option, ""));
            if url.set(&mut settings, name, value).is_none() {
                return Err(error!(
                    Configuration,
                    "the option `{option}` of database URL `{text}` is none that there is; there are {OPTIONS}"
                ));
            }
        }
        Ok((url, settings))
    }

    /// Sets one option; `None` where there is none with this name, or not with this value.
    fn set(&mut self, settings: &mut Settings, name: &str, value: &str) -> Option<()> {
        let sqlite = &mut settings.sqlite;
        match (name, value) {
            ("mode", "ro") => sqlite.read_only = true,
            ("mode", "rw") => self.create = false,
            ("mode", "rwc") => self.create = true,
            ("immutable", value) => {
                self.immutable = switch(value)?;
                sqlite.read_only |= self.immutable;
            }
            ("timeout", value) => {
                let seconds: f64 = value.parse().ok()?;
                settings.busy_timeout = Some(Duration::try_from_secs_f64(seconds).ok()?);
            }
            ("foreign_keys", value) => sqlite.foreign_keys = switch(value)?,
            ("journal_mode", value) => {
                use JournalMode::*;
                let modes = [Delete, Truncate, Persist, Memory, Wal, Off];
                sqlite.journal_mode = Some(modes.into_iter().find(|mode| value.eq_ignore_ascii_case(mode.name()))?);
            }
            ("synchronous", value) => {
                use Synchronous::*;
                let levels = [Off, Normal, Full, Extra];
                sqlite.synchronous = Some(levels.into_iter().find(|level| value.eq_ignore_ascii_case(level.name()))?);
            }
            _ => return None,
        }
        Some(())
    }
}

fn switch(value: &str) -> Option<bool> {
    match value.to_ascii_lowercase().as_str() {
        "1" | "on" | "true" | "yes" => Some(true),
        "0" | "off" | "false" | "no" => Some(false),
        _ => None,
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Place::Memory => f.write_str("sqlite://"),
            Place::File(path) => write!(f, "sqlite:///{path}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, Url};

    #[test]
    fn urls_name_memory_or_a_file() {
        let parse = |url| Url::parse(url).unwrap().0.place;
        assert_eq!(parse("sqlite://"), Place::Memory);
        assert_eq!(parse("sqlite:///:memory:"), Place::Memory);
        assert_eq!(parse("sqlite:///a/b.db"), Place::File("a/b.db".into()));
        assert_eq!(parse("sqlite:////a/b.db"), Place::File("/a/b.db".into()));
        assert!(Url::parse("sqlite://host/b.db").is_err());
    }

    #[test]
    fn options_are_kept_or_refused() {
        let (url, settings) =
            Url::parse("sqlite:///b.db?mode=rw&timeout=0.5&foreign_keys=on&journal_mode=WAL").unwrap();
        assert_eq!((url.place, url.create), (Place::File("b.db".into()), false));
        assert_eq!(settings.busy_timeout.unwrap().as_millis(), 500);
        assert!(settings.sqlite.foreign_keys && settings.sqlite.journal_mode.is_some());
        assert!(Url::parse("sqlite:///b.db?mode=ro").unwrap().1.sqlite.read_only);
        for wrong in ["mode=memory", "cache=shared", "timeout=-1", "timeout=soon", "foreign_keys=maybe", "mode", "x=1"]
        {
            assert!(
                Url::parse(&format!("sqlite:///b.db?{wrong}")).err().is_some_and(|error| error.is_configuration()),
                "{wrong}"
            );
        }
    }
}
