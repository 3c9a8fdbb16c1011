//! Method for constant.

trait Named {
    const NAME: u32;
}

struct River;

impl Named for River { fn NAME() {} }

fn main() {
    println!("flows");
}
