//! A variant misspelt where its value is taken out.

fn main() {
    if let Soem(n) = Some(3) {
        println!("three");
    }
}
