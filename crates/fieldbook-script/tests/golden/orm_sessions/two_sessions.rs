use fieldbook::prelude::*;

#[model(table)]
struct Note {
    #[field(primary_key)]
    id: Option<i64>,
    text: String,
}

fn write(engine: &Engine, lines: &[&str]) -> Result<Vec<Option<i64>>> {
    let session = Session::new(engine);
    let notes: Vec<Note> = lines
        .iter()
        .map(|line| Note::builder().text(*line).build())
        .collect();
    session.add_all(&notes);
    session.commit()?;
    Ok(notes.iter().map(|note| note.id()).collect())
}

fn edit(engine: &Engine, id: i64, text: &str) -> Result<bool> {
    let session = Session::new(engine);
    let Some(note) = session.get(Note, id)? else {
        return Ok(false);
    };
    note.set_text(text);
    session.commit()?;
    Ok(true)
}

fn forget(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    session.add(&Note::builder().text("never kept").build());
    session.flush()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Note)?;
    println!("{:?}", write(&engine, &["one", "two"])?);
    println!(
        "{} {}",
        edit(&engine, 2, "zwei")?,
        edit(&engine, 3, "drei")?
    );
    forget(&engine)?;
    let session = Session::new(&engine);
    for note in session.exec(select(Note))? {
        println!("{:?}", note);
    }
    Ok(())
}
