use fieldbook::prelude::*;

#[model(table, validate = differ)]
struct Line {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(validate = small, max_length = 40)]
    starts: String,
    #[field(validate = small, max_length = 40)]
    ends: String,
}

fn small(stop: String) -> std::result::Result<String, String> {
    let words: Vec<String> = stop.split_whitespace().map(|word| word.to_lowercase()).collect();
    Ok(words.join(" "))
}

fn differ(line: &Line) -> std::result::Result<(), String> {
    if line.starts() != line.ends() {
        return Ok(());
    }
    Err(format!("it goes nowhere: {}", line.ends()))
}
fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Line)?;
    let session = Session::new(&engine);
    for data in [
        json!({"starts": " Harbour", "ends": "HILL "}),
        json!({"starts": "Park", "ends": " park"}),
    ] {
        match Line::model_validate(data) {
            Ok(line) => session.add(&line),
            Err(error) => println!("refused: {}", error.problems()[0].msg),
        }
    }
    session.commit()
}
