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
struct SectionWithSingers {
    singers: Vec<Named>,
}

fn read_sections(session: Session) -> Answer<Vec<SectionWithSingers>> {
    let query = select(Section).options(selectin_load(Section.singers)).order_by(Section.id);
    let sections = session.exec(query)?.all();
    Ok(sections.iter().map(|section| SectionWithSingers::model_validate(section)).collect::<Result<_>>()?)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Section, Singer))?;
    let session = Session::new(&engine);
    for (name, singers) in [("Alto", ["Ida", "Zoe"]), ("Bass", ["Otto", "Max"]), ("Tenor", ["Jan", "Lu"])] {
        let singers = singers.map(|name| Singer::builder().name(name).build());
        session.add(&Section::builder().name(name).singers(&singers).build());
    }
    session.commit()?;
    drop(session);
    let client = TestClient::new(Api::new(&engine).route("/sections/", get(read_sections)));
    let answer = client.get("/sections/").send();
    println!("{} {}", answer.status(), answer.text());
    Ok(())
}
