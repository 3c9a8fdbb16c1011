// says: without blanks
use fieldbook::prelude::*;

#[model(table, validate = moves)]
struct Line {
    #[field(primary_key)]
    id: Option<i64>,
    starts: String,
    ends: String,
}

fn moves(line: &Line) -> std::result::Result<(), String> {
    match line.starts().trim().to_lowercase() == line.ends().trim().to_lowercase() {
        true => Err("it goes nowhere".to_string()),
        false => Ok(()),
    }
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
