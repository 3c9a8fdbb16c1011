//! A command line for a program of one's own: `status`, `new`, `up`, `down`, `check`.

use std::fmt::Write as _;
use std::process::ExitCode;

use super::apply::Way;
use super::folder::File;
use super::{Migrations, Rename, Version};
use crate::error::{Result, error};

const HELP: &str = "\
status                             every version, and when it was applied
new NAME [--rename a.b=c]…         write the version that leads to the models
up [--to N] [--dry-run]            apply what is not applied yet
down [--to N] [--dry-run]          take the newest version back, or all after N
check                              fail when models and folder differ
";

impl Migrations {
    /// Does what the arguments of a program say, prints what was done, and returns the program's exit code: 0, or 1 with
    /// the reason on standard error.
    ///
    /// ```no_run
    /// # use fieldbook::prelude::*;
    /// # use fieldbook::migrate::Migrations;
    /// # #[model(table)]
    /// # struct Hero {
    /// #     #[field(primary_key)]
    /// #     id: Option<i64>,
    /// # }
    /// fn main() -> std::process::ExitCode {
    ///     let engine = create_engine("sqlite:///heroes.db").expect("the URL is right");
    ///     Migrations::new(&engine, "migrations", Hero).command_line(std::env::args().skip(1))
    /// }
    /// ```
    pub fn command_line(&self, arguments: impl IntoIterator<Item = String>) -> ExitCode {
        let arguments: Vec<String> = arguments.into_iter().collect();
        match self.execute(&arguments) {
            Ok(text) => {
                print!("{text}");
                ExitCode::SUCCESS
            }
            Err(error) => {
                eprintln!("error: {error}");
                ExitCode::FAILURE
            }
        }
    }

    /// Does what the arguments say; returns what is to be printed.
    ///
    /// # Errors
    ///
    /// As the call that the command stands for; `is_configuration` when the arguments are no command.
    pub fn execute(&self, arguments: &[String]) -> Result<String> {
        let options = Options::parse(arguments)?;
        match options.words.as_slice() {
            ["status"] => Ok(self.status()?.iter().map(line).collect()),
            ["new", name] => self.write(name, &options.renames),
            ["up"] if options.dry_run => Ok(script(&self.ahead(options.to)?, Way::Up)),
            ["up"] => Ok(report("applied", &self.up(options.to)?)),
            ["down"] => {
                let to = options.to.map_or_else(|| self.before_newest(), Ok)?;
                match options.dry_run {
                    true => Ok(script(&self.behind(to)?, Way::Down)),
                    false => Ok(report("taken back", &self.down(to)?)),
                }
            }
            ["check"] => self.check().map(|()| "models and folder agree\n".to_owned()),
            [] | ["help"] => Ok(HELP.to_owned()),
            words => Err(error!(Configuration, "`{}` is no command; there are:\n{HELP}", words.join(" "))),
        }
    }

    fn write(&self, name: &str, renames: &[Rename]) -> Result<String> {
        let Some(paths) = self.create(name, renames)? else {
            return Ok("nothing differs: no version was written\n".to_owned());
        };
        let lines: Vec<String> = paths.iter().map(|path| format!("written: {}\n", path.display())).collect();
        Ok(lines.concat())
    }

    /// The number of the version before the newest that was applied; 0 where there is none.
    fn before_newest(&self) -> Result<u32> {
        let versions = self.status()?;
        let applied = versions.iter().filter(|version| version.applied_at.is_some());
        Ok(applied.rev().nth(1).map_or(0, |version| version.number))
    }
}

/// What stands on the command line.
#[derive(Default)]
struct Options<'a> {
    words: Vec<&'a str>,
    to: Option<u32>,
    dry_run: bool,
    renames: Vec<Rename>,
}

impl<'a> Options<'a> {
    fn parse(arguments: &'a [String]) -> Result<Self> {
        let mut options = Options::default();
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let mut value = || rest.next().ok_or_else(|| error!(Configuration, "{argument} needs a value"));
            match argument.as_str() {
                "--dry-run" => options.dry_run = true,
                "--rename" => options.renames.push(value()?.parse()?),
                "--to" => {
                    let text = value()?;
                    let number =
                        text.parse().map_err(|_| error!(Configuration, "`{text}` is no number of a version"))?;
                    options.to = Some(number);
                }
                flag if flag.starts_with('-') => {
                    return Err(error!(Configuration, "`{flag}` is no option; see `help`"));
                }
                word => options.words.push(word),
            }
        }
        Ok(options)
    }
}

fn line(version: &Version) -> String {
    let state = version.applied_at.as_ref().map_or("not applied".to_owned(), |at| format!("applied {at} UTC"));
    format!("{:04}_{}  {state}\n", version.number, version.name)
}

fn report(what: &str, versions: &[Version]) -> String {
    match versions {
        [] => "nothing to do\n".to_owned(),
        some => some.iter().map(|version| format!("{what}: {:04}_{}\n", version.number, version.name)).collect(),
    }
}

/// What would be sent.
fn script(files: &[File], way: Way) -> String {
    let mut text = String::new();
    for file in files {
        let statements = if way == Way::Up { file.up() } else { file.down() };
        let _ = writeln!(text, "-- {file}");
        for statement in statements {
            let _ = writeln!(text, "{statement}");
        }
    }
    text
}
