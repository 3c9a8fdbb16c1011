//! A parameter of a type that demands more than the function does.
trait Total {
    fn total(&self) -> i64;
}

struct Report<T: Total>(T);

fn shown<T>(report: &Report<T>) -> &'static str {
    "report"
}

fn main() {
    println!("main");
}
