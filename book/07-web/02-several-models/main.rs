use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model]
struct SingerBase {
    #[field(min_length = 1)]
    name: String,
    voice: String,
}

#[model(table, extends = SingerBase)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
}

#[model(extends = SingerBase)]
struct SingerCreate {}

#[model(extends = SingerBase)]
struct SingerPublic {
    id: i64,
}

fn create_singer(session: Session, Json(singer): Json<SingerCreate>) -> Answer<SingerPublic> {
    let singer = Singer::model_validate(&singer)?;
    session.add(&singer);
    session.commit()?;
    Ok(SingerPublic::model_validate(&singer)?)
}

fn read_singers(session: Session) -> Answer<Vec<SingerPublic>> {
    let singers = session.exec(select(Singer).order_by(Singer.id))?;
    Ok(singers.into_iter().map(|singer| SingerPublic::model_validate(&singer)).collect::<Result<_>>()?)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Singer)?;
    println!("Send a name and a voice.");
    Api::new(&engine)
        .route("/singers/", post(create_singer).get(read_singers))
        .serve("127.0.0.1:8000")
}
