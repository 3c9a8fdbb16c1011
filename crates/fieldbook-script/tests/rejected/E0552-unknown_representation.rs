//! Unknown representation.

#[repr(Pascal)]
struct Record {
    id: u8,
}

fn main() {
    println!("{}", Record { id: 1 }.id);
}
