//! Unknown struct.

fn main() {
    let spot = Spot { x: 1, y: 2 };
    println!("nowhere");
}
