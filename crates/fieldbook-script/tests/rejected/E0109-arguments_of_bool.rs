//! Arguments of bool.

struct Switch {
    on: bool<u8>,
}

fn main() {
    println!("off");
}
