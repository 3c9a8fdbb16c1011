//! A value where it is to be lent: that it would be moved is not said as well.

fn grow(words: &mut Vec<String>) {
    words.push("pear".to_string());
}

fn main() {
    let mut words = vec!["fig".to_string()];
    grow(words);
    println!("{}", words.len());
}
