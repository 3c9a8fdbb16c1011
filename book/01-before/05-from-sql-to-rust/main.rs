use fieldbook::prelude::*;

#[model(table)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    voice: String,
    seasons: Option<i32>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Singer)?;
    let session = Session::new(&engine);
    for (name, voice, seasons) in [
        ("Mina", "soprano", Some(4)),
        ("Otto", "bass", Some(11)),
        ("Ines", "alto", None),
    ] {
        let singer = Singer::builder().name(name).voice(voice);
        session.add(&singer.seasons(seasons).build());
    }
    session.commit()?;

    // What somebody typed into a search box.
    let typed = "nobody' OR 'a' = 'a";

    // SQL glued together from pieces of text.
    let sql = format!("SELECT name FROM singer WHERE name = '{typed}'");
    println!("glued: {} found", session.exec(text(sql))?.all().len());

    // The same question, with the text as a value.
    let question = select(Singer).filter(Singer.name.eq(typed));
    println!("asked: {} found", session.exec(question)?.all().len());

    let bass = session
        .exec(select(Singer).filter(Singer.voice.eq("bass")))?
        .one()?;
    println!("{} has sung {:?} seasons", bass.name(), bass.seasons());
    Ok(())
}
