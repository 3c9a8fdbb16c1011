fn main() {
    println!("done");
    /// and nothing more
}
