//! Two literals with nothing between them.

fn main() {
    println!("{}", concat!("one " 2));
}
