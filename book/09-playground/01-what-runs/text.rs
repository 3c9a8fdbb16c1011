fn main() {
    let line = "  The quick brown fox  ";
    println!("[{}] [{}]", line.trim(), line.trim_start());
    let words: Vec<&str> = line.split_whitespace().collect();
    println!("{words:?} {}", words.join("-"));
    println!("{} {}", "fox".to_uppercase(), "FOX".to_lowercase());
    println!("{:?} {:?}", "quick".find('c'), "quick".find("z"));
    println!("{} {}", "quick".starts_with("qu"), "quick".contains("ick"));
    println!("{} {}", "a,b,,c".replace(',', "·"), "ab".repeat(3));
    println!("{:?}", "a,b,,c".split(',').collect::<Vec<_>>());
    println!("{:?}", "key: value: more".split_once(": "));
    println!("{:?}", "one\ntwo\n".lines().collect::<Vec<_>>());

    let mut text = String::from("na");
    text.push_str("ïve");
    text.push('!');
    text.insert(0, '¡');
    println!(
        "{text} {} bytes, {} characters",
        text.len(),
        text.chars().count()
    );
    println!("{:?}", text.chars().rev().collect::<String>());
    println!("{:?}", text.char_indices().nth(3));
    println!("{:?} {}", text.pop(), &text[2..4]);

    let initials: String = words
        .iter()
        .filter_map(|word| word.chars().next())
        .collect();
    println!("{initials}");
    println!("{:?}", 'ß'.is_alphabetic() && '7'.is_ascii_digit());
    println!(
        "{:?} {:?}",
        '7'.to_digit(10),
        ('a'..='e').collect::<String>()
    );
    println!("{:?}", "tab\t \"quote\" \u{1F426}");

    println!(
        "[{:>8}] [{:<8}] [{:^8}] [{:*^9}]",
        "right", "left", "mid", "star"
    );
    println!("[{:8.3}] [{:+}] [{:05}] [{:e}]", 3.14159, 7, 42, 1234.5);
    let (width, name) = (10, "named");
    println!("[{name:>width$}] [{0:?} {0}] [{1:>1$}]", "twice", 6);
    println!("{:#?}", ("nested", vec![1, 2]));
}
