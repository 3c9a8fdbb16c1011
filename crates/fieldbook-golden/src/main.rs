//! Runs one golden program as rustc compiled it: `golden <area>/<name>`, or `golden --list`.
//!
//! Standard output is the program's own. On standard error a panic and an error that `main` returned stand as one line of
//! JSON each, `{"event": "panic", "message", "line"}` and `{"event": "main_error", "message"}`, between what the program
//! prints there and, with `FIELDBOOK_EVENTS=json`, the library's event lines; `line` is null where the panic is in the
//! standard library's own code. The exit code is a compiled program's: 0, 1 for an error that `main` returned, 101 for a
//! panic.

use std::fmt::Debug;
use std::panic::PanicHookInfo;
use std::process::ExitCode;

/// A program by its name.
type Program = (&'static str, fn() -> ExitCode);

include!(concat!(env!("OUT_DIR"), "/programs.rs"));

fn main() -> ExitCode {
    let wanted = std::env::args().nth(1).unwrap_or_default();
    if wanted == "--list" {
        PROGRAMS.iter().for_each(|(name, _)| println!("{name}"));
        return ExitCode::SUCCESS;
    }
    let Some((_, program)) = PROGRAMS.iter().find(|(name, _)| *name == wanted) else {
        eprintln!("there is no program `{wanted}`; `golden --list` names them");
        return ExitCode::from(2);
    };
    std::panic::set_hook(Box::new(report_panic));
    program()
}

/// What the runtime does with the value that a program's `main` returns.
trait Ending {
    /// Reports it.
    fn end(self) -> ExitCode;
}

impl Ending for () {
    fn end(self) -> ExitCode {
        ExitCode::SUCCESS
    }
}

impl Ending for ExitCode {
    fn end(self) -> ExitCode {
        self
    }
}

impl<T: Ending, E: Debug> Ending for Result<T, E> {
    fn end(self) -> ExitCode {
        match self {
            Ok(value) => value.end(),
            Err(error) => {
                let message = format!("{error:?}");
                eprintln!("{}", serde_json::json!({"event": "main_error", "message": message}));
                ExitCode::FAILURE
            }
        }
    }
}

fn report_panic(info: &PanicHookInfo<'_>) {
    let message = info.payload_as_str().unwrap_or("a panic without a message");
    let place = info.location();
    let own = place.filter(|at| at.file().starts_with(env!("OUT_DIR")));
    let line = own.map(|at| at.line());
    eprintln!("{}", serde_json::json!({"event": "panic", "message": message, "line": line}));
}
