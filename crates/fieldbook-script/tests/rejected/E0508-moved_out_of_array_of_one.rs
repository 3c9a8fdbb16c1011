//! Moved out of array of one.

struct Ring;

fn main() {
    let rings = [Ring; 1];
    let mine = rings[0];
    println!("taken");
}
