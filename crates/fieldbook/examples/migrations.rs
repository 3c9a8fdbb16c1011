//! A program with a command line for its database's versions: `cargo run --example migrations -- help`.
//!
//! Try `new first`, look at the folder `migrations`, then `up`. Change a model below, then `check`, `new second`, `up`.

use std::process::ExitCode;

use fieldbook::migrate::Migrations;
use fieldbook::prelude::*;

#[model(table)]
struct Station {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    name: String,
    platforms: i32,
}

#[model(table)]
struct Train {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    line: String,
    #[field(foreign_key = Station.id)]
    bound_for_id: Option<i64>,
}

fn main() -> ExitCode {
    let engine = match create_engine("sqlite:///railway.db") {
        Ok(engine) => engine,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };
    Migrations::new(&engine, "migrations", (Station, Train)).command_line(std::env::args().skip(1))
}
