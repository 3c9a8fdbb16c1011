fn encode(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let mut count = 1;
        while rest.next_if_eq(&c).is_some() {
            count += 1;
        }
        if count > 1 {
            out += &count.to_string();
        }
        out.push(c);
    }
    out
}

fn decode(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut count = None;
    for c in text.chars() {
        match c.to_digit(10) {
            Some(digit) => count = Some(count.unwrap_or(0) * 10 + digit as usize),
            None => out.extend(std::iter::repeat(c).take(count.take().unwrap_or(1))),
        }
    }
    if count.is_some() { None } else { Some(out) }
}

fn main() {
    let text = "WWWWWWWWWWWWBWWWWcc";
    let packed = encode(text);
    println!("{packed} {}", packed.len() * 100 / text.len());
    println!("{:?}", decode(&packed));
    println!("{}", decode(&packed).as_deref() == Some(text));
    println!("{:?} {:?}", decode("a3"), encode(""));
}
