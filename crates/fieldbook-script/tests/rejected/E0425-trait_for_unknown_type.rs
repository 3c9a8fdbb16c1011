//! A trait implemented for a misspelt type is not implemented for others.

struct Countdown(u32);

impl Iterator for Cuontdown {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        None
    }
}

fn main() {
    let mut name = Some("Ada");
    println!("{:?} {}", name.take(), Countdown(3).0);
}
