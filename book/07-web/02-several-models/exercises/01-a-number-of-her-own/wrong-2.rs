// says: the name and the number
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

fn create_singer(session: Session, Json(new): Json<SingerCreate>) -> Answer<SingerCreate> {
    let singer = Singer::model_validate(&new)?;
    session.add(&singer);
    session.commit()?;
    Ok(new)
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
