//! `Self` outside of an implementation.
fn make() -> Self {
    panic!()
}

fn main() {
    println!("done");
}
