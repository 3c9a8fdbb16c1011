//! A macro inside another calls a method that is not there: the error stands in the inner one.

macro_rules! size {
    ($x:expr) => {
        $x.size()
    };
}
macro_rules! report {
    ($x:expr) => {
        println!("{}", size!($x))
    };
}

fn main() {
    let words = vec![1, 2];
    report!(words);
}
