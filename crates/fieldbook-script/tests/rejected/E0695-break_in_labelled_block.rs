//! Break in labelled block.

fn main() {
    for n in 0..3 {
        'check: {
            if n == 1 { break; }
            println!("{n}");
        }
    }
}
