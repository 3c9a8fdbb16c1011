//! Return in constant.

const BASE: u32 = return 10;

fn main() {
    println!("{BASE}");
}
