use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model]
struct SingerBase {
    #[field(min_length = 1, unique)]
    name: String,
}

#[model(table, extends = SingerBase)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
    phone: String,
}

#[model(extends = SingerBase)]
struct SingerCreate {
    phone: String,
}

#[model(extends = SingerBase)]
struct SingerPublic {
    id: i64,
}

fn create_singer(session: Session, Json(singer): Json<SingerCreate>) -> Answer<SingerPublic> {
    let singer = Singer::model_validate(&singer)?;
    session.add(&singer);
    session.commit()?;
    Ok(SingerPublic::model_validate(&singer)?)
}

fn read_singer(session: Session, Path(id): Path<i64>) -> Answer<SingerPublic> {
    let singer = session.get(Singer, id)?.ok_or_else(|| not_found("No such singer"))?;
    Ok(SingerPublic::model_validate(&singer)?)
}

fn api(engine: &Engine) -> Api {
    Api::new(engine)
        .route("/singers/", post(create_singer))
        .route("/singers/{id}", get(read_singer))
}

fn in_memory() -> Result<Engine> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Singer)?;
    Ok(engine)
}

fn ida() -> serde_json::Value {
    json!({"name": "Ida", "phone": "555-0101"})
}

fn the_phone_is_in_no_answer() -> Result<()> {
    let client = TestClient::new(api(&in_memory()?));
    let answer = client.post("/singers/").json(ida()).send();
    assert_eq!(answer.status(), 200);
    assert!(answer.json()["phone"].is_null());
    println!("no phone in {}", answer.text());
    Ok(())
}

fn two_of_one_name_are_a_conflict() -> Result<()> {
    println!("test: twice");
    let engine = in_memory()?;
    let client = TestClient::new(api(&engine));
    client.post("/singers/").json(ida()).send();
    let answer = client.post("/singers/").json(ida()).send();
    println!("twice: {}", answer.status());
    assert_eq!(answer.status(), 409);
    let stored = Session::new(&engine).exec(select(func::count(Singer.id)))?.one()?;
    println!("stored: {stored}");
    println!("test: twice is done");
    Ok(())
}

fn an_unknown_number_is_not_found() -> Result<()> {
    let client = TestClient::new(api(&in_memory()?));
    println!("test: unknown");
    assert_eq!(client.get("/singers/9").send().status(), 404);
    assert_eq!(client.post("/singers/").json(json!({"name": ""})).send().status(), 422);
    println!("test: unknown is done");
    Ok(())
}

fn main() -> Result<()> {
    the_phone_is_in_no_answer()?;
    two_of_one_name_are_a_conflict()?;
    an_unknown_number_is_not_found()?;
    api(&in_memory()?).serve("127.0.0.1:8000")
}
