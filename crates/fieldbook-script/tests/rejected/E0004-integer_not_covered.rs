//! A `match` of integers without a last arm.
fn main() {
    let n = 3;
    let text = match n {
        0 => "none",
        1..=9 => "few",
        i32::MIN..=-1 => "negative",
    };
    println!("{text}");
}
