//! Object of lifetime only.

fn hold(thing: &(dyn 'static)) {}

fn main() {
    println!("held");
}
