//! A constant that was never declared.
const LIMIT: i32 = 10;

fn main() {
    for n in 0..LIMT {
        println!("{n} of {LIMIT}");
    }
}
