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
}

#[model(extends = SingerBase)]
struct SingerPublic {
    id: i64,
}

fn read_singer(session: Session, Path(singer_id): Path<i64>) -> Answer<SingerPublic> {
    let singer = session.get(Singer, singer_id)?;
    let singer = singer.ok_or_else(|| not_found("Nobody sings here under this number"))?;
    Ok(SingerPublic::model_validate(&singer)?)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Singer)?;
    let session = Session::new(&engine);
    for (name, voice) in [("Ida", "alto"), ("Otto", "bass")] {
        session.add(&Singer::builder().name(name).voice(voice).build());
    }
    session.commit()?;
    println!("Two singers have a number.");
    Api::new(&engine)
        .route("/singers/{singer_id}", get(read_singer))
        .serve("127.0.0.1:8000")
}
