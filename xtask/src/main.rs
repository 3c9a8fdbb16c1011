//! `cargo xtask`: the commands of this repository.

mod cargo;
mod commands;
mod error;
mod install;
mod paths;
mod postgresql;
mod process;
mod sqlmodel;
mod steps;
mod tidy;
mod versions;

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    match commands::run(&name, &rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error}");
            ExitCode::from(error.exit_code())
        }
    }
}
