//! A `None` whose type nothing decides.
fn main() {
    let nothing = None;
    println!("done");
}
