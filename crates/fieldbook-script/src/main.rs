//! The command line: `fieldbook-script run file.rs [--events json] [--requests file.http] [-- argument]` and
//! `fieldbook-script check file.rs`.
//!
//! A program that serves a web API is sent the requests of the file, one after the other, and then told to stop.
//!
//! Exit code 0, 1 for a program that failed, 2 for one that did not check or a command that makes no sense.

use std::io::Write as _;
use std::process::ExitCode;

use fieldbook_script::{
    Diagnostic, Ending, Input, Limits, Listener, Outcome, Paused, Request, RunEvent, SourceFile, SourceFiles,
};

const USAGE: &str = "usage: fieldbook-script run <file.rs>… [--events json] [--requests <file.http>] [-- <argument>…]
       fieldbook-script check <file.rs>…";

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
    let requests = match args.iter().position(|arg| arg == "--requests") {
        Some(at) if args.len() > at + 1 => {
            let path = args.drain(at..at + 2).nth(1).unwrap_or_default();
            match requests(&path) {
                Ok(requests) => requests,
                Err(message) => return refuse(&message),
            }
        }
        Some(_) => return refuse("--requests takes a file"),
        None => Vec::new(),
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
        "run" => run(&files, json, own, requests),
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

fn requests(path: &str) -> Result<Vec<Request>, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("cannot read {path}: {error}"))?;
    Request::read_all(&text).map_err(|error| format!("{path}: {error}"))
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

fn run(files: &SourceFiles, json: bool, args: Vec<String>, requests: Vec<Request>) -> ExitCode {
    let mut on_event = |event: RunEvent| {
        if json { print_json(&event) } else { print_plain(files, &event) }
    };
    let input = Input::reading(args, std::io::BufReader::new(std::io::stdin()));
    let begun = fieldbook_script::start_with(files, Limits::default(), input, &mut on_event);
    match served(begun, requests, &mut on_event) {
        Outcome::Ran { ending: Ending::Ok, .. } => ExitCode::SUCCESS,
        Outcome::Ran { .. } => ExitCode::from(1),
        Outcome::Rejected { diagnostics } => {
            report(files, &diagnostics);
            ExitCode::from(2)
        }
    }
}

/// Hands every request to a program that serves, and lets it stop then.
fn served(begun: (Outcome, Option<Paused>), requests: Vec<Request>, listener: &mut dyn Listener) -> Outcome {
    let (mut outcome, mut run) = begun;
    let mut requests = requests.into_iter();
    while let Some(serving) = run.take_if(|run| run.is_serving()) {
        (outcome, run) = match requests.next() {
            Some(request) => serving.request(request, listener),
            None => serving.shut_down(listener),
        };
    }
    outcome
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
        RunEvent::Serving { address, .. } => eprintln!("serving {address}, to the requests of --requests alone"),
        RunEvent::Request { method, path, .. } => println!("{method} {path}"),
        RunEvent::Response { status, body, .. } => match body.as_str() {
            Some(text) => println!("{status} {text}"),
            None => println!("{status} {body}"),
        },
        RunEvent::Database { .. } | RunEvent::Done { .. } => {}
    }
}
