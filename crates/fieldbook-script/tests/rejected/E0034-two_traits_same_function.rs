//! Two traits same function.

trait Opens {
    fn start() -> u8;
}

trait Closes {
    fn start() -> u8;
}

struct Shop;

impl Opens for Shop {
    fn start() -> u8 {
        8
    }
}

impl Closes for Shop {
    fn start() -> u8 {
        20
    }
}

fn main() {
    println!("{}", Shop::start());
}
