use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

/// A sound.
#[model]
struct Note {
    /// What musicians call it.
    name: String,
    /// Highest, in Hz.
    hz: f64,
}

fn tune(Json(note): Json<Note>) -> Answer<String> {
    Ok(format!("{} at {} Hz", note.name(), note.hz()))
}

fn silence() -> String {
    "…".to_string()
}

fn secret() -> String {
    "nobody sees this in the document".to_string()
}

fn api(engine: &Engine) -> Api {
    let tune = post(tune)
        .summary("Tune")
        .tag("instruments")
        .example(json!({"name": "a", "hz": 440.0}))
        .response(Status::CONFLICT, "Taken");
    Api::new(engine)
        .title("Choir")
        .version("2.0")
        .route("/tune", tune)
        .route("/silence", get(silence).deprecated())
        .route("/secret", get(secret).hidden())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let api = api(&engine);
    let paths = api.openapi()["paths"].as_object().map_or(0, |paths| paths.len());
    println!("{paths} paths");
    api.serve("127.0.0.1:8000")
}
