//! Number without digits.

fn main() {
    let colour = 0x;
    println!("{colour}");
}
