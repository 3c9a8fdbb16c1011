//! Comment at end of trait.

trait Quiet {
    fn hush(&self);
    /// says nothing
}

fn main() {
    println!("hush");
}
