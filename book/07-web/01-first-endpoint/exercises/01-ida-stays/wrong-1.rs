// says: with her id, and is
use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model(table)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn read_singers(session: Session) -> Answer<Vec<String>> {
    Ok(session.exec(select(Singer.name).order_by(Singer.id))?.all())
}

fn create_singer(session: Session, Json(singer): Json<Singer>) -> Answer<String> {
    session.add(&singer);
    session.commit()?;
    Ok(singer.name())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Singer)?;
    let client = TestClient::new(Api::new(&engine).route("/singers/", post(create_singer).get(read_singers)));
    let answer = client.post("/singers/").json(json!({"name": "Ida"})).send();
    println!("Ida joins: {} {}", answer.status(), answer.text());
    let answer = client.get("/singers/").send();
    println!("who sings: {} {}", answer.status(), answer.text());
    Ok(())
}
