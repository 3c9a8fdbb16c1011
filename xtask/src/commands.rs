//! The table of commands: one file each.

mod bench;
pub mod build;
mod compile_time;
pub mod differential;
pub mod parity;
mod serve;
mod setup;
pub mod size;
mod speeds;
pub mod spell;
mod test;
mod tidy;
mod twins;

use crate::error::{Result, failed};

const HELP: &str = "\
usage: cargo xtask <command>

  serve   build the site and serve it with Trunk, rebuilding on every change
  test    run every test; `test <step>…` runs only these, `test --list` names them
  build   write the release site to dist/
  parity  compare the library with the recorded runs of SQLModel; `parity <part>…` only those so called;
          `parity web` compares web APIs with recorded exchanges of FastAPI,
          `parity postgresql` the library on a PostgreSQL server of its own
  differential   compare random session programs with SQLModel; `differential LO HI` those of these seeds
  twins   record what the SQLModel programs beside the book's send (needs Python and pip); `twins <part>…` only those
          of chapters so called
  bench   print how much slower than rusqlite the session, Diesel and SeaORM are; `bench N…` only these jobs, from 0
  compile-time   print how long models take to compile, against serde's derives of the same structs
  size    print what the first load costs, by file (of the site in dist/); `size all` weighs every page
  speeds  print the page's times beside those of SQLModel on Pyodide (of the site in dist/)
  spell   check the spelling of the book
  tidy    check the repository's own rules
  setup   install what the other commands need, and nothing else

Every command first installs what it needs and is missing, and does nothing twice.";

/// Runs the command of this name.
pub fn run(name: &str, arguments: &[String]) -> Result<()> {
    match name {
        "serve" => serve::run(arguments),
        "build" => build::run(arguments),
        "test" => test::run(arguments),
        "parity" => parity::run(arguments),
        "differential" => differential::run(arguments),
        "twins" => twins::run(arguments),
        "bench" => bench::run(arguments),
        "compile-time" => compile_time::run(),
        "size" => size::run(arguments),
        "speeds" => speeds::run(arguments),
        "spell" => spell::run(),
        "tidy" => tidy::run(),
        "setup" => setup::run(),
        "" | "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => failed(format!("there is no command `{other}`\n\n{HELP}")),
    }
}
