use fieldbook::prelude::*;

#[model(table)]
struct Song {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    plays: i32,
}

fn page(session: &Session, number: i64, size: i64) -> Result<Vec<(String, i32)>> {
    let query = select((Song.title, Song.plays))
        .order_by(Song.plays.desc())
        .order_by(Song.title)
        .offset(number * size)
        .limit(size);
    Ok(session.exec(query)?.all())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Song)?;
    let session = Session::new(&engine);
    for (title, plays) in [
        ("Alpha", 5),
        ("Beta", 12),
        ("Gamma", 5),
        ("Delta", 30),
        ("Eps", 1),
    ] {
        session.add(&Song::builder().title(title).plays(plays).build());
    }
    session.commit()?;
    for number in 0..3 {
        println!("page {number}: {:?}", page(&session, number, 2)?);
    }
    let last = session
        .exec(select(Song).order_by(Song.id.desc()).limit(1))?
        .first();
    println!("{last:?}");
    let titles: Vec<String> = session
        .exec(select(Song.title).order_by(Song.title.asc()))?
        .all();
    println!("{}", titles.join(" "));
    Ok(())
}
