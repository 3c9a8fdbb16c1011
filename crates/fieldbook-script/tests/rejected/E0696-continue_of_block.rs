//! Continue of block.

fn main() {
    for n in 0..3 {
        'check: {
            if n == 1 { continue 'check; }
            println!("{n}");
        }
    }
}
