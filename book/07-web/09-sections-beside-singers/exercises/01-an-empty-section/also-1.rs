use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model(table)]
struct Section {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

#[model(table)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[field(foreign_key = Section.id)]
    section_id: Option<i64>,
}

fn read_members(session: Session, Path(id): Path<i64>) -> Answer<Vec<String>> {
    let names = session.exec(select(Singer.name).filter(Singer.section_id.eq(id)))?.all();
    if names.is_empty() && session.get(Section, id)?.is_none() {
        return Err(not_found("Nobody made this section"));
    }
    Ok(names)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Section, Singer))?;
    let session = Session::new(&engine);
    session.add_all(&["Alto", "Bass"].map(|name| Section::builder().name(name).build()));
    session.commit()?;
    session.add(&Singer::builder().name("Ida").section_id(1).build());
    session.commit()?;
    let client = TestClient::new(Api::new(&engine).route("/sections/{id}/singers", get(read_members)));
    for id in [1, 2, 9] {
        let answer = client.get(&format!("/sections/{id}/singers")).send();
        println!("{id}: {} {}", answer.status(), answer.text());
    }
    Ok(())
}
