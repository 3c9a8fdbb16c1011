//! Runs a program in a process of its own and compares what it did with its recording.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;
use std::path::Path;
use std::process::{Command, ExitCode};

use rusqlite::types::ValueRef;
use serde_json::{Value, json};

use crate::PROGRAM_ARGUMENT;
use crate::events::{self, Step};
#[cfg(feature = "postgres")]
use crate::postgresql;
use crate::programs;
use crate::recording::Recording;

/// How many steps are shown around a difference.
const CONTEXT: usize = 3;

/// The child's side: runs the program; an error becomes the last line of its event stream.
pub fn child(name: &str) -> ExitCode {
    let Some(program) = programs::find(name) else {
        eprintln!("no program is called {name}");
        return ExitCode::FAILURE;
    };
    if let Err(error) = program() {
        eprintln!("{}", json!({"event": "error", "kind": error.kind().name(), "message": error.to_string()}));
    }
    ExitCode::SUCCESS
}

/// Where programs run, and how what they send is compared.
pub enum Place {
    /// A SQLite file of their own.
    File,
    /// A PostgreSQL server.
    #[cfg(feature = "postgres")]
    Server(String),
}

/// The parent's side: the first difference between a program and its recording, for people to read.
pub fn parent(recording: &Recording, place: &Place) -> Result<(), String> {
    let run = record(&recording.name, place)?;
    let (mut ours, mut theirs) = (HashMap::new(), HashMap::new());
    let sent = events::normalised(&run.steps, &mut ours);
    let expected = events::normalised(&recording.steps, &mut theirs);
    if sent != expected {
        return Err(first_difference(&sent, &expected));
    }
    if run.error != recording.error {
        return Err(format!("  ended with {:?} instead of {:?}", run.error, recording.error));
    }
    let (left, wanted) = (table_lines(&run, &mut ours), table_lines(recording, &mut theirs));
    if left != wanted {
        return Err(format!("  left        {left:#?}\n  instead of  {wanted:#?}"));
    }
    Ok(())
}

/// Each table's columns and rows as lines in an order of their own, since nobody says in which order rows are stored.
fn table_lines(run: &Recording, uuids: &mut HashMap<String, usize>) -> Vec<String> {
    let mut lines = Vec::new();
    for (name, table) in &run.tables {
        lines.extend(table.iter().map(|row| events::numbered_uuids(&format!("{name} {row}"), uuids)));
    }
    lines.sort();
    lines
}

fn record(name: &str, place: &Place) -> Result<Recording, String> {
    if programs::find(name).is_none() {
        return Err("  no program yet".to_owned());
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("parity").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).map_err(|error| format!("  {}: {error}", folder.display()))?;
    let this = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut command = Command::new(this);
    command.args([PROGRAM_ARGUMENT, name]).current_dir(&folder).env("FIELDBOOK_EVENTS", "json");
    #[cfg(feature = "postgres")]
    if let Place::Server(server) = place {
        postgresql::clean(server).map_err(|error| format!("  {error:?}"))?;
        command.env(crate::engine::DATABASE, server);
    }
    let output = command.output().map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        return Err(format!("  the program panicked:\n{said}"));
    }
    let mut run = Recording { name: name.to_owned(), ..Recording::default() };
    for line in said.lines() {
        let event: Value = serde_json::from_str(line).map_err(|error| format!("  {error}: {line}"))?;
        match event["event"].as_str() {
            Some("error") => run.error = event["kind"].as_str().map(str::to_owned),
            _ => run.steps.extend(Step::of_run(&event)),
        }
    }
    match place {
        Place::File => run.tables = tables(&folder.join("database.db")).map_err(|error| format!("  {error}"))?,
        #[cfg(feature = "postgres")]
        Place::Server(server) => {
            run.tables = postgresql::tables(server).map_err(|error| format!("  {error:?}"))?;
            run.steps = run.steps.into_iter().map(|step| step.in_form(postgresql::plain)).collect();
        }
    }
    Ok(run)
}

fn tables(database: &Path) -> rusqlite::Result<BTreeMap<String, Vec<Value>>> {
    let sqlite = rusqlite::Connection::open(database)?;
    let mut names = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'")?;
    let names: Vec<String> = names.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut tables = BTreeMap::new();
    for name in names {
        let mut all = sqlite.prepare(&format!("SELECT * FROM \"{name}\""))?;
        let columns = json!(all.column_names().collect::<Vec<_>>());
        let width = all.column_count();
        let row = |row: &rusqlite::Row<'_>| (0..width).map(|place| row.get_ref(place).map(value)).collect();
        let rows: Vec<Value> = all.query_map([], row)?.collect::<Result<_, _>>()?;
        tables.insert(name, [vec![columns], rows].concat());
    }
    Ok(tables)
}

fn value(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(value) => json!(value),
        ValueRef::Real(value) => json!(value),
        ValueRef::Text(value) => json!(String::from_utf8_lossy(value)),
        ValueRef::Blob(value) => json!(value),
    }
}

fn first_difference(sent: &[Step], expected: &[Step]) -> String {
    let place = sent.iter().zip(expected).take_while(|(a, b)| a == b).count();
    let mut text = String::new();
    for step in &sent[place.saturating_sub(CONTEXT)..place] {
        let _ = writeln!(text, "    {step}");
    }
    for (sign, steps) in [("sent    ", sent), ("expected", expected)] {
        for step in steps.iter().skip(place).take(CONTEXT) {
            let _ = writeln!(text, "  {sign} {step}");
        }
    }
    text.trim_end().to_owned()
}
