fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![];
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.len() + 1 + word.len() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_string()),
        }
    }
    lines
}

fn justify(line: &str, width: usize) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    if words.len() == 1 {
        return format!("{line:<width$}");
    }
    let letters: usize = words.iter().map(|w| w.len()).sum();
    let gaps = words.len() - 1;
    let spaces = width - letters;
    let mut out = String::new();
    for (i, word) in words.iter().enumerate() {
        out += word;
        if i < gaps {
            out += &" ".repeat(spaces / gaps + usize::from(i < spaces % gaps));
        }
    }
    out
}

fn main() {
    let text =
        "The editor holds real Rust and what the playground accepts the compiler accepts too";
    let lines = wrap(text, 24);
    for line in &lines {
        println!("|{line:<24}|{line:>24}|{line:^24}|");
    }
    for line in &lines {
        println!("|{}|", justify(line, 24));
    }
}
