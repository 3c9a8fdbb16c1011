//! Packed in two ways.

#[repr(packed, packed(2))]
struct Tight(u16);

fn main() {
    println!("{}", { Tight(1).0 });
}
