// says: still among those who sing
use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model(table)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[field(default = false)]
    left: bool,
}

fn read_singers(session: Session) -> Answer<Vec<String>> {
    Ok(session.exec(select(Singer.name))?.all())
}

fn remove_singer(session: Session, Path(id): Path<i64>) -> Answer<()> {
    let singer = session.get(Singer, id)?.filter(|singer| !singer.left()).ok_or_else(|| not_found("No such singer"))?;
    singer.set_left(true);
    session.commit()?;
    Ok(())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Singer)?;
    let session = Session::new(&engine);
    session.add_all(&["Ida", "Otto"].map(|name| Singer::builder().name(name).build()));
    session.commit()?;
    let singer = fieldbook_web::delete(remove_singer).status(Status::NO_CONTENT);
    let client = TestClient::new(Api::new(&engine).route("/singers/", get(read_singers)).route("/singers/{id}", singer));
    for _ in 0..2 {
        println!("Otto leaves: {}", client.delete("/singers/2").send().status());
    }
    println!("who sings: {}", client.get("/singers/").send().text());
    Ok(())
}
