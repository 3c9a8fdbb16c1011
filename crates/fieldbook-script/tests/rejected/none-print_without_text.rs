//! There is nothing to print.

fn main() {
    print!();
    println!();
}
