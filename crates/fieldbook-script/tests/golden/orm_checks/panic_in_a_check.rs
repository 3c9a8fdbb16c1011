use fieldbook::prelude::*;

fn third(text: &str) -> std::result::Result<(), String> {
    let letters: Vec<char> = text.chars().collect();
    println!("third letter: {}", letters[2]);
    Ok(())
}

#[model]
struct Word {
    #[field(validate = third)]
    text: String,
}

fn main() {
    println!("{:?}", Word::model_validate(json!({"text": "abc"})).is_ok());
    println!("{:?}", Word::model_validate(json!({"text": "ab"})).is_ok());
}
