use fieldbook::prelude::*;

#[model(table)]
struct Note {
    #[field(primary_key)]
    id: Option<i64>,
    text: String,
}

fn store(session: &Session, text: &str) -> Result<Note> {
    let note = Note::builder().text(text).build();
    session.add(&note);
    session.commit()?;
    Ok(note)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Note)?;

    let session = Session::new(&engine);
    let milk = store(&session, "milk")?;
    println!("expired after the commit: {milk:?}");
    println!("loaded when asked:        {}", milk.text());
    let bread = store(&session, "bread")?;
    println!("both expired again:       {milk:?} {bread:?}");
    drop(session);

    match bread.try_text() {
        Ok(text) => println!("loaded: {text}"),
        Err(error) => println!("nobody can load it now: {error}"),
    }

    let keeping = Session::builder(&engine).expire_on_commit(false).open();
    let tea = store(&keeping, "tea")?;
    println!("kept after the commit:    {tea:?}");
    drop(keeping);
    println!("and after the session:    {}", tea.text());

    let session = Session::new(&engine);
    session.add(&bread);
    println!("adopted by a new session: {}", bread.text());
    Ok(())
}
