//! Parity with SQLModel: every recorded program, written in Rust, must send the same SQL and leave the same tables.
//!
//! The recordings are in `tests/oracle`, what "same" means in its README. Each program runs in a process and a
//! directory of its own; its events come back as the lines of `FIELDBOOK_EVENTS=json`. Arguments that do not begin with
//! a dash select programs by a part of their name.

mod engine;
mod events;
#[cfg(feature = "postgres")]
mod postgresql;
mod programs;
mod recording;
mod run;

use std::process::ExitCode;

use recording::Recording;
use run::Place;

/// Tells the child process which program it is.
const PROGRAM_ARGUMENT: &str = "--program";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [PROGRAM_ARGUMENT, name] = arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        return run::child(name);
    }
    let wanted = |name: &str| {
        let mut parts = arguments.iter().filter(|part| !part.starts_with('-')).peekable();
        parts.peek().is_none() || parts.any(|part| name.contains(part.as_str()))
    };
    let (recordings, place) = which();
    report(recordings.into_iter().filter(|recording| wanted(&recording.name)).collect(), &place)
}

/// The recordings on SQLite or, where a server is named, those on PostgreSQL.
fn which() -> (Vec<Recording>, Place) {
    #[cfg(feature = "postgres")]
    if let Ok(server) = std::env::var(postgresql::SERVER) {
        return (postgresql::recordings(), Place::Server(server));
    }
    (Recording::all(), Place::File)
}

/// Runs and compares, one line a program; every recording must be matched.
fn report(recordings: Vec<Recording>, place: &Place) -> ExitCode {
    let mut matched = 0;
    for recording in &recordings {
        match run::parent(recording, place) {
            Ok(()) => {
                println!("matches  {}", recording.name);
                matched += 1;
            }
            Err(difference) => println!("differs  {}\n{difference}", recording.name),
        }
    }
    println!("{matched} of {} programs match", recordings.len());
    if matched == recordings.len() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
