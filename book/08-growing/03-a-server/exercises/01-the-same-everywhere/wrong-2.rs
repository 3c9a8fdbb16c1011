// says: are to come first
use fieldbook::prelude::*;

#[model(table)]
struct Score {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    voices: Option<i64>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Score)?;
    let session = Session::new(&engine);
    for (title, voices) in [("Hum", None), ("Ave", Some(3)), ("Dawn", Some(4)), ("Moon", Some(1))] {
        session.add(&Score::builder().title(title).voices(voices).build());
    }
    session.commit()?;

    let query = select(Score.title).order_by(Score.voices.nulls_last());
    println!("{:?}", session.exec(query)?.all());
    Ok(())
}
