//! Parity with FastAPI and SQLModel: every recorded exchange, sent to the same program written in Rust, must have the
//! same answer, the same SQL with the same values, and leave the same tables.
//!
//! The recordings are in `tests/oracle`, what "same" means in its README. Exchanges that differ on purpose are listed by
//! name in DIFFERENCES.md, with the status that Fieldbook answers. Arguments that do not begin with a dash select
//! programs by a part of their name; `FIELDBOOK_WAY=socket` sends them to a server instead of to the core.

mod allowed;
mod compare;
mod modules;
mod programs;
mod recording;
mod run;
mod socket;
mod steps;

use std::process::ExitCode;

use allowed::Allowed;
use run::Count;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let wanted = |name: &str| arguments.is_empty() || arguments.iter().any(|part| name.contains(part.as_str()));
    let mut allowed = Allowed::read();
    let (mut all, mut tests) = (Count::default(), Count::default());
    for (name, recording) in recording::all().into_iter().filter(|(name, _)| wanted(name)) {
        let (count, lines) = match recording.get("tests") {
            Some(_) => modules::run(&name, &recording),
            None => run::program(&name, &recording, &mut allowed),
        };
        println!("{:<8} {name}: {count}", if count.is_whole() { "matches" } else { "differs" });
        lines.iter().for_each(|line| println!("  {line}"));
        (if recording.get("tests").is_some() { &mut tests } else { &mut all }).add(&count);
    }
    let unused = if arguments.is_empty() { allowed.unused() } else { Vec::new() };
    unused.iter().for_each(|name| println!("DIFFERENCES.md lists `{name}`, which does not differ"));
    println!("{} of {} tests match", tests.matched, tests.all);
    println!(
        "{} of {} exchanges match, {} differ as DIFFERENCES.md says ({} names)",
        all.matched,
        all.all,
        all.allowed,
        allowed.count()
    );
    let whole = all.is_whole() && tests.is_whole() && unused.is_empty() && allowed.count() <= allowed::LIMIT;
    if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
