use crate::numbers::double;

pub fn hello(name: &str) -> String {
    format!("hello, {name} {}", double(1))
}

pub fn loud() -> String {
    private("quiet").to_uppercase()
}

fn private(text: &str) -> String {
    text.to_string()
}
