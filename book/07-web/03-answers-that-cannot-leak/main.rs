use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model]
struct SingerBase {
    name: String,
    voice: String,
}

#[model(table, extends = SingerBase)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
    phone: String,
}

#[model(extends = SingerBase)]
struct SingerCreate {
    #[field(pattern = "^[0-9-]+$")]
    phone: String,
}

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
    let singers = session.exec(select(Singer))?;
    Ok(singers.into_iter().map(|singer| SingerPublic::model_validate(&singer)).collect::<Result<_>>()?)
}

fn broken(session: Session) -> Answer<()> {
    session.exec(text("SELECT phone FROM no_such_table"))?;
    Ok(())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Singer)?;
    println!("Numbers are safe here.");
    Api::new(&engine)
        .route("/singers/", post(create_singer).get(read_singers))
        .route("/broken", get(broken))
        .serve("127.0.0.1:8000")
}
