//! Character not closed.

static DOT: char = '●;

fn main() {
    println!("{DOT}");
}
