//! A vector holds a reference to a text that is gone.

fn main() {
    let mut words: Vec<&str> = Vec::new();
    {
        let line = String::from("a b");
        words.push(line.as_str());
    }
    println!("{words:?}");
}
