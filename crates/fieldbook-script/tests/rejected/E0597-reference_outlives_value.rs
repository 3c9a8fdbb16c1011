//! A reference that outlives what it refers to.
fn main() {
    let longest;
    {
        let text = String::from("short lived");
        longest = text.as_str();
    }
    println!("{longest}");
}
