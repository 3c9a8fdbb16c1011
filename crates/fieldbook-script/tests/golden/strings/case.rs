fn title_case(text: &str) -> String {
    text.split(' ')
        .map(|word| {
            let mut letters = word.chars();
            match letters.next() {
                Some(first) => first.to_uppercase().collect::<String>() + letters.as_str(),
                None => String::new(),
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

fn snake_case(text: &str) -> String {
    let mut out = String::new();
    for (i, c) in text.chars().enumerate() {
        if c.is_uppercase() {
            if i > 0 {
                out.push('_');
            }
            out.extend(c.to_lowercase());
        } else {
            out.push(c);
        }
    }
    out
}

fn main() {
    println!("{}", title_case("the quick brown fox"));
    println!("{}", snake_case("SecretNameOfHero"));
    println!("{} {}", "straße".to_uppercase(), "ÀÉ".to_lowercase());
    println!(
        "{} {}",
        "mixed Case".to_ascii_uppercase(),
        "ÄB".to_ascii_lowercase()
    );
    let mut word = String::from("loud");
    word.make_ascii_uppercase();
    println!("{word}");
}
