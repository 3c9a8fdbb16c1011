//! Rest without base.

struct Options {
    wide: bool,
    tall: bool,
}

fn main() {
    let options = Options { wide: true, .. };
    println!("{}", options.tall);
}
