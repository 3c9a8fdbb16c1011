use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model]
struct SingerBase {
    name: String,
}

#[model(table, extends = SingerBase)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
}

#[model(extends = SingerBase)]
struct SingerCreate {}

fn create_singer(session: Session, Json(singer): Json<SingerCreate>) -> Answer<Singer> {
    let singer = Singer::model_validate(&singer)?;
    session.add(&singer);
    session.commit()?;
    Ok(singer)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Singer)?;
    let client = TestClient::new(Api::new(&engine).route("/singers/", post(create_singer)));
    for body in [json!({"name": "Ida", "id": 1000000}), json!({"name": "Otto"})] {
        let answer = client.post("/singers/").json(body).send();
        println!("{} {}", answer.status(), answer.text());
    }
    Ok(())
}
