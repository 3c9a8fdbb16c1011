//! A variable that only one branch gives a value.
fn main() {
    let n = 3;
    let text: &str;
    if n > 2 {
        text = "large";
    }
    println!("{text}");
}
