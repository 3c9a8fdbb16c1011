// says: leave the column out
use fieldbook::prelude::*;

#[model(table = "TBL_SONGS")]
struct Song {
    #[field(primary_key, column = "SNG_NO")]
    number: Option<i64>,
    #[field(column = "SNG_TITLE")]
    title: String,
    #[field(column = "SNG_YEAR")]
    year: Option<i64>,
    #[field(column = "SNG_SHELF")]
    shelf: Option<String>,
}

/// What somebody else made, years ago.
fn before_us(session: &Session) -> Result<()> {
    session.exec(text("CREATE TABLE TBL_SONGS (SNG_NO INTEGER PRIMARY KEY, SNG_TITLE TEXT, SNG_YEAR INTEGER, SNG_SHELF TEXT DEFAULT 'new')"))?;
    session.exec(text("INSERT INTO TBL_SONGS VALUES (3, 'Dawn', 1843, 'B'), (8, 'Hum', NULL, 'A')"))?;
    session.commit()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let session = Session::new(&engine);
    before_us(&session)?;

    engine.create_all(Song)?;
    session.add(&Song::builder().title("Ave").year(1590).build());
    session.commit()?;
    for song in session.exec(select(Song).order_by(Song.number))? {
        println!("{}: {}, {:?}", song.number().unwrap_or(0), song.title(), song.year());
    }
    Ok(())
}
