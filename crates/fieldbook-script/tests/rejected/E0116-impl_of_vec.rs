//! Impl of vec.

impl Vec<u8> {
    fn total(&self) -> u32 {
        0
    }
}

fn main() {
    println!("no total");
}
