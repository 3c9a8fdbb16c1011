use fieldbook::prelude::*;

#[model(table)]
struct Score {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    voices: Option<i64>,
}

fn main() -> Result<()> {
    let query = select(Score.title)
        .filter(Score.voices.gt(2))
        .filter(Score.title.contains("a") & Score.title.ilike("d%"));
    for dialect in [Dialect::Sqlite, Dialect::PostgreSql] {
        println!("{dialect}: {}", query.compile(dialect)?.sql.replace('\n', " "));
    }

    let engine = create_engine("sqlite://")?;
    engine.create_all(Score)?;
    let session = Session::new(&engine);
    for (title, voices) in [("Dawn", Some(4)), ("Hum", None), ("Ave", Some(3))] {
        session.add(&Score::builder().title(title).voices(voices).build());
    }
    session.commit()?;
    let sorted = select(Score.title).order_by(Score.voices.nulls_last());
    println!("sorted: {:?}", session.exec(sorted)?.all());
    Ok(())
}
