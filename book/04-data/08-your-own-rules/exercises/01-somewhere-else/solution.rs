use fieldbook::prelude::*;

#[model(table, validate = moves)]
struct Line {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(validate = tidy)]
    starts: String,
    #[field(validate = tidy)]
    ends: String,
}

fn tidy(stop: String) -> std::result::Result<String, String> {
    Ok(stop.trim().to_lowercase())
}

fn moves(line: &Line) -> std::result::Result<(), String> {
    match line.starts() == line.ends() {
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
