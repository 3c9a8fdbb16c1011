//! `cargo xtask bench`: the session, Diesel and SeaORM against rusqlite that does the same jobs in its best way.
//!
//! The programs are in `bench/`, outside the workspace: each links a SQLite of its own. They run one after the other on
//! one machine and say what each job took of the processor, so that what else the machine does counts less.

use std::collections::BTreeMap;

use crate::error::{Result, failed};
use crate::{paths, process};

/// The jobs, with the ratio that the session is to reach.
const JOBS: [(&str, f64); 9] = [
    ("insert", 1.8),
    ("select + hydrate", 1.3),
    ("1,000 parents, 10,000 children", 1.8),
    ("update", 1.8),
    ("get, cold", 1.8),
    ("get, warm", 4.0),
    ("delete", 1.8),
    ("1,000,000 selected", 1.5),
    ("memory of them", 1.8),
];

/// What a job took, by its number and by who did it.
type Took = BTreeMap<(usize, String), f64>;

/// Prints the table; arguments are the numbers of jobs, from 0, where not all are wanted.
pub fn run(arguments: &[String]) -> Result<()> {
    let mut took = Took::new();
    for (folder, program) in [("session", "bench-session"), ("session", "memory"), ("others", "bench-others")] {
        let all = arguments.is_empty();
        let memory = program == "memory";
        if memory && !all && !arguments.iter().any(|job| job == "8") {
            continue;
        }
        let mut command = process::command("cargo");
        command.args(["run", "--quiet", "--release", "--locked", "--bin", program, "--"]).args(arguments);
        command.current_dir(paths::in_root("bench").join(folder));
        command.env("CARGO_TARGET_DIR", paths::in_root("target/bench").join(folder));
        eprintln!("{program} …");
        let Some(text) = process::output(&mut command) else {
            return failed(format!("{program} failed; run it in bench/{folder} to see why"));
        };
        took.extend(text.lines().filter_map(line));
    }
    println!("ratios of processor time (of bytes, for memory) to rusqlite's; 10,000 rows of 6 columns, in memory\n");
    println!("{:32} {:>10} {:>10} {:>8} {:>8} {:>8}", "", "rusqlite", "Fieldbook", "at most", "Diesel", "SeaORM");
    for (job, (name, most)) in JOBS.iter().enumerate() {
        let of = |side: &str| took.get(&(job, side.to_owned())).copied();
        let Some(raw) = of("rusqlite") else { continue };
        let shown = if job == 8 { format!("{:.0} MB", raw / 1e6) } else { format!("{:.2} ms", raw / 1e6) };
        let ratio = |took: Option<f64>, raw: Option<f64>| match (took, raw) {
            (Some(took), Some(raw)) => format!("{:.2}", took / raw),
            _ => "–".to_owned(),
        };
        let beside = of("rusqlite of the others");
        println!(
            "{name:32} {shown:>10} {:>10} {most:>8.1} {:>8} {:>8}",
            ratio(of("fieldbook"), Some(raw)),
            ratio(of("diesel"), beside),
            ratio(of("seaorm"), beside)
        );
    }
    Ok(())
}

/// One line of a program: job, side, and what it took.
fn line(text: &str) -> Option<((usize, String), f64)> {
    let mut parts = text.split('\t');
    let (job, side, took) = (parts.next()?, parts.next()?, parts.next()?);
    Some(((job.parse().ok()?, side.to_owned()), took.parse().ok()?))
}
