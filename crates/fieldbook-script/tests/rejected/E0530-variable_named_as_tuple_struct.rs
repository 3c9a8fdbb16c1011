//! Variable named as tuple struct.

struct Wrap(u8);

fn main() {
    let Wrap = 1;
    println!("wrapped");
}
