//! A number without a sign is not changed by a negative one.

fn main() {
    let mut left: u32 = 10;
    left += -1;
    println!("{left}");
}
