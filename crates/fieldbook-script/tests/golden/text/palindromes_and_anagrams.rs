use std::collections::BTreeMap;

fn is_palindrome(text: &str) -> bool {
    let letters: Vec<char> = text
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    letters.iter().eq(letters.iter().rev())
}

fn key(word: &str) -> String {
    let mut letters: Vec<char> = word.to_lowercase().chars().collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}

fn main() {
    for text in [
        "A man, a plan, a canal: Panama",
        "Nearly",
        "",
        "No lemon, no melon",
    ] {
        println!("{text:?} {}", is_palindrome(text));
    }
    let mut groups: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for word in ["listen", "silent", "enlist", "google", "elgoog", "abc"] {
        groups.entry(key(word)).or_default().push(word);
    }
    for (key, words) in groups.iter().filter(|(_, words)| words.len() > 1) {
        println!("{key}: {}", words.join(" "));
    }
}
