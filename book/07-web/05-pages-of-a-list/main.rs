use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model(table)]
struct Score {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    voices: i64,
}

#[model]
struct Page {
    #[field(default = 0, ge = 0)]
    offset: i64,
    #[field(default = 3, ge = 1, le = 5)]
    limit: i64,
    voices: Option<i64>,
}

fn read_scores(session: Session, Query(page): Query<Page>) -> Answer<Vec<Score>> {
    let mut query = select(Score).order_by((Score.title, Score.id));
    if let Some(voices) = page.voices() {
        query = query.filter(Score.voices.eq(voices));
    }
    Ok(session.exec(query.offset(page.offset()).limit(page.limit()))?.all())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Score)?;
    let session = Session::new(&engine);
    for (title, voices) in [("Rain", 4), ("Ave", 3), ("Hymn", 2), ("Dawn", 4), ("Echo", 8)] {
        session.add(&Score::builder().title(title).voices(voices).build());
    }
    session.commit()?;
    println!("Five scores are in the archive.");
    Api::new(&engine)
        .route("/scores/", get(read_scores))
        .serve("127.0.0.1:8000")
}
