use std::borrow::Cow;

fn without_spaces(text: &str) -> Cow<'_, str> {
    if text.contains(' ') {
        Cow::Owned(text.replace(' ', ""))
    } else {
        Cow::Borrowed(text)
    }
}

fn main() {
    for text in ["plain", "with some spaces"] {
        let result = without_spaces(text);
        let kind = match &result {
            Cow::Borrowed(_) => "borrowed",
            Cow::Owned(_) => "owned",
        };
        println!("{kind} {result} {}", result.len());
    }
    println!("{}", without_spaces("a b").into_owned() + "!");
}
