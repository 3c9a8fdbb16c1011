//! Numbers as a sentence has them: `no`, `one`, `both`, `twelve`, `12`.

/// The numbers that have words of their own, from 0.
const WORDS: [&[&str]; 13] = [
    &["no", "none", "nothing", "nobody", "zero", "never"],
    &["a", "an", "one", "once", "single"],
    &["two", "both", "twice"],
    &["three"],
    &["four"],
    &["five"],
    &["six"],
    &["seven"],
    &["eight"],
    &["nine"],
    &["ten"],
    &["eleven"],
    &["twelve"],
];

/// The last number that a piece of text has.
pub(super) fn last(text: &str) -> Option<usize> {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    words.into_iter().rev().find_map(of)
}

fn of(word: &str) -> Option<usize> {
    let lower = word.to_lowercase();
    let named = WORDS.iter().position(|words| words.contains(&lower.as_str()));
    named.or_else(|| word.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::last;

    #[test]
    fn the_last_number_counts() {
        assert_eq!(last("One of the two "), Some(2));
        assert_eq!(last("Nothing at all"), Some(0));
        assert_eq!(last("all 17 of them"), Some(17));
        assert_eq!(last("the statements"), None);
    }
}
