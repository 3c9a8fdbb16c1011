// says: stay in the table
use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model(table)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    voice: String,
}

fn read_singers(session: Session) -> Answer<Vec<Singer>> {
    Ok(session.exec(select(Singer))?.all())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Singer)?;
    let session = Session::new(&engine);
    session.add(&Singer::model_validate(json!({"name": "Ida", "voice": "alto", "phone": "555-0101"}))?);
    session.commit()?;
    let client = TestClient::new(Api::new(&engine).route("/singers/", get(read_singers)));
    let answer = client.get("/singers/").send();
    println!("{} {}", answer.status(), answer.text());
    Ok(())
}
