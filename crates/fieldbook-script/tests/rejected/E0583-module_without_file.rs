//! Module without file.

mod missing_part;

fn main() {
    println!("in one piece");
}
