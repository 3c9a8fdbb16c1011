use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model(table)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(min_length = 1)]
    name: String,
    voice: String,
}

fn create_singer(session: Session, Json(singer): Json<Singer>) -> Answer<Singer> {
    session.add(&singer);
    session.commit()?;
    Ok(singer)
}

fn read_singers(session: Session) -> Answer<Vec<Singer>> {
    Ok(session.exec(select(Singer).order_by(Singer.id))?.all())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Singer)?;
    println!("The choir is open to requests.");
    Api::new(&engine)
        .route("/singers/", post(create_singer).get(read_singers))
        .serve("127.0.0.1:8000")
}
