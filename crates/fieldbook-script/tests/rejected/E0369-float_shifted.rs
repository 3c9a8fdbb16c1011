//! Float shifted.

fn main() {
    let half = 0.5;
    let more = half << 1;
    println!("{more}");
}
