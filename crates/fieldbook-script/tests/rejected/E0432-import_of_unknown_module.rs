//! An import through a module that does not exist.
use helpers::double;

fn main() {
    println!("done");
}
