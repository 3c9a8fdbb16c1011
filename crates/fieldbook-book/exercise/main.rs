//! Has an exercise's check judge a run, and prints what it says.

mod check;
mod data;
mod run;

fn main() {
    let run = run::Run::read(data::RUN);
    let verdict = match &run.failure {
        Some(failure) => Err(format!("The program did not run to its end: {failure}")),
        None => check::check(&run),
    };
    match verdict {
        Ok(()) => println!("passed"),
        Err(missing) => println!("missing: {missing}"),
    }
}
