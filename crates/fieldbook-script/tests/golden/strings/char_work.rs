fn is_palindrome(text: &str) -> bool {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    letters.iter().eq(letters.iter().rev())
}

fn caesar(text: &str, shift: u8) -> String {
    text.chars()
        .map(|c| match c {
            'a'..='z' => ((c as u8 - b'a' + shift) % 26 + b'a') as char,
            'A'..='Z' => ((c as u8 - b'A' + shift) % 26 + b'A') as char,
            _ => c,
        })
        .collect()
}

fn title(text: &str) -> String {
    text.split_whitespace()
        .map(|word| {
            let mut chars = word.chars();
            match chars.next() {
                Some(first) => first.to_uppercase().collect::<String>() + chars.as_str(),
                None => String::new(),
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

fn run_length(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let mut count = 1;
        while chars.next_if_eq(&c).is_some() {
            count += 1;
        }
        if count > 1 {
            out.push_str(&count.to_string());
        }
        out.push(c);
    }
    out
}

fn main() {
    println!("{} {}", is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("rust"));
    println!("{}", caesar("Hello, Zed!", 3));
    println!("{}", title("the  quick brown fox"));
    println!("{} {}", run_length("aaabccd"), run_length(""));
    let text = "größe";
    println!("{} {} {:?}", text.len(), text.chars().count(), text.char_indices().nth(3));
    println!("{:?}", "a,b,,c".split(',').map(str::len).collect::<Vec<_>>());
    println!("{:?}", "key=value=x".splitn(2, '=').collect::<Vec<_>>());
    println!("{:>6}|{:<6}|{:^6}|{:*^7}|{:+}", "ab", "cd", "ef", "gh", 5);
}
