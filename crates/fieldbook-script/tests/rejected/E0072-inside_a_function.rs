//! Inside a function.

fn main() {
    struct Chain {
        next: Option<Chain>,
    }

    println!("endless");
}
