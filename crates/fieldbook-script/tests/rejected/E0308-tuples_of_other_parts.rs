//! Tuples are compared with tuples of the same types.

fn main() {
    println!("{}", (1, 2) == (1, "2"));
}
