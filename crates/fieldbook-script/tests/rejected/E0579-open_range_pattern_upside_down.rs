//! Open range pattern upside down.

fn size(eggs: u8) -> &'static str {
    match eggs {
        12..12 => "a dozen",
        _ => "some",
    }
}

fn main() {
    println!("{}", size(12));
}
