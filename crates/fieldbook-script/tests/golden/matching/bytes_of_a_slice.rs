//! Patterns of bytes, where a slice is looked at.

fn name(codon: &[u8]) -> Option<&'static str> {
    match codon {
        b"AUG" => Some("start"),
        b"UAA" | b"UAG" => Some("stop"),
        _ => None,
    }
}
fn main() {
    println!("{:?}", name(b"AUG"));
    let all: Vec<_> = "AUGUAG".as_bytes().chunks(3).map(|c| match c { b"AUG" => 1, b"UAG" => 2, _ => 0 }).collect();
    println!("{all:?}");
}
