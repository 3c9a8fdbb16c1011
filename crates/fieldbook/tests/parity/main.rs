//! Parity with SQLModel: every recorded program, written in Rust, must send the same SQL and leave the same tables.
//!
//! The recordings are in `tests/oracle`, what "same" means in its README. Each program runs in a process and a
//! directory of its own; its events come back as the lines of `FIELDBOOK_EVENTS=json`. Arguments that do not begin with
//! a dash select programs by a part of their name.

mod events;
mod programs;
mod recording;
mod run;

use std::process::ExitCode;

use recording::Recording;

/// The recordings that must match, one a line; the others are on their way.
const EXPECTED: &str = include_str!("expected.txt");

/// Tells the child process which program it is.
const PROGRAM_ARGUMENT: &str = "--program";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [PROGRAM_ARGUMENT, name] = arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        return run::child(name);
    }
    let wanted = |name: &str| {
        let mut parts = arguments
            .iter()
            .filter(|part| !part.starts_with('-'))
            .peekable();
        parts.peek().is_none() || parts.any(|part| name.contains(part.as_str()))
    };
    report(
        Recording::all()
            .into_iter()
            .filter(|recording| wanted(&recording.name))
            .collect(),
    )
}

/// Runs and compares, one line a program, and fails where one that is expected to match does not.
fn report(recordings: Vec<Recording>) -> ExitCode {
    let (mut matched, mut broken) = (0, Vec::new());
    for recording in &recordings {
        match run::parent(recording) {
            Ok(()) => {
                println!("matches  {}", recording.name);
                matched += 1;
            }
            Err(difference) => {
                println!("differs  {}\n{difference}", recording.name);
                broken.extend(EXPECTED.lines().find(|line| *line == recording.name));
            }
        }
    }
    broken
        .iter()
        .for_each(|name| println!("error: {name} must match"));
    println!("{matched} of {} programs match", recordings.len());
    if broken.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
