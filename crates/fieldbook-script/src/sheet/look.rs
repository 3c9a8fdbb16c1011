//! A database in a file, looked into without a program.

use fieldbook::Error;
use web_time::Instant;

use super::{Open, open, report};
use crate::event::{Ending, Limits, Listener, Outcome, RunEvent};
use crate::host;

/// Tells what the database of this URL holds, as a run tells it at its end, and leaves it to be asked.
///
/// ```
/// use fieldbook_script::{Limits, RunEvent, look};
///
/// let mut told = Vec::new();
/// look("sqlite://", &Limits::default(), &mut |event: RunEvent| told.push(format!("{event:?}")));
/// assert!(told[0].contains("tables") && told.last().unwrap().contains("Done"));
/// ```
pub fn look(url: &str, limits: &Limits, listener: &mut dyn Listener) -> Outcome {
    crate::vm::clock::start(limits);
    let started = Instant::now();
    let opened = open(url, limits.history).and_then(|open| {
        // What is no database says so when it is first read.
        rows(&open, "SELECT count(*) FROM sqlite_schema")?;
        Ok(open)
    });
    let ending = match &opened {
        Ok(open) => {
            report(&host::tables(std::slice::from_ref(&open.engine)), &[], listener);
            Ending::Ok
        }
        Err(error) => {
            let message = error.to_string();
            listener.event(RunEvent::Error { message, stack: Vec::new(), sql: None, params: None });
            Ending::Failed
        }
    };
    listener.event(RunEvent::Done { outcome: ending, micros: started.elapsed().as_micros() as u64, steps: 0 });
    if let Ok(open) = opened {
        listener.left(open.into());
    }
    Outcome::Ran { ending, diagnostics: Vec::new(), can_continue: false }
}

/// What is wrong with the database of this URL; nothing where SQLite's `quick_check` finds it sound.
///
/// ```
/// assert_eq!(fieldbook_script::damage("sqlite://"), None);
///
/// let path = std::env::temp_dir().join(format!("damaged-{}.db", std::process::id()));
/// std::fs::write(&path, "this was never a database".repeat(40))?;
/// let damage = fieldbook_script::damage(&format!("sqlite:///{}", path.display()));
/// assert!(damage.unwrap().contains("file is not a database"));
/// std::fs::remove_file(path)?;
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn damage(url: &str) -> Option<String> {
    crate::vm::clock::start(&Limits::default());
    let checked = open(url, 0).and_then(|open| rows(&open, "PRAGMA quick_check(1)"));
    match checked {
        Ok(rows) if rows == serde_json::json!([["ok"]]) => None,
        Ok(rows) => Some(rows[0][0].as_str().unwrap_or("the database is damaged").to_owned()),
        Err(error) => Some(error.to_string()),
    }
}

/// How many bytes the database of this URL has; nothing where it cannot be read.
///
/// ```
/// assert_eq!(fieldbook_script::size("sqlite://"), Some(0));
/// ```
pub fn size(url: &str) -> Option<u64> {
    crate::vm::clock::start(&Limits::default());
    let open = open(url, 0).ok()?;
    let of = |pragma: &str| rows(&open, pragma).ok()?[0][0].as_u64();
    Some(of("PRAGMA page_count")? * of("PRAGMA page_size")?)
}

/// The rows that a statement gives.
fn rows(open: &Open, sql: &str) -> Result<serde_json::Value, Error> {
    open.engine.shell()?.send(sql)?;
    let statement = (open.told)().into_iter().find(|data| data["event"] == "statement");
    Ok(statement.map(|mut data| data["rows"].take()).unwrap_or_default())
}
