//! A range pattern of texts.
fn main() {
    let word = "m";
    match word {
        "a"..="k" => println!("first half"),
        _ => println!("second half"),
    }
}
