//! Object with two lifetimes.

trait Song {}

fn sing<'a, 'b>(song: &dyn Song, other: Option<Box<dyn Song + 'a + 'b>>) {}

fn main() {
    println!("la");
}
