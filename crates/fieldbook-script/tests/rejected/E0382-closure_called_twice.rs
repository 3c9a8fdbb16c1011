//! A closure that gives away what it captured can be called once.

fn main() {
    let names = vec!["Ada", "Bo"];
    let take = || names;
    println!("{}", take().len());
    println!("{}", take().len());
}
