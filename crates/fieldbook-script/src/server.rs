//! A PostgreSQL that a run is given: one database, on one connection.

use std::io;
use std::sync::{Arc, Mutex};

use fieldbook::{Engine, Error, ErrorKind, Wire, create_engine_over};

use crate::host::locked;

/// The PostgreSQL of a run, reached by a [`Wire`]: one database, whose one connection its sessions take in turn. It is used
/// as it is found; whoever wants it empty empties it before.
///
/// ```
/// use fieldbook_script::{Input, Limits, RunEvent, Server, SourceFiles, start_with};
///
/// /// A server that nobody started.
/// struct Nobody;
///
/// impl fieldbook::Wire for Nobody {
///     fn exchange(&mut self, _: &[u8]) -> std::io::Result<Vec<u8>> {
///         Err(std::io::Error::other("nobody is there"))
///     }
/// }
///
/// let program = r#"
/// use fieldbook::prelude::*;
///
/// fn main() {
///     let engine = create_engine("postgresql://localhost/jars").unwrap();
///     println!("{}", Session::new(&engine).exec(text("SELECT 1")).unwrap_err());
///     println!("{}", create_engine("postgresql://localhost/others").unwrap_err());
/// }
/// "#;
/// let mut printed = String::new();
/// let mut listen = |event: RunEvent| {
///     if let RunEvent::Stdout { text, .. } = event {
///         printed.push_str(&text);
///     }
/// };
/// let input = Input::default().on(Server::new("postgresql://me@here/jars", Nobody));
/// start_with(&SourceFiles::single(program), Limits::default(), input, &mut listen);
/// assert!(printed.contains("nobody is there") && printed.contains("one database"), "{printed}");
/// ```
pub struct Server {
    url: String,
    line: Arc<Mutex<Line>>,
    for_all: bool,
    /// The database that the program named.
    named: Mutex<Option<String>>,
}

impl Server {
    /// The database of a URL that names its user, which stands for those of all other URLs of PostgreSQL too.
    pub fn new(url: impl Into<String>, wire: impl Wire + 'static) -> Self {
        let line = Line { wire: Box::new(wire), turn: 0, in_transaction: false };
        Self { url: url.into(), line: Arc::new(Mutex::new(line)), for_all: false, named: Mutex::default() }
    }

    /// Has it stand for SQLite's databases too.
    pub fn for_all(self) -> Self {
        Self { for_all: true, ..self }
    }

    /// Whether databases of this URL are of this server.
    pub(crate) fn is_meant(&self, url: &str) -> bool {
        is_postgresql(url) || (self.for_all && url.starts_with("sqlite:"))
    }

    /// An engine for the one database.
    pub(crate) fn engine(&self, url: &str) -> fieldbook::Result<Engine> {
        self.name(url)?;
        let line = self.line.clone();
        // An idle connection may have lost its turn.
        create_engine_over(&self.url, move || Turn::take(&line)).map(|engine| engine.pool_pre_ping(true))
    }

    /// Refuses a second database: what was written into the one would show in the other.
    fn name(&self, url: &str) -> fieldbook::Result<()> {
        let refuse = |message: &str| Err(Error::new(ErrorKind::Configuration, message));
        let mut named = locked(&self.named);
        if !is_postgresql(url) && url.contains('?') {
            return refuse(
                "this URL has options of SQLite's, which PostgreSQL does not know; run the program on SQLite",
            );
        }
        let in_memory = matches!(url, "sqlite://" | "sqlite:///:memory:");
        match &*named {
            Some(known) if known != url || in_memory => {
                refuse("PostgreSQL is one database here, and this program has opened another before; run it on SQLite")
            }
            _ => {
                *named = Some(url.to_owned());
                Ok(())
            }
        }
    }
}

/// Whether a URL names a PostgreSQL.
pub(crate) fn is_postgresql(url: &str) -> bool {
    url.starts_with("postgresql:") || url.starts_with("postgres:")
}

/// The one connection, and whose turn it is.
struct Line {
    wire: Box<dyn Wire>,
    turn: u64,
    in_transaction: bool,
}

impl Line {
    fn exchange(&mut self, sent: &[u8]) -> io::Result<Vec<u8>> {
        let answer = self.wire.exchange(sent)?;
        // It ends in `ReadyForQuery`, whose last byte says where the transaction stands.
        if let [.., b'Z', 0, 0, 0, 5, status] = &answer[..] {
            self.in_transaction = *status != b'I';
        }
        Ok(answer)
    }
}

/// The line, for as long as nobody else took it.
struct Turn {
    line: Arc<Mutex<Line>>,
    number: u64,
}

impl Turn {
    /// Takes the line from whoever is in no transaction.
    fn take(line: &Arc<Mutex<Line>>) -> io::Result<Box<dyn Wire>> {
        let mut held = locked(line);
        if held.in_transaction {
            return Err(io::Error::other(
                "PostgreSQL has one connection here, and another session is in a transaction on it; commit it, roll it \
                 back or drop that session first, or run the program on SQLite",
            ));
        }
        held.turn += 1;
        Ok(Box::new(Turn { line: line.clone(), number: held.turn }))
    }
}

impl Wire for Turn {
    fn exchange(&mut self, sent: &[u8]) -> io::Result<Vec<u8>> {
        let mut line = locked(&self.line);
        if line.turn != self.number {
            return Err(io::Error::other("another session has the one connection"));
        }
        // A goodbye would be the server's end.
        if sent.first() == Some(&b'X') {
            return Ok(Vec::new());
        }
        line.exchange(sent)
    }
}

/// A message of the protocol: SQL without values.
fn query(sql: &str) -> Vec<u8> {
    let length = u32::try_from(4 + sql.len() + 1).unwrap_or_default();
    [&b"Q"[..], &length.to_be_bytes(), sql.as_bytes(), b"\0"].concat()
}

/// What was begun on it and is not committed is nobody's any more.
impl Drop for Turn {
    fn drop(&mut self) {
        let mut line = locked(&self.line);
        if line.turn == self.number && line.in_transaction {
            // Who cannot be reached rolls back too.
            let _ = line.exchange(&query("ROLLBACK"));
            line.in_transaction = false;
        }
    }
}
