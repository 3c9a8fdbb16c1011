//! A cast of a `u32` to `char`.
fn main() {
    let code: u32 = 97;
    println!("{}", code as char);
}
