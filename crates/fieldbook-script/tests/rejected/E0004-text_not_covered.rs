//! A `match` of texts without a last arm.
fn main() {
    let answer = "yes";
    match answer {
        "yes" => println!("agreed"),
        "no" => println!("refused"),
    }
}
