//! Timed steps: what is being done, how long it took, and the table at the end.

use crate::error::{Error, Result};
use std::fmt;
use std::time::{Duration, Instant};

/// One finished step.
struct Step {
    name: String,
    duration: Duration,
    outcome: Outcome,
}

enum Outcome {
    Passed,
    Failed(Error),
    Skipped(String),
    LeftOut(String),
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Outcome::Passed => f.write_str("passed"),
            Outcome::Failed(_) => f.write_str("FAILED"),
            Outcome::Skipped(why) => write!(f, "skipped ({why})"),
            Outcome::LeftOut(why) => write!(f, "left out ({why})"),
        }
    }
}

/// The steps of one command, in the order they ran.
#[derive(Default)]
pub struct Steps {
    finished: Vec<Step>,
}

impl Steps {
    /// Runs one step, announces it and its duration, and remembers its outcome; true when it passed.
    pub fn run(&mut self, name: &str, work: impl FnOnce() -> Result<()>) -> bool {
        println!("\n==> {name}");
        let start = Instant::now();
        let result = work();
        let duration = start.elapsed();
        let passed = result.is_ok();
        println!("<== {name}: {} in {}", if passed { "passed" } else { "FAILED" }, seconds(duration));
        let outcome = result.map_or_else(Outcome::Failed, |()| Outcome::Passed);
        self.finished.push(Step { name: name.to_string(), duration, outcome });
        passed
    }

    /// Remembers a step that could not run, and why; the whole then counts as failed.
    pub fn skip(&mut self, name: &str, why: &str) {
        self.not_run(name, Outcome::Skipped(why.to_string()));
    }

    /// Remembers a step that was not begun, which is no failure, and why.
    pub fn leave_out(&mut self, name: &str, why: &str) {
        self.not_run(name, Outcome::LeftOut(why.to_string()));
    }

    fn not_run(&mut self, name: &str, outcome: Outcome) {
        println!("\n==> {name}: {outcome}");
        self.finished.push(Step { name: name.to_string(), duration: Duration::ZERO, outcome });
    }

    /// Prints every failure once more and the table of steps, and fails unless every step passed.
    pub fn finish(self) -> Result<()> {
        for step in &self.finished {
            if let Outcome::Failed(error) = &step.outcome {
                println!("\n---- {} failed ----\n{error}", step.name);
                if let Error::Process { output, .. } = error {
                    println!("its last lines were:\n{output}");
                }
            }
        }
        println!();
        let width = self.finished.iter().map(|step| step.name.len()).max().unwrap_or(0).max(5);
        for step in &self.finished {
            println!("{:width$}  {:>9}  {}", step.name, seconds(step.duration), step.outcome);
        }
        let total = self.finished.iter().map(|step| step.duration).sum();
        println!("{:width$}  {:>9}", "total", seconds(total));
        self.verdict()
    }

    fn verdict(self) -> Result<()> {
        let mut broken = Vec::new();
        let mut missing = None;
        for step in self.finished {
            match step.outcome {
                Outcome::Passed | Outcome::LeftOut(_) => {}
                Outcome::Failed(error @ Error::MissingPackage(_)) => missing = Some(error),
                Outcome::Failed(_) | Outcome::Skipped(_) => broken.push(step.name),
            }
        }
        match missing {
            Some(error) => Err(error),
            None if broken.is_empty() => Ok(()),
            None => Err(Error::Failed(format!("not passed: {}", broken.join(", ")))),
        }
    }
}

/// Announces and times one piece of work outside a table, such as an installation.
pub fn timed<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("  -> {what}");
    let start = Instant::now();
    let value = work()?;
    println!("     done in {}", seconds(start.elapsed()));
    Ok(value)
}

/// A duration as people read it: `4.2 s`, `3 min 07 s`.
fn seconds(duration: Duration) -> String {
    let whole = duration.as_secs();
    if whole < 60 {
        format!("{:.1} s", duration.as_secs_f64())
    } else {
        format!("{} min {:02} s", whole / 60, whole % 60)
    }
}
