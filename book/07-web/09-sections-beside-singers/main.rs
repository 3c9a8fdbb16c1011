use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model(table)]
struct Section {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    room: String,
}

#[model]
struct SingerBase {
    #[field(min_length = 1)]
    name: String,
    #[field(foreign_key = Section.id)]
    section_id: Option<i64>,
}

#[model(table, extends = SingerBase)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
}

#[model(extends = SingerBase)]
struct SingerCreate {}

#[model(extends = SingerBase, all_optional)]
struct SingerUpdate {}

#[model(extends = SingerBase)]
struct SingerPublic {
    id: i64,
}

#[model]
struct Filter {
    section_id: Option<i64>,
}

fn create_section(session: Session, Json(section): Json<Section>) -> Answer<Section> {
    session.add(&section);
    session.commit()?;
    Ok(section)
}

fn create_singer(session: Session, Json(singer): Json<SingerCreate>) -> Answer<SingerPublic> {
    let singer = Singer::model_validate(&singer)?;
    session.add(&singer);
    session.commit()?;
    Ok(SingerPublic::model_validate(&singer)?)
}

fn read_singers(session: Session, Query(filter): Query<Filter>) -> Answer<Vec<SingerPublic>> {
    let mut query = select(Singer).order_by(Singer.id);
    if let Some(id) = filter.section_id() {
        query = query.filter(Singer.section_id.eq(id));
    }
    let singers = session.exec(query)?.into_iter();
    Ok(singers.map(|singer| SingerPublic::model_validate(&singer)).collect::<Result<_>>()?)
}

fn update_singer(session: Session, Path(id): Path<i64>, Json(change): Json<SingerUpdate>) -> Answer<SingerPublic> {
    let singer = session.get(Singer, id)?.ok_or_else(|| not_found("No such singer"))?;
    singer.sqlmodel_update(&change);
    session.commit()?;
    Ok(SingerPublic::model_validate(&singer)?)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?.foreign_keys(true);
    engine.create_all((Section, Singer))?;
    println!("A choir without sections, yet.");
    Api::new(&engine)
        .route("/sections/", post(create_section))
        .route("/singers/", post(create_singer).get(read_singers))
        .route("/singers/{id}", patch(update_singer))
        .serve("127.0.0.1:8000")
}
