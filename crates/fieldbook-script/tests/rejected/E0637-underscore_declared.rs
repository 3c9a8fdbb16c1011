//! Underscore declared.

fn same<'_>(word: u8) -> u8 {
    word
}

fn main() {
    println!("{}", same(1));
}
