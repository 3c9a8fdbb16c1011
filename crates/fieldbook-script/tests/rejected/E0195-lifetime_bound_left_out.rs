//! Lifetime bound left out.

trait Joins {
    fn join<'a, 'b: 'a>(left: &'a str, right: &'b str) -> &'a str;
}

struct Glue;

impl Joins for Glue {
    fn join<'a, 'b>(left: &'a str, right: &'b str) -> &'a str {
        left
    }
}

fn main() {
    println!("{}", Glue::join("a", "b"));
}
