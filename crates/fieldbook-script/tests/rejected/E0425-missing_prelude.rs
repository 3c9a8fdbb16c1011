//! A program without the prelude's import.
fn main() {
    let engine = create_engine("sqlite://").unwrap();
    println!("done");
}
