//! A text from an arm where none is wanted.

fn describe(n: u32) {
    match n {
        0 => {}
        n => format!("{n} of them"),
    }
}

fn main() {
    describe(1);
}
