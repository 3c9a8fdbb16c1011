fn main() {
    let mut names = vec!["zoe", "Adam", "bob", "Zack", "adam"];
    names.sort();
    println!("{names:?}");
    names.sort_by_key(|name| name.to_lowercase());
    println!("{names:?}");
    println!("{} {}", "apple" < "banana", "apple" < "Banana");
    println!("{:?}", "abc".cmp("abd"));
    println!("{:?}", "abc".cmp("ab"));
    println!("{}", "HELLO".eq_ignore_ascii_case("hello"));
    let owned = String::from("same");
    println!(
        "{} {} {}",
        owned == "same",
        "same" == owned,
        owned.as_str() == "same"
    );
    println!("{:?}", "b".to_string().max("a".to_string()));
    println!(
        "{:?}",
        ["pear", "fig", "apple"].iter().min_by_key(|s| s.len())
    );
}
