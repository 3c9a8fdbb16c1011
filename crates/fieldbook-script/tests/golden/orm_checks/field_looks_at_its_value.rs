use fieldbook::prelude::*;

fn is_a_name(text: &str) -> std::result::Result<(), String> {
    match text.chars().next() {
        Some(first) if first.is_uppercase() => Ok(()),
        Some(first) => Err(format!("a name does not begin with {first:?}")),
        None => Err("a name is not empty".into()),
    }
}

fn is_even(number: &i32) -> std::result::Result<(), &'static str> {
    if number % 2 == 0 { Ok(()) } else { Err("the number is odd") }
}

fn is_short(tags: &Vec<String>) -> std::result::Result<(), String> {
    match tags.iter().find(|tag| tag.len() > 5) {
        Some(tag) => Err(format!("tag {tag:?} is long")),
        None => Ok(()),
    }
}

#[model]
struct Entry {
    #[field(validate = is_a_name, min_length = 1)]
    name: String,
    #[field(validate = is_even, ge = 0)]
    number: i32,
    #[field(validate = is_short)]
    tags: Vec<String>,
}

fn show(data: serde_json::Value) {
    match Entry::model_validate(data) {
        Ok(entry) => println!("{entry:?}"),
        Err(error) => {
            println!("{error}");
            for problem in error.problems() {
                println!("- {:?} {} {}", problem.loc, problem.kind, problem.msg);
            }
        }
    }
}

fn main() {
    show(json!({"name": "Deadpond", "number": 4, "tags": ["red"]}));
    show(json!({"name": "deadpond", "number": 3, "tags": ["red", "crimson"]}));
    show(json!({"name": "", "number": -3, "tags": []}));
    show(json!({"name": 1, "number": "8", "tags": [2]}));
    show(json!({"number": "7"}));
}
