//! What a call is lent must not change while its other arguments are computed.

fn count(words: &Vec<String>, last: Option<String>) -> usize {
    words.len() + last.map_or(0, |last| last.len())
}

fn main() {
    let mut words = vec!["fig".to_string(), "pear".to_string()];
    println!("{}", count(&words, words.pop()));
}
