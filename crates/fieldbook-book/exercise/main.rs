//! Has an exercise's check judge a run, and prints what it says.

mod check;
mod data;
mod run;

fn main() {
    let run = run::Run::read(data::RUN);
    println!("{}", run.judged(check::check));
}
