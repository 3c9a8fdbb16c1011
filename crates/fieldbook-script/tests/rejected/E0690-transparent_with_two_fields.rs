//! Transparent with two fields.

#[repr(transparent)]
struct Weight {
    grams: u32,
    unit: u8,
}

fn main() {
    println!("heavy");
}
