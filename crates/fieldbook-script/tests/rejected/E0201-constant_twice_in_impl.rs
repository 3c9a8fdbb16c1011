//! Constant twice in impl.

trait Wide {
    const WIDTH: u8;
}

struct Road;

impl Wide for Road {
    const WIDTH: u8 = 3;
    const WIDTH: u8 = 4;
}

fn main() {
    println!("{}", Road::WIDTH);
}
