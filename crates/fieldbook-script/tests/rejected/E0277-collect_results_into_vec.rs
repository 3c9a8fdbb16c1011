//! Results collected into a vector of the values.
fn main() {
    let numbers: Vec<i32> = ["1", "2"].iter().map(|text| text.parse::<i32>()).collect();
    println!("{numbers:?}");
}
