//! A cast of a reference to a number.
fn main() {
    let n = 3u8;
    let reference = &n;
    println!("{}", reference as u32);
}
