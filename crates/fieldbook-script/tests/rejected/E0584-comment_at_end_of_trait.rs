trait Quiet {
    fn hush(&self);
    /// says nothing
}

fn main() {
    println!("hush");
}
