//! Assign const.
const LIMIT: i32 = 10;
fn main() {
    println!("{LIMIT}");
    LIMIT = 5;
}
