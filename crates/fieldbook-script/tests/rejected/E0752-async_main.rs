//! `main` is called by nobody who polls.
async fn main() {
    println!("hi");
}
