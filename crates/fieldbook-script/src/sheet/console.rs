//! Questions to the databases that a run left behind.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;

use fieldbook::{Engine, Error, ErrorKind, Shell};
use serde_json::Value;

use super::{MEMORY, Open, diagnostic, fail, open, send, split};
use crate::diagnostic::Diagnostic;
use crate::event::{Limits, Listener, RunEvent, StackFrame};
use crate::source::SourceFile;

/// SQL to the databases of a run that is over. What a console changes stays in a transaction that is never committed, so
/// that it can be undone, and goes when the console is dropped.
///
/// ```
/// use fieldbook_script::{Console, Limits, Listener, RunEvent, SourceFile, SourceFiles, run};
///
/// #[derive(Default)]
/// struct Keeper(Option<Console>);
///
/// impl Listener for Keeper {
///     fn event(&mut self, _: RunEvent) {}
///
///     fn left(&mut self, console: Console) {
///         self.0 = Some(console);
///     }
/// }
///
/// let sheet = "CREATE TABLE jar (label TEXT); INSERT INTO jar VALUES ('plums');";
/// let files = SourceFiles { files: vec![SourceFile { name: "main.sql".into(), text: sheet.into() }] };
/// let mut keeper = Keeper::default();
/// run(&files, Limits::default(), &mut keeper);
/// let mut console = keeper.0.expect("the sheet had a database");
///
/// let mut count = |console: &mut Console, sql: &str| {
///     let mut rows = Vec::new();
///     console.ask(0, sql, &Limits::default(), &mut |event: RunEvent| {
///         rows.push(serde_json::to_value(&event).unwrap()["row_count"].clone());
///     });
///     rows[0].as_u64()
/// };
/// assert_eq!(count(&mut console, "DELETE FROM jar"), Some(1));
/// assert_eq!(count(&mut console, "SELECT * FROM jar"), Some(0));
/// console.undo();
/// assert_eq!(count(&mut console, "SELECT * FROM jar"), Some(1));
/// ```
pub struct Console {
    /// Before the engines: an open transaction goes first.
    shells: BTreeMap<usize, Shell>,
    engines: Vec<(Engine, usize)>,
    told: Box<dyn Fn() -> Vec<Value>>,
}

/// The name of the place that a question's spans are in.
const PLACE: &str = "console.sql";

impl Console {
    /// A console over a database in memory which these statements make.
    ///
    /// # Errors
    ///
    /// What the database has against one of them.
    ///
    /// ```
    /// use fieldbook_script::{Console, Limits, RunEvent};
    ///
    /// let mut console = Console::of("CREATE TABLE jar (label); INSERT INTO jar VALUES ('plums')")?;
    /// let mut events = Vec::new();
    /// console.ask(0, "SELECT label FROM jar", &Limits::default(), &mut |event: RunEvent| events.push(event));
    /// assert!(format!("{events:?}").contains("plums"));
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn of(statements: &str) -> fieldbook::Result<Self> {
        let limits = Limits::default();
        crate::vm::clock::start(&limits);
        let ranges = split::split(statements).map_err(|unfinished| configuration(unfinished.message()))?;
        let open = open(MEMORY, limits.history)?;
        let mut shell = open.engine.shell()?;
        shell.send("BEGIN")?;
        for range in ranges {
            shell.send(&statements[range])?;
        }
        shell.send("COMMIT")?;
        drop(shell);
        Ok(open.into())
    }

    /// A console over these engines with the numbers of their databases, of which `told` has the reports since it was last called.
    pub(crate) fn over(engines: Vec<(Engine, usize)>, told: impl Fn() -> Vec<Value> + 'static) -> Self {
        Self { shells: BTreeMap::new(), engines, told: Box::new(told) }
    }

    /// Sends SQL to the database with that number, as the run's events have it, statement by statement, until one fails. The
    /// listener hears of each as of a run's, at its place in the text; spans are in `console.sql`. No `Done` follows.
    pub fn ask(&mut self, database: usize, sql: &str, limits: &Limits, listener: &mut dyn Listener) {
        let text = SourceFile { name: PLACE.to_owned(), text: sql.to_owned() };
        let statements = match split::split(sql) {
            Ok(statements) => statements,
            Err(unfinished) => {
                let Diagnostic { message, span, .. } = diagnostic(&text, &unfinished);
                let stack = vec![StackFrame { function: "statement".to_owned(), span }];
                return listener.event(RunEvent::Error { message, stack, sql: None, params: None });
            }
        };
        crate::vm::clock::start(limits);
        for range in statements {
            if !self.send(database, &text, &range, listener) {
                break;
            }
        }
    }

    /// Whether the next statement is to follow.
    fn send(&mut self, database: usize, text: &SourceFile, range: &Range<usize>, listener: &mut dyn Listener) -> bool {
        if let Some(refused) = refused(&text.text[range.clone()]) {
            fail(text, range, refused, listener);
            return false;
        }
        let told = &self.told;
        let shell = match shell(&self.engines, &mut self.shells, database) {
            Ok(shell) => shell,
            Err(error) => {
                fail(text, range, error.to_string(), listener);
                return false;
            }
        };
        // What the console's own transactions did since is nobody's news.
        told();
        let mut over = false;
        let mut hear = |event: RunEvent| {
            if let RunEvent::Database { data, .. } = &event {
                if data["event"] != "statement" {
                    return;
                }
                over |= !data["ended"].is_null();
            }
            listener.event(event);
        };
        let sent = send(shell, text, range, told, &mut hear);
        if let Err(error) = &sent {
            fail(text, range, error.to_string(), listener);
        }
        if over {
            self.shells.remove(&database);
            let message = "the database ended the transaction: what was changed here before is undone".to_owned();
            listener.event(RunEvent::Notice { message });
        }
        sent.is_ok()
    }

    /// The database with that number as the bytes of its file, as the run left it; what was changed here is taken back.
    ///
    /// # Errors
    ///
    /// A database that cannot be read, or none of that number.
    pub fn serialize(&mut self, database: usize) -> fieldbook::Result<Vec<u8>> {
        self.undo();
        engine(&self.engines, database)?.serialize()
    }

    /// Takes back whatever was changed here.
    pub fn undo(&mut self) {
        self.shells.clear();
    }
}

impl From<Open> for Console {
    fn from(open: Open) -> Self {
        Self { shells: BTreeMap::new(), engines: vec![(open.engine, open.number)], told: open.told }
    }
}

/// The first engine of the database with that number.
fn engine(engines: &[(Engine, usize)], database: usize) -> fieldbook::Result<&Engine> {
    let found = engines.iter().find(|(_, number)| *number == database).map(|(engine, _)| engine);
    found.ok_or_else(|| configuration("there is no database of that number"))
}

fn configuration(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Configuration, message)
}

/// The connection to a database, in a transaction.
fn shell<'s>(
    engines: &[(Engine, usize)],
    shells: &'s mut BTreeMap<usize, Shell>,
    database: usize,
) -> fieldbook::Result<&'s mut Shell> {
    let engine = engine(engines, database)?;
    Ok(match shells.entry(database) {
        Entry::Occupied(open) => open.into_mut(),
        Entry::Vacant(place) => {
            let mut shell = engine.shell()?;
            shell.send("BEGIN")?;
            place.insert(shell)
        }
    })
}

/// Why a statement cannot be sent from a console, if it cannot.
fn refused(sql: &str) -> Option<String> {
    let mut words = sql.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let verb = words.next()?.to_ascii_uppercase();
    let ends = match verb.as_str() {
        "BEGIN" | "COMMIT" | "END" => true,
        "ROLLBACK" => !words.any(|word| word.eq_ignore_ascii_case("TO")),
        _ => false,
    };
    let why =
        "the console is in a transaction of its own, which Undo takes back; SAVEPOINT and ROLLBACK TO can be used";
    ends.then(|| format!("{verb} has no place here: {why}"))
}
