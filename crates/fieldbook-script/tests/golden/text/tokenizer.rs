#[derive(Debug, Clone, PartialEq)]
enum Token {
    Number(f64),
    Name(String),
    Symbol(char),
}

fn tokenize(source: &str) -> Result<Vec<Token>, String> {
    let mut tokens = Vec::new();
    let mut chars = source.char_indices().peekable();
    while let Some(&(start, c)) = chars.peek() {
        if c.is_whitespace() {
            chars.next();
        } else if c.is_ascii_digit() {
            let mut end = start;
            while let Some(&(at, c)) = chars.peek() {
                if !c.is_ascii_digit() && c != '.' {
                    break;
                }
                end = at + 1;
                chars.next();
            }
            let text = &source[start..end];
            tokens.push(Token::Number(
                text.parse()
                    .map_err(|_| format!("bad number {text:?} at {start}"))?,
            ));
        } else if c.is_alphabetic() {
            let mut name = String::new();
            while let Some((_, c)) = chars.next_if(|(_, c)| c.is_alphanumeric()) {
                name.push(c);
            }
            tokens.push(Token::Name(name));
        } else if "+-*/()=".contains(c) {
            tokens.push(Token::Symbol(c));
            chars.next();
        } else {
            return Err(format!("unexpected {c:?} at {start}"));
        }
    }
    Ok(tokens)
}

fn main() {
    println!("{:?}", tokenize("area = 3.14 * r2"));
    println!("{:?}", tokenize("1.2.3"));
    println!("{:?}", tokenize("a $ b"));
    println!("{:?}", tokenize("").map(|t| t.len()));
}
