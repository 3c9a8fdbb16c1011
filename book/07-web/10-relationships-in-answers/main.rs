use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model]
struct Named {
    name: String,
}

#[model(table, extends = Named)]
struct Section {
    #[field(primary_key)]
    id: Option<i64>,
    #[relationship(back_populates = section)]
    singers: Vec<Singer>,
}

#[model(table, extends = Named)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(foreign_key = Section.id)]
    section_id: Option<i64>,
    #[relationship(back_populates = singers)]
    section: Option<Section>,
}

#[model(extends = Named)]
struct SectionPublic {
    id: i64,
}

#[model(extends = Named)]
struct SingerPublic {
    id: i64,
}

#[model(extends = SectionPublic)]
struct SectionWithSingers {
    singers: Vec<SingerPublic>,
}

#[model(extends = SingerPublic)]
struct SingerWithSection {
    section: Option<SectionPublic>,
}

fn full(section: &Section) -> Result<SectionWithSingers> {
    SectionWithSingers::model_validate(section)
}

fn read_section(session: Session, Path(id): Path<i64>) -> Answer<SectionWithSingers> {
    let section = session.get(Section, id)?.ok_or_else(|| not_found("No such section"))?;
    Ok(full(&section)?)
}

fn read_singer(session: Session, Path(id): Path<i64>) -> Answer<SingerWithSection> {
    let singer = session.get(Singer, id)?.ok_or_else(|| not_found("No such singer"))?;
    Ok(SingerWithSection::model_validate(&singer)?)
}

fn read_sections(session: Session) -> Answer<Vec<SectionPublic>> {
    let sections = session.exec(select(Section))?;
    Ok(sections.into_iter().map(|section| SectionPublic::model_validate(&section)).collect::<Result<_>>()?)
}

fn read_full(session: Session) -> Answer<Vec<SectionWithSingers>> {
    let query = select(Section).options(selectin_load(Section.singers));
    Ok(session.exec(query)?.into_iter().map(|section| full(&section)).collect::<Result<_>>()?)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Section, Singer))?;
    let session = Session::new(&engine);
    for (name, singers) in [("Alto", vec!["Ida", "Zoe"]), ("Bass", vec!["Otto"])] {
        let singers: Vec<Singer> = singers.into_iter().map(|name| Singer::builder().name(name).build()).collect();
        session.add(&Section::builder().name(name).singers(&singers).build());
    }
    session.commit()?;
    println!("Two sections, three singers.");
    Api::new(&engine)
        .route("/sections/", get(read_sections))
        .route("/sections/full", get(read_full))
        .route("/sections/{id}", get(read_section))
        .route("/singers/{id}", get(read_singer))
        .serve("127.0.0.1:8000")
}
