use fieldbook::prelude::*;

#[model(table)]
struct Note {
    #[field(primary_key)]
    id: Option<i64>,
    text: String,
}

fn store(engine: &Engine, text: &str) -> Result<Note> {
    let session = Session::builder(engine).expire_on_commit(false).open();
    let note = Note::builder().text(text).build();
    session.add(&note);
    session.commit()?;
    Ok(note)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Note)?;
    let note = store(&engine, "milk")?;
    println!("{}", note.text());
    Ok(())
}
