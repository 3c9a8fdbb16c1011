//! Comment at end of block.

fn main() {
    println!("done");
    /// and nothing more
}
