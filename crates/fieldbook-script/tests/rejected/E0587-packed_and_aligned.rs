//! Packed and aligned.

#[repr(packed, align(4))]
struct Parcel(u8);

fn main() {
    println!("{}", Parcel(1).0);
}
