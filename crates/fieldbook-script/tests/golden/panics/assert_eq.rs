fn main() {
    let words: Vec<&str> = "a b c".split(' ').collect();
    assert_eq!(words.len(), 3);
    assert_ne!(words[0], words[1]);
    println!("so far");
    assert_eq!(words, ["a", "b", "d"]);
}
