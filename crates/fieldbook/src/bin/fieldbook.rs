//! The command line: `fieldbook inspect URL` writes models for the tables that a database has.

use std::process::ExitCode;

use fieldbook::create_engine;
use fieldbook::migrate::models_source;

const HELP: &str = "\
usage: fieldbook inspect URL

Prints a `#[model]` for each table of the database: `sqlite:///file.db`, or `postgresql://user:password@host/name` where
it was built with the feature `postgres`. The database is only read.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [command, url] = arguments.as_slice() else { return refuse(HELP) };
    if command != "inspect" {
        return refuse(HELP);
    }
    let opened = create_engine(url).map(|engine| engine.read_only(true));
    match opened.and_then(|engine| models_source(&engine)) {
        Ok(source) => {
            print!("{source}");
            ExitCode::SUCCESS
        }
        Err(error) => refuse(&format!("error: {error}")),
    }
}

fn refuse(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::FAILURE
}
