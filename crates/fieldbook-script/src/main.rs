//! The command line: `fieldbook-script run file.rs [--events json] [-- argument]` and `fieldbook-script check file.rs`.
//!
//! Exit code 0, 1 for a program that failed, 2 for one that did not check or a command that makes no sense.

use std::io::Write as _;
use std::process::ExitCode;

use fieldbook_script::{Diagnostic, Ending, Input, Limits, Outcome, RunEvent, SourceFile, SourceFiles};

const USAGE: &str =
    "usage: fieldbook-script run <file.rs>… [--events json] [-- <argument>…]\n       fieldbook-script check <file.rs>…";

fn main() -> ExitCode {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    // What stands behind `--` is the program's.
    let own = args.iter().position(|arg| arg == "--").map(|at| args.split_off(at).split_off(1)).unwrap_or_default();
    let json = match args.iter().position(|arg| arg == "--events") {
        Some(at) if args.get(at + 1).is_some_and(|format| format == "json") => {
            args.drain(at..at + 2);
            true
        }
        Some(_) => return refuse("--events takes one format: json"),
        None => false,
    };
    let Some((command, paths)) = args.split_first() else {
        return refuse(USAGE);
    };
    let files = match read(paths) {
        Ok(files) => files,
        Err(message) => return refuse(&message),
    };
    match command.as_str() {
        "check" => check(&files),
        "run" => run(&files, json, own),
        _ => refuse(USAGE),
    }
}

fn refuse(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(2)
}

/// The first file is the crate's root, whatever its name; the others are its modules.
fn read(paths: &[String]) -> Result<SourceFiles, String> {
    if paths.is_empty() {
        return Err(USAGE.to_owned());
    }
    let mut files = SourceFiles::default();
    for path in paths {
        let text = std::fs::read_to_string(path).map_err(|error| format!("cannot read {path}: {error}"))?;
        let name = path.rsplit('/').next().unwrap_or(path).to_owned();
        files.files.push(SourceFile { name, text });
    }
    Ok(files)
}

fn check(files: &SourceFiles) -> ExitCode {
    let diagnostics = fieldbook_script::check(files);
    report(files, &diagnostics);
    if diagnostics.iter().any(Diagnostic::is_error) { ExitCode::from(2) } else { ExitCode::SUCCESS }
}

fn report(files: &SourceFiles, diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        eprintln!("{}", diagnostic.render(files));
    }
}

fn run(files: &SourceFiles, json: bool, args: Vec<String>) -> ExitCode {
    let mut on_event = |event: RunEvent| {
        if json { print_json(&event) } else { print_plain(files, &event) }
    };
    let input = Input::reading(args, std::io::BufReader::new(std::io::stdin()));
    match fieldbook_script::start_with(files, Limits::default(), input, &mut on_event).0 {
        Outcome::Ran { ending: Ending::Ok, .. } => ExitCode::SUCCESS,
        Outcome::Ran { ending: Ending::Failed, .. } => ExitCode::from(1),
        Outcome::Rejected { diagnostics } => {
            report(files, &diagnostics);
            ExitCode::from(2)
        }
    }
}

fn print_json(event: &RunEvent) {
    let line = serde_json::to_string(event).expect("an event is plain data");
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

fn print_plain(files: &SourceFiles, event: &RunEvent) {
    match event {
        RunEvent::Stdout { text, .. } => {
            let _ = std::io::stdout().lock().write_all(text.as_bytes());
        }
        RunEvent::Stderr { text, .. } => {
            let _ = std::io::stderr().lock().write_all(text.as_bytes());
        }
        RunEvent::Error { .. } => eprint!("{}", event.render_error(files)),
        RunEvent::Notice { message } => eprintln!("note: {message}"),
        RunEvent::Database { .. } | RunEvent::Done { .. } => {}
    }
}
