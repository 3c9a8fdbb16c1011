//! Number for empty enum.

#[repr(u8)]
enum Nothing {}

fn main() {
    println!("nothing");
}
