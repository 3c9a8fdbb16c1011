use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model]
struct SingerBase {
    #[field(min_length = 1)]
    name: String,
    phone: Option<String>,
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

#[model(extends = SingerBase, all_optional)]
struct SingerUpdate {}

fn update_singer(
    session: Session,
    Path(singer_id): Path<i64>,
    Json(change): Json<SingerUpdate>,
) -> Answer<SingerPublic> {
    let singer = session.get(Singer, singer_id)?.ok_or_else(|| not_found("Nobody sings here under this number"))?;
    singer.sqlmodel_update(&change);
    session.commit()?;
    Ok(SingerPublic::model_validate(&singer)?)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Singer)?;
    let session = Session::new(&engine);
    for (name, phone) in [("Ida", "555-0101"), ("Otto", "555-0102")] {
        session.add(&Singer::builder().name(name).phone(phone.to_string()).build());
    }
    session.commit()?;
    println!("Ida has a new number.");
    Api::new(&engine)
        .route("/singers/{singer_id}", patch(update_singer))
        .serve("127.0.0.1:8000")
}
